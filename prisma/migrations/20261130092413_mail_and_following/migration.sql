-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed', 'bounced', 'dropped');

-- CreateEnum
CREATE TYPE "FollowState" AS ENUM ('pending', 'confirmed', 'stopped');

-- CreateEnum
CREATE TYPE "OccasionKind" AS ENUM ('status_changed', 'appeal_published');

-- CreateTable
CREATE TABLE "DeedConfirmation" (
    "id" UUID NOT NULL,
    "addressDigest" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeedConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "addressSealed" TEXT,
    "addressDigest" TEXT,
    "parametersSealed" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "addressSealed" TEXT,
    "addressDigest" TEXT,
    "state" "FollowState" NOT NULL DEFAULT 'pending',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occasion" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "OccasionKind" NOT NULL,
    "key" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "Occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowNotice" (
    "occasionId" UUID NOT NULL,
    "followId" UUID NOT NULL,
    "mailId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowNotice_pkey" PRIMARY KEY ("occasionId","followId")
);

-- CreateTable
CREATE TABLE "published"."PublishedConfirmed" (
    "caseId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "PublishedConfirmed_pkey" PRIMARY KEY ("caseId")
);

-- CreateIndex
CREATE INDEX "DeedConfirmation_addressDigest_idx" ON "DeedConfirmation"("addressDigest");

-- CreateIndex
CREATE INDEX "DeedConfirmation_askedAt_idx" ON "DeedConfirmation"("askedAt");

-- CreateIndex
CREATE INDEX "Mail_addressDigest_template_queuedAt_idx" ON "Mail"("addressDigest", "template", "queuedAt");

-- CreateIndex
CREATE INDEX "Mail_erasedAt_queuedAt_idx" ON "Mail"("erasedAt", "queuedAt");

-- CreateIndex
CREATE INDEX "Follow_addressDigest_idx" ON "Follow"("addressDigest");

-- CreateIndex
CREATE INDEX "Follow_state_askedAt_idx" ON "Follow"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_caseId_addressDigest_key" ON "Follow"("caseId", "addressDigest");

-- CreateIndex
CREATE UNIQUE INDEX "Occasion_caseId_key_key" ON "Occasion"("caseId", "key");

-- CreateIndex
CREATE INDEX "FollowNotice_followId_idx" ON "FollowNotice"("followId");

-- CreateIndex
CREATE INDEX "FollowNotice_mailId_idx" ON "FollowNotice"("mailId");

-- AddForeignKey
ALTER TABLE "DeedConfirmation" ADD CONSTRAINT "DeedConfirmation_id_fkey" FOREIGN KEY ("id") REFERENCES "SupporterAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occasion" ADD CONSTRAINT "Occasion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowNotice" ADD CONSTRAINT "FollowNotice_occasionId_fkey" FOREIGN KEY ("occasionId") REFERENCES "Occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowNotice" ADD CONSTRAINT "FollowNotice_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowNotice" ADD CONSTRAINT "FollowNotice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is known of an address, and until when.
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_stopped_is_forgotten" CHECK (
  ("state" = 'stopped') = ("addressSealed" IS NULL) AND ("addressSealed" IS NULL) = ("addressDigest" IS NULL)
  AND ("state" = 'stopped') = ("stoppedAt" IS NOT NULL));
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_confirmed_has_a_moment" CHECK ("state" <> 'confirmed' OR "confirmedAt" IS NOT NULL);
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_erased_is_forgotten" CHECK (
  ("erasedAt" IS NOT NULL) = ("addressSealed" IS NULL) AND ("addressSealed" IS NULL) = ("addressDigest" IS NULL)
  AND ("addressSealed" IS NULL) = ("parametersSealed" IS NULL));
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_queued_has_not_ended" CHECK ("state" <> 'queued' OR ("sentAt" IS NULL AND "endedAt" IS NULL));
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_sent_has_a_moment" CHECK ("state" <> 'sent' OR "sentAt" IS NOT NULL);
ALTER TABLE published."PublishedConfirmed" ADD CONSTRAINT "PublishedConfirmed_never_negative" CHECK ("quantity" >= 0);

-- Puts a job into the queue, in the transaction of what causes it. The schema of the queue is the
-- owner's alone; this is the one door to it, and it only lets in.
CREATE FUNCTION "enqueue_job"(p_task text, p_payload json, p_run_at timestamptz, p_key text, p_attempts integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM jobs.add_job(identifier := p_task, payload := p_payload, run_at := p_run_at,
    job_key := p_key, max_attempts := p_attempts);
END $$;
REVOKE ALL ON FUNCTION "enqueue_job"(text, json, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enqueue_job"(text, json, timestamptz, text, integer) TO vigil_app;

-- Whether the queue is there, and whether a worker is: each holds a lock of this number while it
-- lives, which PostgreSQL lets go when the worker dies.
CREATE FUNCTION "queue_state"() RETURNS TABLE ("installed" boolean, "served" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT to_regclass('jobs.migrations') IS NOT NULL,
    EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE l.locktype = 'advisory' AND l.classid = 8414446 AND l.objsubid = 2 AND l.granted
        AND d.datname = current_database())
$$;
REVOKE ALL ON FUNCTION "queue_state"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "queue_state"() TO vigil_app;

-- The messages of a case that were logged by supporters and are confirmed by e-mail.
CREATE FUNCTION published.confirmed_quantity(p_case uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(a."quantity"), 0)::integer FROM "SupporterAction" a
  WHERE a."caseId" = p_case AND a."state" = 'confirmed'
$$;

-- Makes that figure anew when a case is published; a case that is not public has none.
CREATE FUNCTION published.recount_confirmed(p_case uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO published."PublishedConfirmed" ("caseId", "quantity") VALUES (p_case, 0)
    ON CONFLICT ("caseId") DO NOTHING;
  PERFORM 1 FROM published."PublishedConfirmed" WHERE "caseId" = p_case FOR UPDATE;
  UPDATE published."PublishedConfirmed" SET "quantity" = published.confirmed_quantity(p_case) WHERE "caseId" = p_case;
END $$;
INSERT INTO published."PublishedConfirmed" ("caseId", "quantity")
  SELECT "caseId", 0 FROM published."PublishedTotal";

-- Whatever makes a deed confirmed, or no longer that, moves the figure in the same transaction.
CREATE FUNCTION "confirmed_follows_the_state"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_before "DeedState"; v_case uuid; v_quantity integer;
BEGIN
  SELECT "state" INTO v_before FROM "SupporterActionState"
    WHERE "supporterActionId" = NEW."supporterActionId" AND "sequence" < NEW."sequence"
    ORDER BY "sequence" DESC LIMIT 1;
  IF (v_before = 'confirmed') = (NEW."state" = 'confirmed') THEN RETURN NULL; END IF;
  SELECT "caseId", CASE WHEN NEW."state" = 'confirmed' THEN "quantity" ELSE -"quantity" END
    INTO v_case, v_quantity FROM "SupporterAction" WHERE "id" = NEW."supporterActionId";
  UPDATE published."PublishedConfirmed" SET "quantity" = "quantity" + v_quantity WHERE "caseId" = v_case;
  RETURN NULL;
END $$;
CREATE TRIGGER "SupporterActionState_moves_the_confirmed" AFTER INSERT ON "SupporterActionState"
  FOR EACH ROW WHEN (NEW."sequence" > 1) EXECUTE FUNCTION "confirmed_follows_the_state"();

-- Who may touch what.
GRANT SELECT, INSERT, UPDATE ON "Mail", "DeedConfirmation", "Occasion" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Follow" TO vigil_app;
-- That somebody was told is never taken back.
GRANT SELECT, INSERT ON "FollowNotice" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON published."PublishedConfirmed" TO vigil_app;
GRANT SELECT ON published."PublishedConfirmed" TO vigil_public;
