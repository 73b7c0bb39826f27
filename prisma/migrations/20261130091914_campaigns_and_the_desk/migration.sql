-- Campaigns with editions, languages, sections and pages of their own; the desk at which sections report;
-- and a ledger in which a second person decides. Grants and checks are written by hand at the end.

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'published', 'withdrawn');

-- DropForeignKey
ALTER TABLE "Tally" DROP CONSTRAINT "Tally_caseId_fkey";

-- DropIndex
DROP INDEX "Tally_supersedesId_key";

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "edition" TEXT,
ADD COLUMN     "state" "CampaignState" NOT NULL DEFAULT 'draft',
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Tally" ADD COLUMN     "enteredById" UUID,
ADD COLUMN     "evidenceFileId" UUID,
ADD COLUMN     "rejectedAt" TIMESTAMPTZ(3),
ADD COLUMN     "rejectedBecause" TEXT,
ADD COLUMN     "rejectedById" UUID,
ADD COLUMN     "sheetId" UUID,
ADD COLUMN     "verifiedById" UUID,
ALTER COLUMN "caseId" DROP NOT NULL,
ALTER COLUMN "kind" DROP NOT NULL;

-- CreateTable
CREATE TABLE "CampaignTranslation" (
    "campaignId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CampaignTranslation_pkey" PRIMARY KEY ("campaignId","locale")
);

-- What a campaign was called so far is its name in English.
INSERT INTO "CampaignTranslation" ("campaignId", "locale", "name", "summary", "text")
  SELECT "id", 'en', "name", '', '' FROM "Campaign";
ALTER TABLE "Campaign" DROP COLUMN "name";

-- CreateTable
CREATE TABLE "CampaignSection" (
    "campaignId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "reportBy" DATE,

    CONSTRAINT "CampaignSection_pkey" PRIMARY KEY ("campaignId","sectionId")
);

-- CreateTable
CREATE TABLE "TallySheet" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "importedAt" TIMESTAMPTZ(3),
    "rows" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TallySheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSection" (
    "userId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "givenById" UUID,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UserSection_pkey" PRIMARY KEY ("userId","sectionId")
);

-- CreateTable
CREATE TABLE "published"."PublishedCampaign" (
    "campaignId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedCampaign_pkey" PRIMARY KEY ("campaignId","locale")
);

-- CreateTable
CREATE TABLE "published"."PublishedCampaignAddress" (
    "slug" TEXT NOT NULL,
    "campaignId" UUID NOT NULL,
    "gone" BOOLEAN NOT NULL,

    CONSTRAINT "PublishedCampaignAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."PublishedCampaignTally" (
    "campaignId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID,
    "counted" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,
    "kind" "MessageKind",
    "channel" "Channel",
    "scope" "TallyScope" NOT NULL,
    "method" "TallyMethod" NOT NULL,
    "sectionName" TEXT,
    "periodEdtf" TEXT,
    "asOfEdtf" TEXT NOT NULL,
    "reportedBy" TEXT NOT NULL,
    "text" JSONB,
    "sources" JSONB NOT NULL,

    CONSTRAINT "PublishedCampaignTally_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "published"."PublishedCampaignTotal" (
    "campaignId" UUID NOT NULL,
    "total" INTEGER NOT NULL,
    "estimated" BOOLEAN NOT NULL,

    CONSTRAINT "PublishedCampaignTotal_pkey" PRIMARY KEY ("campaignId")
);

-- AlterTable
ALTER TABLE "published"."PublishedTally" ADD COLUMN     "campaignSlug" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "TallySheet_sha256_key" ON "TallySheet"("sha256");

-- CreateIndex
CREATE INDEX "UserSection_sectionId_idx" ON "UserSection"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedCampaign_slug_locale_key" ON "published"."PublishedCampaign"("slug", "locale");

-- CreateIndex
CREATE INDEX "Tally_campaignId_idx" ON "Tally"("campaignId");

-- CreateIndex
CREATE INDEX "Tally_supersedesId_idx" ON "Tally"("supersedesId");

-- CreateIndex
CREATE INDEX "Tally_sectionId_idx" ON "Tally"("sectionId");

-- AddForeignKey
ALTER TABLE "CampaignTranslation" ADD CONSTRAINT "CampaignTranslation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignSection" ADD CONSTRAINT "CampaignSection_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignSection" ADD CONSTRAINT "CampaignSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_rejectedById_fkey" FOREIGN KEY ("rejectedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_evidenceFileId_fkey" FOREIGN KEY ("evidenceFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "TallySheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TallySheet" ADD CONSTRAINT "TallySheet_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSection" ADD CONSTRAINT "UserSection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSection" ADD CONSTRAINT "UserSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSection" ADD CONSTRAINT "UserSection_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A figure is about a case and says of which kind its messages are, or about a whole campaign.
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_is_about_a_case_or_a_campaign" CHECK (
  ("caseId" IS NOT NULL AND "kind" IS NOT NULL) OR ("caseId" IS NULL AND "campaignId" IS NOT NULL));
-- Said to the database itself: nobody verifies what they entered, and nothing of a person's is verified by no one.
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_second_person_verifies" CHECK (
  "enteredById" IS NULL OR "verifiedById" IS NULL OR "enteredById" <> "verifiedById");
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_verified_by_somebody" CHECK (
  "state" <> 'verified' OR "enteredById" IS NULL OR "verifiedById" IS NOT NULL);
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_rejection_says_why" CHECK (
  ("state" = 'rejected') = ("rejectedAt" IS NOT NULL AND "rejectedBecause" IS NOT NULL));
-- One correction of a figure stands at a time; one that was rejected makes room for another.
CREATE UNIQUE INDEX "Tally_one_correction" ON "Tally" ("supersedesId") WHERE "state" <> 'rejected';
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "TallySheet" ADD CONSTRAINT "TallySheet_is_a_file" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "rows" >= 0);
ALTER TABLE published."PublishedCampaignTotal" ADD CONSTRAINT "PublishedCampaignTotal_never_negative" CHECK ("total" >= 0);

-- Nothing that a figure says is ever edited: it is verified, rejected or superseded, and gets its evidence.
CREATE OR REPLACE FUNCTION "tally_figure_is_never_edited"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decided text[] := ARRAY['state', 'verifiedById', 'verifiedAt', 'rejectedById', 'rejectedAt',
  'rejectedBecause', 'evidenceFileId', 'version'];
BEGIN
  IF to_jsonb(NEW) - decided IS DISTINCT FROM to_jsonb(OLD) - decided THEN
    RAISE EXCEPTION 'a tally is superseded by a later one, never edited';
  END IF;
  IF OLD."state" = 'rejected' AND NEW."state" <> 'rejected' THEN
    RAISE EXCEPTION 'a rejected tally stays rejected: the figure is reported anew';
  END IF;
  RETURN NEW;
END $$;

-- What is said of a sheet is which file it was, and once that it was brought in.
CREATE FUNCTION "tally_sheet_is_never_edited"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."importedAt" IS NOT NULL
    OR to_jsonb(NEW) - ARRAY['importedAt', 'rows'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['importedAt', 'rows'] THEN
    RAISE EXCEPTION 'a sheet is kept as it came';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TallySheet_is_never_edited" BEFORE UPDATE ON "TallySheet"
  FOR EACH ROW EXECUTE FUNCTION "tally_sheet_is_never_edited"();

-- A public number is written by these functions and by nothing else: the application itself may only
-- read the tables of totals and of deeds (see below), so that no form, address or import can set one.
CREATE FUNCTION published.lock_total(p_case uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO published."PublishedTotal" ("caseId", "total", "estimated") VALUES (p_case, 0, false)
    ON CONFLICT ("caseId") DO NOTHING;
  PERFORM 1 FROM published."PublishedTotal" WHERE "caseId" = p_case FOR UPDATE;
END $$;

-- The case is public no more: its lines and its number go together.
CREATE FUNCTION published.forget_count(p_case uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM published."PublishedDeedLine" WHERE "caseId" = p_case;
  DELETE FROM published."PublishedTotal" WHERE "caseId" = p_case;
END $$;

CREATE FUNCTION published.lock_campaign_total(p_campaign uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO published."PublishedCampaignTotal" ("campaignId", "total", "estimated") VALUES (p_campaign, 0, false)
    ON CONFLICT ("campaignId") DO NOTHING;
  PERFORM 1 FROM published."PublishedCampaignTotal" WHERE "campaignId" = p_campaign FOR UPDATE;
END $$;

-- The number of a campaign: the sum of its counted lines, and nothing else.
CREATE FUNCTION published.recount_campaign(p_campaign uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_total integer;
BEGIN
  PERFORM published.lock_campaign_total(p_campaign);
  UPDATE published."PublishedCampaignTotal" SET
    "total" = coalesce((SELECT sum("quantity") FROM published."PublishedCampaignTally" WHERE "campaignId" = p_campaign AND "counted"), 0),
    "estimated" = coalesce((SELECT bool_or("method" = 'estimated') FROM published."PublishedCampaignTally" WHERE "campaignId" = p_campaign AND "counted"), false)
  WHERE "campaignId" = p_campaign RETURNING "total" INTO v_total;
  RETURN v_total;
END $$;

CREATE FUNCTION published.forget_campaign(p_campaign uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM published."PublishedCampaignTally" WHERE "campaignId" = p_campaign;
  DELETE FROM published."PublishedCampaignTotal" WHERE "campaignId" = p_campaign;
END $$;

-- They run as the owner of the tables. A later migration that replaces one of them says so again:
-- CREATE OR REPLACE would make it run as whoever calls it.
DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'published.count_deed(uuid, "MessageKind", "Channel", uuid, date, integer)'::regprocedure,
    'published.recount(uuid)'::regprocedure, 'published.lock_total(uuid)'::regprocedure,
    'published.forget_count(uuid)'::regprocedure, 'published.lock_campaign_total(uuid)'::regprocedure,
    'published.recount_campaign(uuid)'::regprocedure, 'published.forget_campaign(uuid)'::regprocedure] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, published, pg_temp', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO vigil_app', f);
  END LOOP;
END $$;
REVOKE INSERT, UPDATE, DELETE ON published."PublishedTotal", published."PublishedDeedLine" FROM vigil_app;

-- Who may touch what.
GRANT SELECT, INSERT, UPDATE, DELETE ON "CampaignTranslation", "CampaignSection", "UserSection" TO vigil_app;
GRANT SELECT, INSERT, UPDATE ON "TallySheet" TO vigil_app;
-- What a figure includes is only ever added: a mistake is mended by rejecting the figure.
REVOKE UPDATE, DELETE ON "TallyInclusion" FROM vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON published."PublishedCampaign", published."PublishedCampaignAddress",
  published."PublishedCampaignTally" TO vigil_app;
GRANT SELECT ON published."PublishedCampaignTotal" TO vigil_app;
GRANT SELECT ON published."PublishedCampaign", published."PublishedCampaignAddress",
  published."PublishedCampaignTally", published."PublishedCampaignTotal" TO vigil_public;
