-- The whole record: people, law, detention, allegations, health, asylum, mechanisms, files,
-- versions and drafts. Grants and checks are written by hand at the end.

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('unknown', 'woman', 'man', 'non_binary', 'other');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('spouse', 'parent', 'child', 'sibling', 'other_relative', 'lawyer', 'colleague', 'friend', 'co_accused', 'other');

-- CreateEnum
CREATE TYPE "CaseLifecycle" AS ENUM ('intake', 'verifying', 'active', 'monitoring', 'paused_for_safety', 'closed_resolved', 'closed_not_pursued', 'archived');

-- CreateEnum
CREATE TYPE "CasePriority" AS ENUM ('low', 'normal', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "CaseTheme" AS ENUM ('arbitrary_detention', 'torture', 'unfair_trial', 'death_penalty', 'enforced_disappearance', 'freedom_of_expression', 'freedom_of_association', 'freedom_of_religion', 'human_rights_defenders', 'journalists', 'refugees', 'prison_conditions', 'discrimination', 'other');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('unknown', 'confirmed', 'likely', 'possible', 'unlikely');

-- CreateEnum
CREATE TYPE "EventLinkKind" AS ENUM ('follows', 'causes', 'part_of', 'related');

-- CreateEnum
CREATE TYPE "FacilityKind" AS ENUM ('unknown', 'prison', 'remand_prison', 'police_station', 'security_service', 'military', 'immigration', 'psychiatric', 'hospital', 'secret', 'other');

-- CreateEnum
CREATE TYPE "DetentionKind" AS ENUM ('unknown', 'administrative', 'emergency_law', 'free_speech', 'disproportionate', 'against_person_or_property', 'non_violent_against_state', 'violent_against_state', 'immigration', 'extradition', 'psychiatric');

-- CreateEnum
CREATE TYPE "Acknowledgement" AS ENUM ('unknown', 'acknowledged', 'denied');

-- CreateEnum
CREATE TYPE "CounselAccess" AS ENUM ('none_permitted', 'before_indictment', 'after_indictment', 'during_interrogation', 'before_statement', 'after_statement', 'at_trial_only', 'not_permitted_to_defend', 'not_confidential', 'appointed_by_state', 'chosen_by_client', 'refused_by_person');

-- CreateEnum
CREATE TYPE "Correspondence" AS ENUM ('unknown', 'open', 'relatives_only', 'blocked');

-- CreateEnum
CREATE TYPE "ProceedingKind" AS ENUM ('investigation', 'remand', 'first_instance', 'appeal', 'cassation', 'retrial', 'parole', 'prison_regime', 'extradition', 'deportation', 'asylum_appeal', 'interim_measure');

-- CreateEnum
CREATE TYPE "CourtType" AS ENUM ('unknown', 'civilian', 'military', 'administrative', 'other');

-- CreateEnum
CREATE TYPE "CourtSession" AS ENUM ('unknown', 'open', 'closed', 'partly_closed');

-- CreateEnum
CREATE TYPE "CourtLanguage" AS ENUM ('unknown', 'understood', 'interpreted', 'not_interpreted');

-- CreateEnum
CREATE TYPE "FairTrialBreach" AS ENUM ('presumption_of_innocence', 'time_and_facilities', 'impartial_court', 'interpreter', 'equality_of_arms', 'prompt_trial', 'legal_assistance', 'double_jeopardy', 'communication_with_defence', 'public_trial', 'examination_of_witnesses', 'self_incrimination');

-- CreateEnum
CREATE TYPE "HearingKind" AS ENUM ('trial', 'remand', 'procedural', 'verdict', 'sentencing', 'appeal', 'parole', 'other');

-- CreateEnum
CREATE TYPE "HearingState" AS ENUM ('unknown', 'scheduled', 'held', 'adjourned', 'cancelled');

-- CreateEnum
CREATE TYPE "Regime" AS ENUM ('unknown', 'open', 'general', 'strict', 'special', 'solitary', 'medical', 'house');

-- CreateEnum
CREATE TYPE "IllTreatmentMethod" AS ENUM ('beating', 'burning', 'sexual_violence', 'sexual_threats', 'heat_or_cold', 'electric_shock', 'asphyxiation', 'suspension', 'forced_postures', 'removal_of_nails', 'deprivation_of_food_or_water', 'deprivation_of_sleep', 'denial_of_medical_care', 'denial_of_medication', 'forced_feeding', 'isolation', 'sensory_stress', 'blindfolding', 'overcrowding', 'degradation', 'threats', 'threats_to_family', 'death_threats', 'pharmacological', 'other');

-- CreateEnum
CREATE TYPE "IllTreatmentPurpose" AS ENUM ('extract_information', 'extract_confession', 'intimidation', 'punishment', 'discrimination', 'coercion_of_others', 'other', 'unknown');

-- CreateEnum
CREATE TYPE "StatementSigned" AS ENUM ('unknown', 'forced', 'not_requested', 'refused', 'with_understanding', 'without_understanding');

-- CreateEnum
CREATE TYPE "MedicalEvidence" AS ENUM ('unknown', 'not_examined', 'examination_denied', 'not_consistent', 'consistent', 'highly_consistent', 'typical', 'diagnostic');

-- CreateEnum
CREATE TYPE "OfficialResponse" AS ENUM ('unknown', 'acknowledged', 'denied', 'denied_responsibility', 'alternative_explanation', 'accepted_responsibility');

-- CreateEnum
CREATE TYPE "InvestigationState" AS ENUM ('unknown', 'none', 'refused', 'open', 'closed_without_result', 'charges_brought', 'convicted');

-- CreateEnum
CREATE TYPE "PerpetratorDegree" AS ENUM ('unknown', 'carried_out', 'gave_orders', 'planned', 'present', 'accomplice', 'suspected', 'failed_to_prevent');

-- CreateEnum
CREATE TYPE "PrisonerRight" AS ENUM ('appeal', 'medical_services', 'complaints', 'commutation', 'pardon');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('unknown', 'moderate', 'serious', 'life_threatening');

-- CreateEnum
CREATE TYPE "TreatmentStatus" AS ENUM ('unknown', 'adequate', 'inadequate', 'denied', 'refused_by_person');

-- CreateEnum
CREATE TYPE "AsylumState" AS ENUM ('unknown', 'not_applied', 'applied', 'refused', 'under_appeal', 'temporary', 'granted', 'withdrawn');

-- CreateEnum
CREATE TYPE "ExpulsionOrder" AS ENUM ('unknown', 'none', 'ordered', 'suspended', 'lifted', 'carried_out');

-- CreateEnum
CREATE TYPE "InterimMeasureState" AS ENUM ('unknown', 'none', 'requested', 'granted', 'refused', 'lifted', 'expired');

-- CreateEnum
CREATE TYPE "Mechanism" AS ENUM ('wgad', 'special_procedure', 'treaty_body', 'regional_court', 'national_institution', 'parliament', 'other');

-- CreateEnum
CREATE TYPE "MechanismStage" AS ENUM ('unknown', 'filed', 'communicated', 'pending', 'adopted', 'followed_up', 'closed');

-- CreateEnum
CREATE TYPE "MechanismFinding" AS ENUM ('none', 'arbitrary', 'arbitrary_no_category', 'not_arbitrary', 'violation', 'no_violation', 'inadmissible');

-- CreateEnum
CREATE TYPE "WgadCategory" AS ENUM ('i', 'ii', 'iii', 'iv', 'v');

-- CreateEnum
CREATE TYPE "MechanismView" AS ENUM ('adopted', 'analyst');

-- CreateEnum
CREATE TYPE "SourceConnection" AS ENUM ('unknown', 'victim', 'witness', 'relative', 'lawyer', 'medical', 'organisation', 'reporter', 'official', 'perpetrator', 'other');

-- CreateEnum
CREATE TYPE "FileRole" AS ENUM ('evidence', 'working');

-- CreateEnum
CREATE TYPE "RevisionHow" AS ENUM ('added', 'saved', 'deleted', 'restored', 'undone');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AllegationType" ADD VALUE 'expulsion';
ALTER TYPE "AllegationType" ADD VALUE 'denial_of_asylum';
ALTER TYPE "AllegationType" ADD VALUE 'refoulement';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SentenceKind" ADD VALUE 'indeterminate';
ALTER TYPE "SentenceKind" ADD VALUE 'suspended';
ALTER TYPE "SentenceKind" ADD VALUE 'forced_labour';
ALTER TYPE "SentenceKind" ADD VALUE 'compulsory_treatment';

-- DropIndex
DROP INDEX "PersonName_personId_position_key";

-- AlterTable
ALTER TABLE "Allegation" ADD COLUMN     "certainty" "Certainty" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "forcedConfession" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "investigation" "InvestigationState" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "medicalAttention" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "medicalEvidence" "MedicalEvidence" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "methodDetailSealed" TEXT,
ADD COLUMN     "methods" "IllTreatmentMethod"[],
ADD COLUMN     "officialResponse" "OfficialResponse" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "place" TEXT,
ADD COLUMN     "prisonerRights" "PrisonerRight"[],
ADD COLUMN     "purposes" "IllTreatmentPurpose"[],
ADD COLUMN     "statement" "StatementSigned" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lifecycle" "CaseLifecycle" NOT NULL DEFAULT 'intake',
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "priority" "CasePriority" NOT NULL DEFAULT 'normal',
ADD COLUMN     "reviewDueOn" DATE,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "themes" "CaseTheme"[];

-- AlterTable
ALTER TABLE "CaseEvent" ADD COLUMN     "certainty" "Certainty" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "internal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Charge" ADD COLUMN     "article" TEXT,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lawCountryCode" CHAR(2),
ADD COLUMN     "originalLanguage" TEXT,
ADD COLUMN     "originalText" TEXT;

-- AlterTable
ALTER TABLE "ChargeUpdate" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "asylumMatterId" UUID,
ADD COLUMN     "casePersonId" UUID,
ADD COLUMN     "chargeUpdateId" UUID,
ADD COLUMN     "healthConcernId" UUID,
ADD COLUMN     "hearingId" UUID,
ADD COLUMN     "mechanismActionId" UUID,
ADD COLUMN     "personRelationId" UUID,
ADD COLUMN     "proceedingId" UUID,
ADD COLUMN     "quote" TEXT;

-- AlterTable
ALTER TABLE "Detention" ADD COLUMN     "acknowledgement" "Acknowledgement" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "authority" TEXT,
ADD COLUMN     "correspondence" "Correspondence" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "correspondenceAsOfEdtf" TEXT,
ADD COLUMN     "correspondenceAsOfLower" DATE,
ADD COLUMN     "correspondenceAsOfUpper" DATE,
ADD COLUMN     "counselAccess" "CounselAccess"[],
ADD COLUMN     "counselContact" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "familyContact" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "humanitarianContact" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "kind" "DetentionKind" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "locationDisclosed" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "organisationContact" "Tristate" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "whereInside" TEXT;

-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "kind" "FacilityKind" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "birthEdtf" TEXT,
ADD COLUMN     "birthLower" DATE,
ADD COLUMN     "birthUpper" DATE,
ADD COLUMN     "deathEdtf" TEXT,
ADD COLUMN     "deathLower" DATE,
ADD COLUMN     "deathUpper" DATE,
ADD COLUMN     "gender" "Gender" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "genderWords" TEXT,
ADD COLUMN     "noteSealed" TEXT,
ADD COLUMN     "pseudonymised" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stateless" "Tristate" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "PersonName" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Sentence" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "fine" TEXT,
ADD COLUMN     "offences" JSONB,
ADD COLUMN     "proceedingId" UUID,
ADD COLUMN     "regime" "Regime" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "startsEdtf" TEXT,
ADD COLUMN     "startsLower" DATE,
ADD COLUMN     "startsUpper" DATE;

-- AlterTable
ALTER TABLE "SentenceChange" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "text" JSONB,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "author" TEXT,
ADD COLUMN     "connection" "SourceConnection" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishedEdtf" TEXT,
ADD COLUMN     "publishedLower" DATE,
ADD COLUMN     "publishedUpper" DATE,
ADD COLUMN     "reviewAfterDays" INTEGER NOT NULL DEFAULT 180;

-- CreateTable
CREATE TABLE "PersonRelation" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "otherId" UUID,
    "publicName" TEXT,
    "publicFigure" BOOLEAN NOT NULL DEFAULT false,
    "nameSealed" TEXT,
    "contactSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEventLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "EventLinkKind" NOT NULL,

    CONSTRAINT "CaseEventLink_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "AllegationPerpetrator" (
    "id" UUID NOT NULL,
    "allegationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "PerpetratorType" NOT NULL,
    "degree" "PerpetratorDegree" NOT NULL DEFAULT 'unknown',
    "nameSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AllegationPerpetrator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proceeding" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ProceedingKind" NOT NULL,
    "court" TEXT,
    "courtType" "CourtType" NOT NULL DEFAULT 'unknown',
    "session" "CourtSession" NOT NULL DEFAULT 'unknown',
    "language" "CourtLanguage" NOT NULL DEFAULT 'unknown',
    "interpreter" "Tristate" NOT NULL DEFAULT 'unknown',
    "observers" "Tristate" NOT NULL DEFAULT 'unknown',
    "breaches" "FairTrialBreach"[],
    "fromEdtf" TEXT,
    "fromLower" DATE,
    "fromUpper" DATE,
    "toEdtf" TEXT,
    "toLower" DATE,
    "toUpper" DATE,
    "text" JSONB,
    "caseNumber" TEXT,
    "judge" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proceeding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hearing" (
    "id" UUID NOT NULL,
    "proceedingId" UUID NOT NULL,
    "scheduledAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "kind" "HearingKind" NOT NULL DEFAULT 'trial',
    "state" "HearingState" NOT NULL DEFAULT 'scheduled',
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HealthConcern" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB,
    "severity" "Severity" NOT NULL DEFAULT 'unknown',
    "treatment" "TreatmentStatus" NOT NULL DEFAULT 'unknown',
    "asOfEdtf" TEXT,
    "asOfLower" DATE,
    "asOfUpper" DATE,
    "detailSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HealthConcern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AsylumMatter" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "AsylumState" NOT NULL DEFAULT 'unknown',
    "countryCode" CHAR(2),
    "riskCountryCode" CHAR(2),
    "expulsion" "ExpulsionOrder" NOT NULL DEFAULT 'unknown',
    "orderedEdtf" TEXT,
    "orderedLower" DATE,
    "orderedUpper" DATE,
    "interimMeasure" "InterimMeasureState" NOT NULL DEFAULT 'unknown',
    "interimBody" TEXT,
    "interimEdtf" TEXT,
    "interimLower" DATE,
    "interimUpper" DATE,
    "interimUntilEdtf" TEXT,
    "interimUntilLower" DATE,
    "interimUntilUpper" DATE,
    "asOfEdtf" TEXT,
    "asOfLower" DATE,
    "asOfUpper" DATE,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AsylumMatter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MechanismAction" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "mechanism" "Mechanism" NOT NULL,
    "body" TEXT,
    "number" TEXT,
    "stage" "MechanismStage" NOT NULL DEFAULT 'unknown',
    "finding" "MechanismFinding" NOT NULL DEFAULT 'none',
    "categories" "WgadCategory"[],
    "view" "MechanismView" NOT NULL DEFAULT 'adopted',
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "url" TEXT,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MechanismAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "role" "FileRole" NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "nameSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "how" "RevisionHow" NOT NULL,
    "fields" JSONB NOT NULL,
    "restrictedSealed" TEXT,
    "parentId" UUID,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "caseId" UUID,
    "contentSealed" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","form")
);

-- CreateIndex
CREATE INDEX "PersonRelation_casePersonId_idx" ON "PersonRelation"("casePersonId");

-- CreateIndex
CREATE INDEX "AllegationPerpetrator_allegationId_idx" ON "AllegationPerpetrator"("allegationId");

-- CreateIndex
CREATE INDEX "Proceeding_casePersonId_idx" ON "Proceeding"("casePersonId");

-- CreateIndex
CREATE INDEX "Hearing_proceedingId_idx" ON "Hearing"("proceedingId");

-- CreateIndex
CREATE INDEX "Hearing_scheduledAt_idx" ON "Hearing"("scheduledAt");

-- CreateIndex
CREATE INDEX "HealthConcern_casePersonId_idx" ON "HealthConcern"("casePersonId");

-- CreateIndex
CREATE INDEX "AsylumMatter_casePersonId_idx" ON "AsylumMatter"("casePersonId");

-- CreateIndex
CREATE INDEX "MechanismAction_casePersonId_idx" ON "MechanismAction"("casePersonId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storageKey_key" ON "StoredFile"("storageKey");

-- CreateIndex
CREATE INDEX "StoredFile_sourceId_idx" ON "StoredFile"("sourceId");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "Revision_caseId_at_idx" ON "Revision"("caseId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_objectType_objectId_version_key" ON "Revision"("objectType", "objectId", "version");

-- CreateIndex
CREATE INDEX "Case_searchText_trgm" ON "Case" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "PersonName_personId_position_idx" ON "PersonName"("personId", "position");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "Proceeding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "CasePerson"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEventLink" ADD CONSTRAINT "CaseEventLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "CaseEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEventLink" ADD CONSTRAINT "CaseEventLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "CaseEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllegationPerpetrator" ADD CONSTRAINT "AllegationPerpetrator_allegationId_fkey" FOREIGN KEY ("allegationId") REFERENCES "Allegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proceeding" ADD CONSTRAINT "Proceeding_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "Proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HealthConcern" ADD CONSTRAINT "HealthConcern_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsylumMatter" ADD CONSTRAINT "AsylumMatter_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MechanismAction" ADD CONSTRAINT "MechanismAction_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_chargeUpdateId_fkey" FOREIGN KEY ("chargeUpdateId") REFERENCES "ChargeUpdate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "Proceeding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_healthConcernId_fkey" FOREIGN KEY ("healthConcernId") REFERENCES "HealthConcern"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_asylumMatterId_fkey" FOREIGN KEY ("asylumMatterId") REFERENCES "AsylumMatter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_mechanismActionId_fkey" FOREIGN KEY ("mechanismActionId") REFERENCES "MechanismAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_personRelationId_fkey" FOREIGN KEY ("personRelationId") REFERENCES "PersonRelation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE published."PublishedCase" ADD COLUMN "shape" INTEGER NOT NULL DEFAULT 1;

-- Who is alleged to have done it becomes rows of its own, because it may be several.
INSERT INTO "AllegationPerpetrator" ("id", "allegationId", "position", "type")
  SELECT gen_random_uuid(), "id", 0, "perpetrator" FROM "Allegation" WHERE "perpetrator" <> 'unknown';
ALTER TABLE "Allegation" DROP COLUMN "perpetrator";

-- A citation points at exactly one statement.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_has_one_target";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_has_one_target" CHECK (
  num_nonnulls("caseId", "caseEventId", "casePersonId", "detentionId", "chargeId", "chargeUpdateId",
    "proceedingId", "hearingId", "sentenceId", "sentenceChangeId", "allegationId", "healthConcernId",
    "asylumMatterId", "mechanismActionId", "personRelationId", "tallyId") = 1);

-- Every partial date that is new: bounds only with a text, and in order.
DO $$
DECLARE c record; stem text; name text;
BEGIN
  FOR c IN SELECT table_schema, table_name, column_name FROM information_schema.columns
           WHERE table_schema = 'public' AND column_name LIKE '%Edtf' LOOP
    stem := left(c.column_name, -4);
    name := c.table_name || '_' || stem || '_is_a_partial_date';
    CONTINUE WHEN EXISTS (SELECT 1 FROM pg_constraint WHERE conname = name);
    EXECUTE format(
      'ALTER TABLE %1$I.%2$I ADD CONSTRAINT %3$I CHECK ((%4$I IS NOT NULL OR (%5$I IS NULL AND %6$I IS NULL)) AND (%5$I IS NULL OR %6$I IS NULL OR %5$I <= %6$I))',
      c.table_schema, c.table_name, name, c.column_name, stem || 'Lower', stem || 'Upper');
  END LOOP;
END $$;

ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_internal_changes_no_status"
  CHECK (NOT "internal" OR "statusEffect" IS NULL);
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_names_only_public_figures"
  CHECK ("publicName" IS NULL OR "publicFigure");
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_to_another" CHECK ("otherId" <> "casePersonId");
ALTER TABLE "CaseEventLink" ADD CONSTRAINT "CaseEventLink_to_another" CHECK ("fromId" <> "toId");
ALTER TABLE "SentenceChange" ADD CONSTRAINT "SentenceChange_term_is_positive" CHECK (
  coalesce("termYears", 1) BETWEEN 0 AND 150 AND coalesce("termMonths", 1) BETWEEN 0 AND 11 AND coalesce("termDays", 1) BETWEEN 0 AND 30);
ALTER TABLE "Source" ADD CONSTRAINT "Source_review_is_due_one_day" CHECK ("reviewAfterDays" BETWEEN 1 AND 3650);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_is_a_file" CHECK ("bytes" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX "StoredFile_one_evidentiary_copy" ON "StoredFile" ("sourceId", "sha256")
  WHERE "role" = 'evidence' AND "deletedAt" IS NULL;

-- An entry is deleted by saying so, never by losing it; versions only grow.
GRANT SELECT, INSERT, UPDATE ON "PersonRelation", "AllegationPerpetrator", "Proceeding", "Hearing",
  "HealthConcern", "AsylumMatter", "MechanismAction", "StoredFile" TO vigil_app;
GRANT SELECT, INSERT, DELETE ON "CaseEventLink" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Draft" TO vigil_app;
GRANT SELECT, INSERT ON "Revision" TO vigil_app;
REVOKE DELETE ON "PersonName", "Person", "Detention", "Charge", "ChargeUpdate", "Sentence",
  "SentenceChange", "Allegation", "Source" FROM vigil_app;

-- Rotating keys seals a value anew and changes nothing that it says.
GRANT UPDATE ("restrictedSealed") ON "Revision" TO vigil_app;
GRANT UPDATE ("messageSealed") ON "SupporterAction" TO vigil_app;

CREATE FUNCTION "deed_is_only_sealed_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'messageSealed' <> to_jsonb(OLD) - 'messageSealed'
     OR (NEW."messageSealed" IS NULL) <> (OLD."messageSealed" IS NULL) THEN
    RAISE EXCEPTION 'a deed is never changed, only its words are sealed anew';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SupporterAction_is_only_sealed_anew" BEFORE UPDATE ON "SupporterAction"
  FOR EACH ROW EXECUTE FUNCTION "deed_is_only_sealed_anew"();

-- What cites a source, and what a fact cites, is asked for at every save.
CREATE INDEX "Citation_caseId_idx" ON "Citation"("caseId");
CREATE INDEX "Citation_casePersonId_idx" ON "Citation"("casePersonId");
CREATE INDEX "Citation_detentionId_idx" ON "Citation"("detentionId");
CREATE INDEX "Citation_chargeId_idx" ON "Citation"("chargeId");
CREATE INDEX "Citation_chargeUpdateId_idx" ON "Citation"("chargeUpdateId");
CREATE INDEX "Citation_sentenceId_idx" ON "Citation"("sentenceId");
CREATE INDEX "Citation_sentenceChangeId_idx" ON "Citation"("sentenceChangeId");
CREATE INDEX "Citation_allegationId_idx" ON "Citation"("allegationId");
CREATE INDEX "Citation_proceedingId_idx" ON "Citation"("proceedingId");
CREATE INDEX "Citation_hearingId_idx" ON "Citation"("hearingId");
CREATE INDEX "Citation_healthConcernId_idx" ON "Citation"("healthConcernId");
CREATE INDEX "Citation_asylumMatterId_idx" ON "Citation"("asylumMatterId");
CREATE INDEX "Citation_mechanismActionId_idx" ON "Citation"("mechanismActionId");
CREATE INDEX "Citation_personRelationId_idx" ON "Citation"("personRelationId");
