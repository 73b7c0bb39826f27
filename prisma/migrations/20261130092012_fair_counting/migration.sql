-- Fair counting: what waits for staff, what is taken out by condition, and shares of networks.

-- CreateEnum
CREATE TYPE "HoldReason" AS ENUM ('bulk', 'network', 'busy');

-- CreateEnum
CREATE TYPE "InvalidationState" AS ENUM ('running', 'cancelled', 'done', 'undoing', 'undone');

-- AlterTable
ALTER TABLE "SupporterAction" ADD COLUMN     "state" "DeedState" NOT NULL DEFAULT 'logged';

-- CreateTable
CREATE TABLE "SupporterActionHold" (
    "supporterActionId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "why" "HoldReason" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SupporterActionHold_pkey" PRIMARY KEY ("supporterActionId")
);

-- CreateTable
CREATE TABLE "Invalidation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "loggedFrom" TIMESTAMPTZ(3) NOT NULL,
    "loggedTo" TIMESTAMPTZ(3) NOT NULL,
    "kind" "MessageKind",
    "channel" "Channel",
    "quantity" INTEGER,
    "originSystem" TEXT,
    "reason" TEXT NOT NULL,
    "state" "InvalidationState" NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "expectedDeeds" INTEGER NOT NULL,
    "expectedMessages" INTEGER NOT NULL,
    "takenDeeds" INTEGER NOT NULL DEFAULT 0,
    "takenMessages" INTEGER NOT NULL DEFAULT 0,
    "restoredDeeds" INTEGER NOT NULL DEFAULT 0,
    "restoredMessages" INTEGER NOT NULL DEFAULT 0,
    "cursorAt" TIMESTAMPTZ(3),
    "cursorId" UUID,
    "undoCursor" UUID,
    "undoReason" TEXT,

    CONSTRAINT "Invalidation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvalidatedDeed" (
    "invalidationId" UUID NOT NULL,
    "supporterActionId" UUID NOT NULL,
    "was" "DeedState" NOT NULL,

    CONSTRAINT "InvalidatedDeed_pkey" PRIMARY KEY ("invalidationId","supporterActionId")
);

-- CreateTable
CREATE UNLOGGED TABLE "NetworkSalt" (
    "day" DATE NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "NetworkSalt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE UNLOGGED TABLE "NetworkShare" (
    "key" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NetworkShare_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE UNLOGGED TABLE "RecentDeed" (
    "print" TEXT NOT NULL,
    "supporterActionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecentDeed_pkey" PRIMARY KEY ("print")
);

-- CreateIndex
CREATE INDEX "SupporterActionHold_caseId_at_idx" ON "SupporterActionHold"("caseId", "at");

-- CreateIndex
CREATE INDEX "Invalidation_state_idx" ON "Invalidation"("state");

-- CreateIndex
CREATE INDEX "Invalidation_caseId_startedAt_idx" ON "Invalidation"("caseId", "startedAt");

-- CreateIndex
CREATE INDEX "InvalidatedDeed_supporterActionId_idx" ON "InvalidatedDeed"("supporterActionId");

-- CreateIndex
CREATE INDEX "RecentDeed_at_idx" ON "RecentDeed"("at");

-- CreateIndex
CREATE INDEX "SupporterAction_caseId_createdAt_id_idx" ON "SupporterAction"("caseId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "SupporterActionHold" ADD CONSTRAINT "SupporterActionHold_supporterActionId_fkey" FOREIGN KEY ("supporterActionId") REFERENCES "SupporterAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupporterActionHold" ADD CONSTRAINT "SupporterActionHold_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invalidation" ADD CONSTRAINT "Invalidation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invalidation" ADD CONSTRAINT "Invalidation_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvalidatedDeed" ADD CONSTRAINT "InvalidatedDeed_invalidationId_fkey" FOREIGN KEY ("invalidationId") REFERENCES "Invalidation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvalidatedDeed" ADD CONSTRAINT "InvalidatedDeed_supporterActionId_fkey" FOREIGN KEY ("supporterActionId") REFERENCES "SupporterAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- More than ten messages are a claim that staff look at before it counts (lib/messages/input.ts).
ALTER TABLE "SupporterAction" DROP CONSTRAINT "SupporterAction_quantity_is_1_to_10";
ALTER TABLE "SupporterAction" ADD CONSTRAINT "SupporterAction_quantity_is_1_to_5000" CHECK ("quantity" BETWEEN 1 AND 5000);
ALTER TABLE "Invalidation" ADD CONSTRAINT "Invalidation_time_has_an_order" CHECK ("loggedFrom" <= "loggedTo");
ALTER TABLE "Invalidation" ADD CONSTRAINT "Invalidation_gives_back_what_it_took" CHECK (
  "restoredDeeds" BETWEEN 0 AND "takenDeeds" AND "restoredMessages" BETWEEN 0 AND "takenMessages");
ALTER TABLE "Invalidation" ADD CONSTRAINT "Invalidation_undone_says_why" CHECK (
  ("state" IN ('undoing', 'undone')) = ("undoReason" IS NOT NULL));
ALTER TABLE "InvalidatedDeed" ADD CONSTRAINT "InvalidatedDeed_counted_before" CHECK ("was" IN ('logged', 'confirmed'));

-- The present state of a deed is that of its latest state row, and nothing else may be written there.
-- The application has no right to write it at all: a trigger does, when a state row is added.
CREATE OR REPLACE FUNCTION "deed_is_only_sealed_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['messageSealed', 'state'] <> to_jsonb(OLD) - ARRAY['messageSealed', 'state']
     OR (NEW."messageSealed" IS NULL) <> (OLD."messageSealed" IS NULL) THEN
    RAISE EXCEPTION 'a deed is never changed, only its words are sealed anew';
  END IF;
  IF NEW."state" <> OLD."state" AND NEW."state" IS DISTINCT FROM (
    SELECT s."state" FROM "SupporterActionState" s
    WHERE s."supporterActionId" = NEW."id" ORDER BY s."sequence" DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a deed has the state of its latest state row';
  END IF;
  RETURN NEW;
END $$;
UPDATE "SupporterAction" a SET "state" = latest."state"
  FROM (SELECT DISTINCT ON ("supporterActionId") "supporterActionId", "state" FROM "SupporterActionState"
        ORDER BY "supporterActionId", "sequence" DESC) latest
  WHERE latest."supporterActionId" = a."id" AND a."state" IS DISTINCT FROM latest."state";
CREATE FUNCTION "deed_has_its_latest_state"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "SupporterAction" a SET "state" = latest."state"
    FROM (SELECT DISTINCT ON ("supporterActionId") "supporterActionId", "state" FROM added
          ORDER BY "supporterActionId", "sequence" DESC) latest
    WHERE latest."supporterActionId" = a."id" AND a."state" <> latest."state";
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION "deed_has_its_latest_state"() FROM PUBLIC;
CREATE TRIGGER "SupporterActionState_is_projected" AFTER INSERT ON "SupporterActionState"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "deed_has_its_latest_state"();

-- The lines as they follow from the accepted deeds. A day is asked once whether a figure covers it,
-- not each of its deeds: a case may have a million.
CREATE OR REPLACE FUNCTION published.deed_lines(p_case uuid)
RETURNS TABLE ("caseId" uuid, "kind" "MessageKind", "channel" "Channel", "month" date, "quantity" integer, "uncovered" integer)
LANGUAGE sql STABLE AS $$
  SELECT p_case, d."kind", d."type", date_trunc('month', d."actionDate")::date,
    sum(d."quantity")::integer,
    coalesce(sum(d."quantity") FILTER (WHERE NOT published.is_covered(p_case, d."kind", d."sectionId", d."actionDate")), 0)::integer
  FROM (SELECT a."kind", a."type", a."sectionId", a."actionDate", sum(a."quantity") AS "quantity"
        FROM "SupporterAction" a WHERE a."caseId" = p_case AND a."state" IN ('logged', 'confirmed')
        GROUP BY 1, 2, 3, 4) d
  GROUP BY 2, 3, 4
$$;

-- Deeds whose present state is not the latest of their rows: doctor finds none.
CREATE FUNCTION "deeds_with_another_state"() RETURNS TABLE ("id" uuid) LANGUAGE sql STABLE AS $$
  SELECT coalesce(a."id", latest."supporterActionId")
  FROM (SELECT DISTINCT ON ("supporterActionId") "supporterActionId", "state" FROM "SupporterActionState"
        ORDER BY "supporterActionId", "sequence" DESC) latest
  FULL JOIN "SupporterAction" a ON a."id" = latest."supporterActionId"
  WHERE a."state" IS DISTINCT FROM latest."state"
$$;

-- Moves those of the named deeds that are in one of the states `p_from` to another one: the counts of
-- their cases and their state rows, all in the transaction of the caller. Answers what was moved, from
-- which state, and the total of the case after. Everything that changes a count locks the total's row
-- first, so that a deed cannot be taken out twice, nor counted while a recount looks away. It runs with
-- the rights of its owner, because a row can be locked only by who may change it.
CREATE FUNCTION "move_deeds"(p_ids uuid[], p_from "DeedState"[], p_to "DeedState", p_at timestamptz)
RETURNS TABLE ("id" uuid, "was" "DeedState", "quantity" integer, "total" integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  c_counted CONSTANT "DeedState"[] := ARRAY['logged', 'confirmed']::"DeedState"[];
  v_case uuid; v_ids uuid[]; v_was "DeedState"[]; v_line record;
BEGIN
  FOR v_case IN SELECT DISTINCT a."caseId" FROM "SupporterAction" a WHERE a."id" = ANY(p_ids) ORDER BY 1 LOOP
    PERFORM 1 FROM published."PublishedTotal" t WHERE t."caseId" = v_case FOR UPDATE;
    IF NOT FOUND THEN
      -- Not public: nothing is counted, and it must not become public before this is done.
      PERFORM 1 FROM "Case" c WHERE c."id" = v_case FOR SHARE;
      PERFORM 1 FROM published."PublishedTotal" t WHERE t."caseId" = v_case FOR UPDATE;
    END IF;
  END LOOP;
  SELECT array_agg(d."id"), array_agg(d."state") INTO v_ids, v_was FROM (
    SELECT a."id", a."state" FROM "SupporterAction" a
    WHERE a."id" = ANY(p_ids) AND a."state" = ANY(p_from) AND a."state" <> p_to ORDER BY a."id" FOR UPDATE) d;
  IF v_ids IS NULL THEN RETURN; END IF;
  FOR v_line IN
    SELECT a."caseId", a."kind", a."type", a."sectionId", a."actionDate",
      sum(a."quantity" * ((p_to = ANY(c_counted))::integer - (a."state" = ANY(c_counted))::integer))::integer AS "delta"
    FROM "SupporterAction" a WHERE a."id" = ANY(v_ids)
      AND EXISTS (SELECT 1 FROM published."PublishedTotal" t WHERE t."caseId" = a."caseId")
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  LOOP
    IF v_line."delta" <> 0 THEN
      PERFORM published.count_deed(v_line."caseId", v_line."kind", v_line."type", v_line."sectionId",
        v_line."actionDate", v_line."delta");
    END IF;
  END LOOP;
  INSERT INTO "SupporterActionState" ("supporterActionId", "sequence", "state", "total", "at")
    SELECT a."id", (SELECT max(s."sequence") + 1 FROM "SupporterActionState" s WHERE s."supporterActionId" = a."id"),
      p_to, coalesce(t."total", 0), p_at
    FROM "SupporterAction" a LEFT JOIN published."PublishedTotal" t ON t."caseId" = a."caseId"
    WHERE a."id" = ANY(v_ids);
  RETURN QUERY SELECT a."id", m."was", a."quantity", t."total"
    FROM unnest(v_ids, v_was) AS m("id", "was")
    JOIN "SupporterAction" a ON a."id" = m."id"
    LEFT JOIN published."PublishedTotal" t ON t."caseId" = a."caseId";
END $$;
REVOKE ALL ON FUNCTION "move_deeds"(uuid[], "DeedState"[], "DeedState", timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "move_deeds"(uuid[], "DeedState"[], "DeedState", timestamptz) TO vigil_app;

-- The counted deeds that fit the conditions of an invalidation: null is no condition.
CREATE FUNCTION "deeds_that_fit"(
  p_case uuid, p_from timestamptz, p_to timestamptz, p_kind "MessageKind", p_channel "Channel", p_quantity integer, p_origin text)
RETURNS SETOF "SupporterAction" LANGUAGE sql STABLE AS $$
  SELECT a.* FROM "SupporterAction" a
  WHERE a."caseId" = p_case AND a."createdAt" BETWEEN p_from AND p_to AND a."state" IN ('logged', 'confirmed')
    AND (p_kind IS NULL OR a."kind" = p_kind) AND (p_channel IS NULL OR a."type" = p_channel)
    AND (p_quantity IS NULL OR a."quantity" = p_quantity) AND (p_origin IS NULL OR a."originSystem" = p_origin)
$$;

-- Takes the next deeds of a running invalidation. Answers how many deeds and messages, and whether it
-- is done; no row when it does not run, or somebody else is at it.
CREATE FUNCTION "invalidate_next"(p_id uuid, p_most integer, p_at timestamptz)
RETURNS TABLE ("deeds" integer, "messages" integer, "finished" boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE v "Invalidation"; v_ids uuid[]; v_at timestamptz; v_last uuid; v_deeds integer; v_messages integer; v_done boolean;
BEGIN
  SELECT * INTO v FROM "Invalidation" i WHERE i."id" = p_id AND i."state" = 'running' FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT array_agg(d."id"), max(d."createdAt"), (array_agg(d."id" ORDER BY d."createdAt" DESC, d."id" DESC))[1]
    INTO v_ids, v_at, v_last FROM (
      SELECT a."id", a."createdAt"
      FROM "deeds_that_fit"(v."caseId", v."loggedFrom", v."loggedTo", v."kind", v."channel", v."quantity", v."originSystem") a
      WHERE v."cursorAt" IS NULL OR (a."createdAt", a."id") > (v."cursorAt", v."cursorId")
      ORDER BY a."createdAt", a."id" LIMIT p_most) d;
  WITH moved AS (
    SELECT m."id", m."was", m."quantity"
    FROM "move_deeds"(v_ids, ARRAY['logged', 'confirmed']::"DeedState"[], 'invalidated', p_at) m),
  kept AS (
    INSERT INTO "InvalidatedDeed" ("invalidationId", "supporterActionId", "was")
    SELECT p_id, moved."id", moved."was" FROM moved)
  SELECT count(*)::integer, coalesce(sum(moved."quantity"), 0)::integer INTO v_deeds, v_messages FROM moved;
  v_done := coalesce(cardinality(v_ids), 0) < p_most;
  UPDATE "Invalidation" i SET "takenDeeds" = i."takenDeeds" + v_deeds, "takenMessages" = i."takenMessages" + v_messages,
    "cursorAt" = coalesce(v_at, i."cursorAt"), "cursorId" = coalesce(v_last, i."cursorId"),
    "state" = CASE WHEN v_done THEN 'done' ELSE i."state" END, "finishedAt" = CASE WHEN v_done THEN p_at END
    WHERE i."id" = p_id;
  RETURN QUERY SELECT v_deeds, v_messages, v_done;
END $$;

-- Gives back the next deeds that an invalidation took, each as it was; whoever took theirs back
-- meanwhile is left alone. Answers as above.
CREATE FUNCTION "restore_next"(p_id uuid, p_most integer, p_at timestamptz)
RETURNS TABLE ("deeds" integer, "messages" integer, "finished" boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE v "Invalidation"; v_ids uuid[]; v_was "DeedState"[]; v_to "DeedState"; v_part integer; v_sum integer;
  v_deeds integer := 0; v_messages integer := 0; v_done boolean;
BEGIN
  SELECT * INTO v FROM "Invalidation" i WHERE i."id" = p_id AND i."state" = 'undoing' FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT array_agg(d."supporterActionId" ORDER BY d."supporterActionId"), array_agg(d."was" ORDER BY d."supporterActionId")
    INTO v_ids, v_was FROM (
      SELECT k."supporterActionId", k."was" FROM "InvalidatedDeed" k
      WHERE k."invalidationId" = p_id AND (v."undoCursor" IS NULL OR k."supporterActionId" > v."undoCursor")
      ORDER BY k."supporterActionId" LIMIT p_most) d;
  FOREACH v_to IN ARRAY ARRAY['logged', 'confirmed']::"DeedState"[] LOOP
    SELECT count(*)::integer, coalesce(sum(m."quantity"), 0)::integer INTO v_part, v_sum FROM "move_deeds"(
      ARRAY(SELECT u."id" FROM unnest(v_ids, v_was) AS u("id", "was") WHERE u."was" = v_to),
      ARRAY['invalidated']::"DeedState"[], v_to, p_at) m;
    v_deeds := v_deeds + v_part;
    v_messages := v_messages + v_sum;
  END LOOP;
  v_done := coalesce(cardinality(v_ids), 0) < p_most;
  UPDATE "Invalidation" i SET "restoredDeeds" = i."restoredDeeds" + v_deeds, "restoredMessages" = i."restoredMessages" + v_messages,
    "undoCursor" = coalesce(v_ids[cardinality(v_ids)], i."undoCursor"),
    "state" = CASE WHEN v_done THEN 'undone' ELSE i."state" END, "finishedAt" = CASE WHEN v_done THEN p_at END
    WHERE i."id" = p_id;
  RETURN QUERY SELECT v_deeds, v_messages, v_done;
END $$;

-- Takes one turn from each of several shares. A share holds `p_spans` worth of turns and fills by one
-- every `p_every`. When one of the first `p_limits` shares is used up, nothing is taken and the answer
-- is how long to wait. The other shares only tell: the answer names the first one that is used up.
CREATE FUNCTION "take_turn"(p_keys text[], p_every interval[], p_spans interval[], p_limits integer, p_now timestamptz)
RETURNS TABLE ("wait" double precision, "over" integer) LANGUAGE plpgsql AS $$
DECLARE v_wait double precision; v_over integer;
BEGIN
  INSERT INTO "NetworkShare" ("key", "until") SELECT k, p_now FROM unnest(p_keys) k ORDER BY k ON CONFLICT ("key") DO NOTHING;
  PERFORM 1 FROM "NetworkShare" s WHERE s."key" = ANY(p_keys) ORDER BY s."key" FOR UPDATE;
  SELECT max(extract(epoch FROM greatest(s."until", p_now) + o.every - p_now - o.span)) FILTER (WHERE o.place <= p_limits),
    min(o.place) FILTER (WHERE o.place > p_limits AND greatest(s."until", p_now) + o.every > p_now + o.span)
    INTO v_wait, v_over
    FROM unnest(p_keys, p_every, p_spans) WITH ORDINALITY AS o(key, every, span, place) JOIN "NetworkShare" s ON s."key" = o.key;
  IF v_wait > 0 THEN RETURN QUERY SELECT v_wait, 0; RETURN; END IF;
  UPDATE "NetworkShare" s SET "until" = greatest(s."until", p_now) + o.every
    FROM unnest(p_keys, p_every, p_spans) WITH ORDINALITY AS o(key, every, span, place)
    WHERE s."key" = o.key AND (o.place <= p_limits OR greatest(s."until", p_now) + o.every <= p_now + o.span);
  RETURN QUERY SELECT 0::double precision, coalesce(v_over, 0);
END $$;

GRANT SELECT, INSERT ON "SupporterActionHold", "InvalidatedDeed" TO vigil_app;
GRANT SELECT, INSERT, UPDATE ON "Invalidation" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "NetworkSalt", "NetworkShare", "RecentDeed" TO vigil_app;
