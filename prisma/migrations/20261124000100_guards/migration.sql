-- What must always hold, said to the database itself: dates, counts, traces, and who may touch what.

-- ISO 3166-1 (250 codes).
INSERT INTO "Country" ("code", "alpha3") VALUES
  ('AD', 'AND'),
  ('AE', 'ARE'),
  ('AF', 'AFG'),
  ('AG', 'ATG'),
  ('AI', 'AIA'),
  ('AL', 'ALB'),
  ('AM', 'ARM'),
  ('AO', 'AGO'),
  ('AQ', 'ATA'),
  ('AR', 'ARG'),
  ('AS', 'ASM'),
  ('AT', 'AUT'),
  ('AU', 'AUS'),
  ('AW', 'ABW'),
  ('AX', 'ALA'),
  ('AZ', 'AZE'),
  ('BA', 'BIH'),
  ('BB', 'BRB'),
  ('BD', 'BGD'),
  ('BE', 'BEL'),
  ('BF', 'BFA'),
  ('BG', 'BGR'),
  ('BH', 'BHR'),
  ('BI', 'BDI'),
  ('BJ', 'BEN'),
  ('BL', 'BLM'),
  ('BM', 'BMU'),
  ('BN', 'BRN'),
  ('BO', 'BOL'),
  ('BQ', 'BES'),
  ('BR', 'BRA'),
  ('BS', 'BHS'),
  ('BT', 'BTN'),
  ('BV', 'BVT'),
  ('BW', 'BWA'),
  ('BY', 'BLR'),
  ('BZ', 'BLZ'),
  ('CA', 'CAN'),
  ('CC', 'CCK'),
  ('CD', 'COD'),
  ('CF', 'CAF'),
  ('CG', 'COG'),
  ('CH', 'CHE'),
  ('CI', 'CIV'),
  ('CK', 'COK'),
  ('CL', 'CHL'),
  ('CM', 'CMR'),
  ('CN', 'CHN'),
  ('CO', 'COL'),
  ('CR', 'CRI'),
  ('CU', 'CUB'),
  ('CV', 'CPV'),
  ('CW', 'CUW'),
  ('CX', 'CXR'),
  ('CY', 'CYP'),
  ('CZ', 'CZE'),
  ('DE', 'DEU'),
  ('DJ', 'DJI'),
  ('DK', 'DNK'),
  ('DM', 'DMA'),
  ('DO', 'DOM'),
  ('DZ', 'DZA'),
  ('EC', 'ECU'),
  ('EE', 'EST'),
  ('EG', 'EGY'),
  ('EH', 'ESH'),
  ('ER', 'ERI'),
  ('ES', 'ESP'),
  ('ET', 'ETH'),
  ('FI', 'FIN'),
  ('FJ', 'FJI'),
  ('FK', 'FLK'),
  ('FM', 'FSM'),
  ('FO', 'FRO'),
  ('FR', 'FRA'),
  ('GA', 'GAB'),
  ('GB', 'GBR'),
  ('GD', 'GRD'),
  ('GE', 'GEO'),
  ('GF', 'GUF'),
  ('GG', 'GGY'),
  ('GH', 'GHA'),
  ('GI', 'GIB'),
  ('GL', 'GRL'),
  ('GM', 'GMB'),
  ('GN', 'GIN'),
  ('GP', 'GLP'),
  ('GQ', 'GNQ'),
  ('GR', 'GRC'),
  ('GS', 'SGS'),
  ('GT', 'GTM'),
  ('GU', 'GUM'),
  ('GW', 'GNB'),
  ('GY', 'GUY'),
  ('HK', 'HKG'),
  ('HM', 'HMD'),
  ('HN', 'HND'),
  ('HR', 'HRV'),
  ('HT', 'HTI'),
  ('HU', 'HUN'),
  ('ID', 'IDN'),
  ('IE', 'IRL'),
  ('IL', 'ISR'),
  ('IM', 'IMN'),
  ('IN', 'IND'),
  ('IO', 'IOT'),
  ('IQ', 'IRQ'),
  ('IR', 'IRN'),
  ('IS', 'ISL'),
  ('IT', 'ITA'),
  ('JE', 'JEY'),
  ('JM', 'JAM'),
  ('JO', 'JOR'),
  ('JP', 'JPN'),
  ('KE', 'KEN'),
  ('KG', 'KGZ'),
  ('KH', 'KHM'),
  ('KI', 'KIR'),
  ('KM', 'COM'),
  ('KN', 'KNA'),
  ('KP', 'PRK'),
  ('KR', 'KOR'),
  ('KW', 'KWT'),
  ('KY', 'CYM'),
  ('KZ', 'KAZ'),
  ('LA', 'LAO'),
  ('LB', 'LBN'),
  ('LC', 'LCA'),
  ('LI', 'LIE'),
  ('LK', 'LKA'),
  ('LR', 'LBR'),
  ('LS', 'LSO'),
  ('LT', 'LTU'),
  ('LU', 'LUX'),
  ('LV', 'LVA'),
  ('LY', 'LBY'),
  ('MA', 'MAR'),
  ('MC', 'MCO'),
  ('MD', 'MDA'),
  ('ME', 'MNE'),
  ('MF', 'MAF'),
  ('MG', 'MDG'),
  ('MH', 'MHL'),
  ('MK', 'MKD'),
  ('ML', 'MLI'),
  ('MM', 'MMR'),
  ('MN', 'MNG'),
  ('MO', 'MAC'),
  ('MP', 'MNP'),
  ('MQ', 'MTQ'),
  ('MR', 'MRT'),
  ('MS', 'MSR'),
  ('MT', 'MLT'),
  ('MU', 'MUS'),
  ('MV', 'MDV'),
  ('MW', 'MWI'),
  ('MX', 'MEX'),
  ('MY', 'MYS'),
  ('MZ', 'MOZ'),
  ('NA', 'NAM'),
  ('NC', 'NCL'),
  ('NE', 'NER'),
  ('NF', 'NFK'),
  ('NG', 'NGA'),
  ('NI', 'NIC'),
  ('NL', 'NLD'),
  ('NO', 'NOR'),
  ('NP', 'NPL'),
  ('NR', 'NRU'),
  ('NU', 'NIU'),
  ('NZ', 'NZL'),
  ('OM', 'OMN'),
  ('PA', 'PAN'),
  ('PE', 'PER'),
  ('PF', 'PYF'),
  ('PG', 'PNG'),
  ('PH', 'PHL'),
  ('PK', 'PAK'),
  ('PL', 'POL'),
  ('PM', 'SPM'),
  ('PN', 'PCN'),
  ('PR', 'PRI'),
  ('PS', 'PSE'),
  ('PT', 'PRT'),
  ('PW', 'PLW'),
  ('PY', 'PRY'),
  ('QA', 'QAT'),
  ('RE', 'REU'),
  ('RO', 'ROU'),
  ('RS', 'SRB'),
  ('RU', 'RUS'),
  ('RW', 'RWA'),
  ('SA', 'SAU'),
  ('SB', 'SLB'),
  ('SC', 'SYC'),
  ('SD', 'SDN'),
  ('SE', 'SWE'),
  ('SG', 'SGP'),
  ('SH', 'SHN'),
  ('SI', 'SVN'),
  ('SJ', 'SJM'),
  ('SK', 'SVK'),
  ('SL', 'SLE'),
  ('SM', 'SMR'),
  ('SN', 'SEN'),
  ('SO', 'SOM'),
  ('SR', 'SUR'),
  ('SS', 'SSD'),
  ('ST', 'STP'),
  ('SV', 'SLV'),
  ('SX', 'SXM'),
  ('SY', 'SYR'),
  ('SZ', 'SWZ'),
  ('TC', 'TCA'),
  ('TD', 'TCD'),
  ('TF', 'ATF'),
  ('TG', 'TGO'),
  ('TH', 'THA'),
  ('TJ', 'TJK'),
  ('TK', 'TKL'),
  ('TL', 'TLS'),
  ('TM', 'TKM'),
  ('TN', 'TUN'),
  ('TO', 'TON'),
  ('TR', 'TUR'),
  ('TT', 'TTO'),
  ('TV', 'TUV'),
  ('TW', 'TWN'),
  ('TZ', 'TZA'),
  ('UA', 'UKR'),
  ('UG', 'UGA'),
  ('UM', 'UMI'),
  ('US', 'USA'),
  ('UY', 'URY'),
  ('UZ', 'UZB'),
  ('VA', 'VAT'),
  ('VC', 'VCT'),
  ('VE', 'VEN'),
  ('VG', 'VGB'),
  ('VI', 'VIR'),
  ('VN', 'VNM'),
  ('VU', 'VUT'),
  ('WF', 'WLF'),
  ('WS', 'WSM'),
  ('XK', 'XKK'),
  ('YE', 'YEM'),
  ('YT', 'MYT'),
  ('ZA', 'ZAF'),
  ('ZM', 'ZMB'),
  ('ZW', 'ZWE');

-- A partial date: no bounds without its text, and never upside down.
DO $$
DECLARE c record; stem text;
BEGIN
  FOR c IN SELECT table_schema, table_name, column_name FROM information_schema.columns
           WHERE table_schema = 'public' AND column_name LIKE '%Edtf' LOOP
    stem := left(c.column_name, -4);
    EXECUTE format(
      'ALTER TABLE %1$I.%2$I ADD CONSTRAINT %3$I CHECK ((%4$I IS NOT NULL OR (%5$I IS NULL AND %6$I IS NULL)) AND (%5$I IS NULL OR %6$I IS NULL OR %5$I <= %6$I))',
      c.table_schema, c.table_name, c.table_name || '_' || stem || '_is_a_partial_date',
      c.column_name, stem || 'Lower', stem || 'Upper');
  END LOOP;
END $$;

ALTER TABLE "Case" ADD CONSTRAINT "Case_reference_form" CHECK ("reference" ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{4,}$');
ALTER TABLE "Case" ADD CONSTRAINT "Case_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Case" ADD CONSTRAINT "Case_published_has_a_moment" CHECK ("state" <> 'published' OR "publishedAt" IS NOT NULL);
ALTER TABLE "Case" ADD CONSTRAINT "Case_withdrawn_has_a_moment" CHECK (("state" = 'withdrawn') = ("withdrawnAt" IS NOT NULL));
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_manner_belongs_to_release" CHECK ("manner" IS NULL OR "statusEffect" = 'released');
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_retraction_says_why" CHECK (("retractedAt" IS NULL) = ("retractReason" IS NULL));
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_correction_says_why" CHECK (("correctsId" IS NULL) = ("correctReason" IS NULL));
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_corrects_another" CHECK ("correctsId" <> "id");
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_has_one_target" CHECK (
  num_nonnulls("caseId", "caseEventId", "detentionId", "chargeId", "sentenceId", "sentenceChangeId", "allegationId", "tallyId") = 1);
ALTER TABLE "SupporterAction" ADD CONSTRAINT "SupporterAction_quantity_is_1_to_10" CHECK ("quantity" BETWEEN 1 AND 10);
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_quantity_is_positive" CHECK ("quantity" > 0);
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_verified_has_a_moment" CHECK ("state" <> 'verified' OR "verifiedAt" IS NOT NULL);
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_section_scope_names_it" CHECK ("scope" <> 'section' OR "sectionId" IS NOT NULL);
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_supersedes_another" CHECK ("supersedesId" <> "id");
ALTER TABLE "TallyInclusion" ADD CONSTRAINT "TallyInclusion_of_another" CHECK ("outerId" <> "innerId");
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_term_is_positive" CHECK (
  coalesce("termYears", 1) BETWEEN 0 AND 150 AND coalesce("termMonths", 1) BETWEEN 0 AND 11 AND coalesce("termDays", 1) BETWEEN 0 AND 30);
ALTER TABLE "User" ADD CONSTRAINT "User_email_is_folded" CHECK ("email" = lower("email"));
ALTER TABLE published."PublishedDeedLine" ADD CONSTRAINT "PublishedDeedLine_never_negative"
  CHECK ("quantity" >= 0 AND "uncovered" >= 0 AND "uncovered" <= "quantity");
ALTER TABLE published."PublishedTotal" ADD CONSTRAINT "PublishedTotal_never_negative" CHECK ("total" >= 0);

-- The timeline is never rewritten: only a retraction may be added to a row, once.
CREATE FUNCTION "case_event_is_never_rewritten"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."retractedAt" IS NOT NULL
    OR (to_jsonb(NEW) - ARRAY['retractedAt', 'retractReason', 'version'])
       IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['retractedAt', 'retractReason', 'version']) THEN
    RAISE EXCEPTION 'a case event is corrected by a new row or retracted, never rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CaseEvent_is_never_rewritten" BEFORE UPDATE ON "CaseEvent"
  FOR EACH ROW EXECUTE FUNCTION "case_event_is_never_rewritten"();

-- A reported figure is superseded, never edited.
CREATE FUNCTION "tally_figure_is_never_edited"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."quantity" <> OLD."quantity" OR NEW."kind" <> OLD."kind" OR NEW."scope" <> OLD."scope" OR NEW."caseId" <> OLD."caseId" THEN
    RAISE EXCEPTION 'a tally is superseded by a later one, never edited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Tally_figure_is_never_edited" BEFORE UPDATE ON "Tally"
  FOR EACH ROW EXECUTE FUNCTION "tally_figure_is_never_edited"();

-- The audit chain only grows. The trigger stops the owner too.
CREATE FUNCTION "audit_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are only ever added';
END $$;
CREATE TRIGGER "AuditEntry_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_grows"();

-- Whether a reported figure already contains a deed (DESIGN, "The total of a case").
CREATE FUNCTION published.is_covered(p_case uuid, p_kind "MessageKind", p_section uuid, p_date date)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM published."PublishedTally" t
    WHERE t."caseId" = p_case AND t."counted" AND t."kind" = p_kind AND t."coversUntil" >= p_date
      AND (t."scope" = 'global' OR (t."scope" = 'section' AND t."sectionId" = p_section)))
$$;

-- Adds one deed (or takes one away: negative) to the public lines and total, in the transaction of
-- the deed, and answers the new total. The total's row is locked first, so that a recount and a
-- deed cannot miss each other.
CREATE FUNCTION published.count_deed(
  p_case uuid, p_kind "MessageKind", p_channel "Channel", p_section uuid, p_date date, p_delta integer)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_uncovered integer; v_total integer;
BEGIN
  PERFORM 1 FROM published."PublishedTotal" WHERE "caseId" = p_case FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the case is not published'; END IF;
  v_uncovered := CASE WHEN published.is_covered(p_case, p_kind, p_section, p_date) THEN 0 ELSE p_delta END;
  -- An update first: an upsert checks its constraints on the inserted row, and a withdrawal is negative.
  UPDATE published."PublishedDeedLine"
    SET "quantity" = "quantity" + p_delta, "uncovered" = "uncovered" + v_uncovered
    WHERE "caseId" = p_case AND "kind" = p_kind AND "channel" = p_channel AND "month" = date_trunc('month', p_date)::date;
  IF NOT FOUND THEN
    INSERT INTO published."PublishedDeedLine" ("caseId", "kind", "channel", "month", "quantity", "uncovered")
    VALUES (p_case, p_kind, p_channel, date_trunc('month', p_date)::date, p_delta, v_uncovered);
  END IF;
  UPDATE published."PublishedTotal" SET "total" = "total" + v_uncovered WHERE "caseId" = p_case
    RETURNING "total" INTO v_total;
  RETURN v_total;
END $$;

-- Logs one deed: the row, its count and its first state, in one go, so that the total's row is locked
-- for as short as can be. Answers the new total, or null when the key was used before.
CREATE FUNCTION "log_supporter_action"(
  p_id uuid, p_case uuid, p_origin text, p_date date, p_channel "Channel", p_kind "MessageKind",
  p_quantity integer, p_message text, p_key text, p_digest text, p_state "DeedState", p_at timestamptz)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_total integer;
BEGIN
  INSERT INTO "SupporterAction" ("id", "caseId", "originSystem", "actionDate", "type", "kind", "quantity",
    "messageSealed", "idempotencyKey", "requestDigest", "createdAt")
  VALUES (p_id, p_case, p_origin, p_date, p_channel, p_kind, p_quantity, p_message, p_key, p_digest, p_at)
  ON CONFLICT ("idempotencyKey") DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  v_total := CASE WHEN p_state = 'logged'
    THEN published.count_deed(p_case, p_kind, p_channel, NULL, p_date, p_quantity)
    ELSE (SELECT "total" FROM published."PublishedTotal" WHERE "caseId" = p_case) END;
  INSERT INTO "SupporterActionState" ("supporterActionId", "sequence", "state", "total", "at")
  VALUES (p_id, 1, p_state, v_total, p_at);
  RETURN v_total;
END $$;

-- Makes the lines and the total of a case anew from its deeds and its published tallies.
CREATE FUNCTION published.recount(p_case uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_total integer;
BEGIN
  INSERT INTO published."PublishedTotal" ("caseId", "total", "estimated") VALUES (p_case, 0, false)
    ON CONFLICT ("caseId") DO NOTHING;
  PERFORM 1 FROM published."PublishedTotal" WHERE "caseId" = p_case FOR UPDATE;
  DELETE FROM published."PublishedDeedLine" WHERE "caseId" = p_case;
  INSERT INTO published."PublishedDeedLine" ("caseId", "kind", "channel", "month", "quantity", "uncovered")
    SELECT "caseId", "kind", "channel", "month", "quantity", "uncovered" FROM published.deed_lines(p_case);
  UPDATE published."PublishedTotal" SET
    "total" = coalesce((SELECT sum("quantity") FROM published."PublishedTally" WHERE "caseId" = p_case AND "counted"), 0)
            + coalesce((SELECT sum("uncovered") FROM published."PublishedDeedLine" WHERE "caseId" = p_case), 0),
    "estimated" = coalesce((SELECT bool_or("method" = 'estimated') FROM published."PublishedTally" WHERE "caseId" = p_case AND "counted"), false)
  WHERE "caseId" = p_case RETURNING "total" INTO v_total;
  RETURN v_total;
END $$;

-- The lines as they follow from the accepted deeds; doctor compares them with the stored ones.
CREATE FUNCTION published.deed_lines(p_case uuid)
RETURNS TABLE ("caseId" uuid, "kind" "MessageKind", "channel" "Channel", "month" date, "quantity" integer, "uncovered" integer)
LANGUAGE sql STABLE AS $$
  SELECT a."caseId", a."kind", a."type", date_trunc('month', a."actionDate")::date,
    sum(a."quantity")::integer,
    coalesce(sum(a."quantity") FILTER (WHERE NOT published.is_covered(a."caseId", a."kind", a."sectionId", a."actionDate")), 0)::integer
  FROM "SupporterAction" a
  JOIN LATERAL (
    SELECT s."state" FROM "SupporterActionState" s
    WHERE s."supporterActionId" = a."id" ORDER BY s."sequence" DESC LIMIT 1) latest ON latest."state" IN ('logged', 'confirmed')
  WHERE a."caseId" = p_case
  GROUP BY 1, 2, 3, 4
$$;

-- Every partial date there is, wherever it is stored: doctor parses each text again.
CREATE FUNCTION "every_partial_date"() RETURNS TABLE ("place" text, "edtf" text, "lower" date, "upper" date)
LANGUAGE plpgsql STABLE AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT t.relname AS t, left(a.attname, -4) AS stem
           FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
           WHERE n.nspname = 'public' AND t.relkind = 'r' AND a.attname LIKE '%Edtf' AND NOT a.attisdropped LOOP
    RETURN QUERY EXECUTE format(
      'SELECT DISTINCT %L, %I, %I, %I FROM %I WHERE %2$I IS NOT NULL',
      c.t || '.' || c.stem, c.stem || 'Edtf', c.stem || 'Lower', c.stem || 'Upper', c.t);
  END LOOP;
END $$;

-- Who may touch what. The owner migrates; the application changes rows but no tables, and only adds
-- to traces; the public role reads what is published.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, published TO vigil_app;
GRANT USAGE ON SCHEMA published TO vigil_public;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, published TO vigil_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vigil_app;
REVOKE UPDATE, DELETE ON "AuditEntry", "SupporterAction", "SupporterActionState" FROM vigil_app;
REVOKE DELETE ON "Case", "CaseEvent", "Tally", "User" FROM vigil_app;
REVOKE UPDATE ON published."PublishedCase" FROM vigil_app;
REVOKE INSERT, UPDATE, DELETE ON "Country" FROM vigil_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM vigil_app;
  END IF;
END $$;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO vigil_public;

-- Only the current snapshots of what is public now are visible to everybody: an older one, or one of
-- a withdrawn case, is out of reach of the public role although the row is still there.
ALTER TABLE published."PublishedCase" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everybody_sees_the_current_one" ON published."PublishedCase"
  FOR SELECT TO vigil_public USING (
    EXISTS (SELECT 1 FROM published."CurrentCase" c WHERE c."snapshotId" = "PublishedCase"."id"));
CREATE POLICY "application_writes_snapshots" ON published."PublishedCase"
  FOR ALL TO vigil_app USING (true) WITH CHECK (true);

-- An embargo holds in the database itself, to the second.
ALTER TABLE published."PublishedPublication" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everybody_after_the_embargo" ON published."PublishedPublication"
  FOR SELECT TO vigil_public USING ("visibleFrom" <= now());
CREATE POLICY "application_writes" ON published."PublishedPublication"
  FOR ALL TO vigil_app USING (true) WITH CHECK (true);
