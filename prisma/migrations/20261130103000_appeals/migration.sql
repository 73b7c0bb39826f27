-- CreateEnum
CREATE TYPE "AppealPause" AS ENUM ('released', 'died', 'executed', 'guidance', 'safety', 'other');

-- DropIndex
DROP INDEX "Appeal_number_key";

-- AlterTable
ALTER TABLE "Appeal" ADD COLUMN     "caseDetails" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "channels" "Channel"[],
ADD COLUMN     "closingNote" JSONB,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3),
ADD COLUMN     "forOutcome" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "indexNumber" TEXT,
ADD COLUMN     "issue" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "languages" TEXT[],
ADD COLUMN     "liveTitle" JSONB,
ADD COLUMN     "madeLiveById" UUID,
ADD COLUMN     "liveAt" TIMESTAMPTZ(3),
ADD COLUMN     "neverMention" JSONB,
ADD COLUMN     "organisation" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "outcome" JSONB,
ADD COLUMN     "ownAddress" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "pausedBecause" "AppealPause",
ADD COLUMN     "religious" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "slug" TEXT,
ADD COLUMN     "solidarityAddress" TEXT,
ADD COLUMN     "someoneRemained" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "sourceId" UUID,
ADD COLUMN     "stoppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "writtenById" UUID,
ADD COLUMN     "zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "AppealTranslation" (
    "appealId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "demands" TEXT NOT NULL,
    "background" TEXT NOT NULL,
    "talkingPoints" TEXT NOT NULL,
    "solidarity" TEXT NOT NULL,

    CONSTRAINT "AppealTranslation_pkey" PRIMARY KEY ("appealId","locale")
);

-- What appeals said before is kept, as a text in each language.
INSERT INTO "AppealTranslation" ("appealId", "locale", "title", "demands", "background", "talkingPoints", "solidarity")
  SELECT a."id", t.key, left(t.value, 300), '', t.value, '', '' FROM "Appeal" a, jsonb_each_text(a."text") t;
UPDATE "Appeal" SET "createdAt" = now(), "updatedAt" = now(),
  "slug" = 'appeal-' || "id"::text, "pausedBecause" = CASE WHEN "state" = 'paused' THEN 'other'::"AppealPause" END,
  "liveAt" = CASE WHEN "state" <> 'draft' THEN now() END, "liveTitle" = CASE WHEN "state" <> 'draft' THEN "text" END;
ALTER TABLE "Appeal" DROP COLUMN "text",
  ALTER COLUMN "createdAt" SET NOT NULL, ALTER COLUMN "updatedAt" SET NOT NULL, ALTER COLUMN "slug" SET NOT NULL;

-- CreateTable
CREATE TABLE "AppealTarget" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "office" TEXT NOT NULL,
    "name" TEXT,
    "salutation" JSONB,
    "address" TEXT,
    "country" CHAR(2),
    "email" TEXT,
    "fax" TEXT,
    "phone" TEXT,
    "web" TEXT,
    "language" TEXT,
    "copyTo" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppealTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."PublishedAppeal" (
    "appealId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issue" INTEGER NOT NULL,
    "actBefore" DATE,
    "zone" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedAppeal_pkey" PRIMARY KEY ("appealId","locale")
);

-- CreateIndex
CREATE INDEX "AppealTarget_appealId_position_idx" ON "AppealTarget"("appealId", "position");

-- CreateIndex
CREATE INDEX "PublishedAppeal_caseId_locale_idx" ON "published"."PublishedAppeal"("caseId", "locale");

-- CreateIndex
CREATE INDEX "PublishedAppeal_locale_state_actBefore_idx" ON "published"."PublishedAppeal"("locale", "state", "actBefore");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedAppeal_slug_locale_key" ON "published"."PublishedAppeal"("slug", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_slug_key" ON "Appeal"("slug");

-- CreateIndex
CREATE INDEX "Appeal_state_actBefore_idx" ON "Appeal"("state", "actBefore");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_number_issue_key" ON "Appeal"("number", "issue");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_madeLiveById_fkey" FOREIGN KEY ("madeLiveById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealTranslation" ADD CONSTRAINT "AppealTranslation_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealTarget" ADD CONSTRAINT "AppealTarget_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What holds whoever writes.
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_issues_are_counted" CHECK ("issue" >= 1);
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_pause_says_why" CHECK (("state" = 'paused') = ("pausedBecause" IS NOT NULL));
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_live_has_an_end" CHECK ("state" <> 'live' OR ("actBefore" IS NOT NULL AND "liveAt" IS NOT NULL));
-- Said to the database itself: nobody makes live what they wrote.
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_second_person_makes_it_live"
  CHECK ("state" <> 'live' OR "madeLiveById" IS NULL OR "madeLiveById" IS DISTINCT FROM "writtenById");

-- A deed says once, when it is logged, for which appeal it was; and the appeal is one of its case.
CREATE FUNCTION "appeal_of_a_deed_is_said_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."appealId" IS NOT NULL AND NEW."appealId" IS DISTINCT FROM OLD."appealId" THEN
    RAISE EXCEPTION 'the appeal of a deed does not change';
  END IF;
  IF NEW."appealId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Appeal" a WHERE a."id" = NEW."appealId" AND a."caseId" = NEW."caseId") THEN
    RAISE EXCEPTION 'the appeal of a deed is one of its case';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "appeal_of_a_deed_is_said_once" BEFORE UPDATE OF "appealId" ON "SupporterAction"
  FOR EACH ROW EXECUTE FUNCTION "appeal_of_a_deed_is_said_once"();
CREATE OR REPLACE FUNCTION "deed_is_only_sealed_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['messageSealed', 'state', 'appealId']
       <> to_jsonb(OLD) - ARRAY['messageSealed', 'state', 'appealId']
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
GRANT UPDATE ("appealId") ON "SupporterAction" TO vigil_app;

-- Who may touch what.
REVOKE DELETE ON "Appeal" FROM vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "AppealTranslation" TO vigil_app;
GRANT SELECT, INSERT, UPDATE ON "AppealTarget" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON published."PublishedAppeal" TO vigil_app;
GRANT SELECT ON published."PublishedAppeal" TO vigil_public;

-- With its case an appeal is out of reach of the public role.
ALTER TABLE published."PublishedAppeal" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everybody_while_the_case_is_public" ON published."PublishedAppeal"
  FOR SELECT TO vigil_public USING (
    EXISTS (SELECT 1 FROM published."CurrentCase" c WHERE c."caseId" = "PublishedAppeal"."caseId"));
CREATE POLICY "application_writes" ON published."PublishedAppeal"
  FOR ALL TO vigil_app USING (true) WITH CHECK (true);
