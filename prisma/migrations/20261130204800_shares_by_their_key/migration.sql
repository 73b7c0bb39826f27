-- A share is found by its key however many there are. Plans of a function are kept for as long as the
-- connection, and one that was made while the table was small read all of it for every deed.
ALTER FUNCTION "take_turn"(text[], interval[], interval[], integer, timestamptz) SET enable_seqscan = off;
ALTER FUNCTION "take_turn"(text[], interval[], interval[], integer, timestamptz) SET enable_hashjoin = off;
ALTER FUNCTION "take_turn"(text[], interval[], interval[], integer, timestamptz) SET enable_mergejoin = off;
