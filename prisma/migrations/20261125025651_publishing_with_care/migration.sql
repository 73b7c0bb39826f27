-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('open', 'approved', 'declined', 'void');

-- CreateEnum
CREATE TYPE "ConsentGroup" AS ENUM ('name', 'photograph', 'story', 'health', 'messages', 'translations');

-- CreateEnum
CREATE TYPE "ConsentGiver" AS ENUM ('person', 'relative', 'lawyer', 'organisation', 'other');

-- CreateEnum
CREATE TYPE "ConsentChannel" AS ENUM ('unknown', 'in_writing', 'in_person', 'by_telephone', 'by_video', 'through_lawyer', 'through_relative', 'other');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "CaseState" ADD VALUE 'in_review';
ALTER TYPE "CaseState" ADD VALUE 'scheduled';
ALTER TYPE "CaseState" ADD VALUE 'paused';
ALTER TYPE "CaseState" ADD VALUE 'archived';

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "heldFor" TEXT[],
ADD COLUMN     "keptInternal" TEXT[],
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishZone" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "realNameSealed" TEXT;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "consentId" UUID;

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "needs" TEXT[],
    "state" "ReviewState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "publishAt" TIMESTAMPTZ(3),
    "publishZone" TEXT,
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseClearance" (
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "givenById" UUID,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseClearance_pkey" PRIMARY KEY ("caseId","userId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "groups" "ConsentGroup"[],
    "giver" "ConsentGiver" NOT NULL,
    "channel" "ConsentChannel" NOT NULL DEFAULT 'unknown',
    "limits" TEXT,
    "givenEdtf" TEXT NOT NULL,
    "givenLower" DATE,
    "givenUpper" DATE,
    "untilEdtf" TEXT,
    "untilLower" DATE,
    "untilUpper" DATE,
    "reviewEdtf" TEXT,
    "reviewLower" DATE,
    "reviewUpper" DATE,
    "withdrawnEdtf" TEXT,
    "withdrawnLower" DATE,
    "withdrawnUpper" DATE,
    "withdrawReason" TEXT,
    "giverNameSealed" TEXT,
    "evidenceSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photograph" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "alt" JSONB NOT NULL,
    "caption" JSONB,
    "credit" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "originalKey" TEXT NOT NULL,
    "originalSha256" TEXT NOT NULL,
    "originalBytes" INTEGER NOT NULL,
    "originalType" TEXT NOT NULL,
    "originalNameSealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Photograph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhotographPerson" (
    "photographId" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,

    CONSTRAINT "PhotographPerson_pkey" PRIMARY KEY ("photographId","casePersonId")
);

-- CreateTable
CREATE TABLE "PhotographVariant" (
    "name" TEXT NOT NULL,
    "photographId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "PhotographVariant_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "published"."PublishedPhotograph" (
    "name" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "photographId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "PublishedPhotograph_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "published"."PublishedCorrection" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" JSONB,

    CONSTRAINT "PublishedCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Review_caseId_state_idx" ON "Review"("caseId", "state");

-- CreateIndex
CREATE INDEX "CaseClearance_userId_idx" ON "CaseClearance"("userId");

-- CreateIndex
CREATE INDEX "Consent_casePersonId_idx" ON "Consent"("casePersonId");

-- CreateIndex
CREATE UNIQUE INDEX "Photograph_originalKey_key" ON "Photograph"("originalKey");

-- CreateIndex
CREATE INDEX "Photograph_caseId_idx" ON "Photograph"("caseId");

-- CreateIndex
CREATE INDEX "PhotographPerson_casePersonId_idx" ON "PhotographPerson"("casePersonId");

-- CreateIndex
CREATE UNIQUE INDEX "PhotographVariant_storageKey_key" ON "PhotographVariant"("storageKey");

-- CreateIndex
CREATE INDEX "PhotographVariant_photographId_idx" ON "PhotographVariant"("photographId");

-- CreateIndex
CREATE INDEX "PublishedPhotograph_caseId_idx" ON "published"."PublishedPhotograph"("caseId");

-- CreateIndex
CREATE INDEX "PublishedCorrection_caseId_at_idx" ON "published"."PublishedCorrection"("caseId", "at");

-- CreateIndex
CREATE INDEX "Citation_consentId_idx" ON "Citation"("consentId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseClearance" ADD CONSTRAINT "CaseClearance_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseClearance" ADD CONSTRAINT "CaseClearance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseClearance" ADD CONSTRAINT "CaseClearance_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photograph" ADD CONSTRAINT "Photograph_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhotographPerson" ADD CONSTRAINT "PhotographPerson_photographId_fkey" FOREIGN KEY ("photographId") REFERENCES "Photograph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhotographPerson" ADD CONSTRAINT "PhotographPerson_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhotographVariant" ADD CONSTRAINT "PhotographVariant_photographId_fkey" FOREIGN KEY ("photographId") REFERENCES "Photograph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Citation" DROP CONSTRAINT "Citation_has_one_target";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_has_one_target" CHECK (
  num_nonnulls("caseId", "caseEventId", "casePersonId", "detentionId", "chargeId", "chargeUpdateId",
    "proceedingId", "hearingId", "sentenceId", "sentenceChangeId", "allegationId", "healthConcernId",
    "asylumMatterId", "mechanismActionId", "personRelationId", "consentId", "tallyId") = 1);

-- Every partial date that is new: bounds only with a text, and in order.
DO $$
DECLARE stem text;
BEGIN
  FOREACH stem IN ARRAY ARRAY['given', 'until', 'review', 'withdrawn'] LOOP
    EXECUTE format(
      'ALTER TABLE "Consent" ADD CONSTRAINT %1$I CHECK ((%2$I IS NOT NULL OR (%3$I IS NULL AND %4$I IS NULL)) AND (%3$I IS NULL OR %4$I IS NULL OR %3$I <= %4$I))',
      'Consent_' || stem || '_is_a_partial_date', stem || 'Edtf', stem || 'Lower', stem || 'Upper');
  END LOOP;
END $$;

ALTER TABLE "Case" ADD CONSTRAINT "Case_schedule_says_its_zone" CHECK (("publishAt" IS NULL) = ("publishZone" IS NULL));
ALTER TABLE "Review" ADD CONSTRAINT "Review_schedule_says_its_zone" CHECK (("publishAt" IS NULL) = ("publishZone" IS NULL));
ALTER TABLE "Review" ADD CONSTRAINT "Review_decided_has_a_moment" CHECK (("state" IN ('open', 'void')) OR "decidedAt" IS NOT NULL);
-- Said to the database itself: nobody decides on what they asked for.
ALTER TABLE "Review" ADD CONSTRAINT "Review_second_person_decides"
  CHECK ("state" <> 'approved' OR ("decidedById" IS NOT NULL AND "decidedById" IS DISTINCT FROM "requestedById"));
CREATE UNIQUE INDEX "Review_one_open" ON "Review" ("caseId") WHERE "state" = 'open';
ALTER TABLE "Photograph" ADD CONSTRAINT "Photograph_focal_point_is_inside"
  CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);
ALTER TABLE "Photograph" ADD CONSTRAINT "Photograph_is_a_file" CHECK ("originalBytes" > 0 AND "originalSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE published."PublishedPhotograph" ADD CONSTRAINT "PublishedPhotograph_has_a_random_name"
  CHECK ("name" ~ '^[A-Za-z0-9_-]{22,}$');

-- Who may touch what.
GRANT SELECT, INSERT, UPDATE ON "Review", "Consent", "Photograph", "PhotographVariant" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "CaseClearance", "PhotographPerson" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON published."PublishedPhotograph" TO vigil_app;
-- A correction is never taken back; only its reason may be told later.
GRANT SELECT, INSERT ON published."PublishedCorrection" TO vigil_app;
GRANT UPDATE ("reason") ON published."PublishedCorrection" TO vigil_app;
GRANT SELECT ON published."PublishedPhotograph", published."PublishedCorrection" TO vigil_public;

-- What is said of a case that is not public now is out of reach of the public role.
ALTER TABLE published."PublishedCorrection" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everybody_while_the_case_is_public" ON published."PublishedCorrection"
  FOR SELECT TO vigil_public USING (
    EXISTS (SELECT 1 FROM published."CurrentCase" c WHERE c."caseId" = "PublishedCorrection"."caseId"));
CREATE POLICY "application_writes" ON published."PublishedCorrection"
  FOR ALL TO vigil_app USING (true) WITH CHECK (true);
