-- How many messages are confirmed is what the deeds say, as the total is: the application may read it
-- and have it counted anew, and write it never.
CREATE FUNCTION published.forget_confirmed(p_case uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published."PublishedConfirmed" WHERE "caseId" = p_case
$$;

-- They run as the owner of the tables. A later migration that replaces one of them says so again.
DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'published.recount_confirmed(uuid)'::regprocedure, 'published.forget_confirmed(uuid)'::regprocedure,
    'public.confirmed_follows_the_state()'::regprocedure] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, published, pg_temp', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO vigil_app', f);
  END LOOP;
END $$;
REVOKE INSERT, UPDATE, DELETE ON published."PublishedConfirmed" FROM vigil_app;
