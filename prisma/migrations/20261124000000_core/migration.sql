-- Trigram search over folded names (trusted extension: the database owner may create it).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PublicationBasis" AS ENUM ('publicly_reported', 'consent');

-- CreateEnum
CREATE TYPE "CountryRole" AS ENUM ('harm', 'held_in', 'risk_of_return', 'nationality', 'asylum', 'other');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('legal', 'alias', 'transliteration', 'former');

-- CreateEnum
CREATE TYPE "LibertyStatus" AS ENUM ('at_risk', 'arrested', 'on_trial_held', 'imprisoned', 'held_without_process', 'house_arrest', 'disappeared', 'abducted', 'facing_deportation', 'released', 'escaped', 'fugitive', 'exiled', 'deported', 'forcibly_returned', 'died_in_custody', 'executed', 'died', 'unknown');

-- CreateEnum
CREATE TYPE "ReleaseManner" AS ENUM ('early', 'pardon', 'amnesty', 'sentence_served', 'conditional', 'medical', 'acquitted', 'proceedings_stopped', 'pending_proceedings', 'unknown');

-- CreateEnum
CREATE TYPE "CaseEventType" AS ENUM ('background', 'arrest', 'charge', 'hearing', 'verdict', 'sentence', 'appeal_decision', 'transfer', 'hunger_strike', 'health', 'torture_allegation', 'visit', 'contact_lost', 'contact_restored', 'mechanism_opinion', 'asylum_granted', 'arrival', 'deportation_order', 'interim_measure', 'travel_ban_lifted', 'campaign_start', 'messages_delivered', 'authority_reply', 'statement', 'update', 'thank_you_letter', 'release', 'compensation', 'death', 'execution', 'correction');

-- CreateEnum
CREATE TYPE "ChargeStatus" AS ENUM ('unknown', 'not_charged', 'pending', 'dropped', 'convicted', 'acquitted', 'pending_appeal', 'overturned', 'reopened');

-- CreateEnum
CREATE TYPE "SentenceKind" AS ENUM ('imprisonment', 'life', 'death', 'fine', 'house_arrest', 'other');

-- CreateEnum
CREATE TYPE "SentenceChangeKind" AS ENUM ('extended', 'reduced', 'commuted', 'pardoned', 'quashed', 'served');

-- CreateEnum
CREATE TYPE "AllegationType" AS ENUM ('torture', 'ill_treatment', 'forced_confession', 'threats_to_family', 'unfair_trial', 'arbitrary_extension_of_sentence', 'enforced_disappearance', 'denial_of_counsel', 'medical_neglect', 'other');

-- CreateEnum
CREATE TYPE "PerpetratorType" AS ENUM ('police', 'prison_officials', 'security_service', 'security_forces', 'armed_forces', 'officials', 'judiciary', 'pro_government_force', 'armed_opposition', 'private_person', 'unknown');

-- CreateEnum
CREATE TYPE "Tristate" AS ENUM ('unknown', 'yes', 'no');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('web_page', 'press_release', 'report', 'news_article', 'court_document', 'official_document', 'testimony', 'letter', 'other');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('highly_reliable', 'reliable', 'moderately_reliable', 'unreliable', 'highly_unreliable', 'unknown');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('draft', 'live', 'paused', 'expired', 'closed');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('letter', 'postcard', 'email', 'web_form', 'petition_online', 'petition_paper', 'fax', 'sms', 'phone', 'social_post', 'in_person', 'other');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('appeal', 'solidarity', 'family_solidarity', 'petition', 'thanks');

-- CreateEnum
CREATE TYPE "DeedState" AS ENUM ('logged', 'confirmed', 'withdrawn', 'held', 'rejected', 'invalidated');

-- CreateEnum
CREATE TYPE "TallyScope" AS ENUM ('global', 'section', 'group', 'event');

-- CreateEnum
CREATE TYPE "TallyMethod" AS ENUM ('counted', 'estimated', 'imported', 'platform', 'published');

-- CreateEnum
CREATE TYPE "TallyState" AS ENUM ('reported', 'verified', 'rejected', 'superseded');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('news', 'statement', 'press_release', 'briefing', 'report', 'case_update', 'thank_you_letter');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'campaigner', 'editor', 'admin');

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,
    "alpha3" CHAR(3) NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" CHAR(2),

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'draft',
    "basis" "PublicationBasis" NOT NULL DEFAULT 'publicly_reported',
    "knownAsOfEdtf" TEXT,
    "knownAsOfLower" DATE,
    "knownAsOfUpper" DATE,
    "internalNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseSlug" (
    "slug" TEXT NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "CaseSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ReferenceCounter" (
    "alpha3" CHAR(3) NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ReferenceCounter_pkey" PRIMARY KEY ("alpha3","year")
);

-- CreateTable
CREATE TABLE "CaseTranslation" (
    "caseId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "CaseTranslation_pkey" PRIMARY KEY ("caseId","locale")
);

-- CreateTable
CREATE TABLE "CaseCountry" (
    "caseId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "role" "CountryRole" NOT NULL,

    CONSTRAINT "CaseCountry_pkey" PRIMARY KEY ("caseId","countryCode")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "nationalities" TEXT[],
    "occupations" JSONB,
    "characteristicsSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonName" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "script" CHAR(4) NOT NULL,
    "language" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PersonName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CasePerson" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "LibertyStatus",
    "statusManner" "ReleaseManner",
    "statusSinceEdtf" TEXT,
    "statusSinceLower" DATE,
    "statusSinceUpper" DATE,
    "statusEventId" UUID,

    CONSTRAINT "CasePerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "entered" BIGSERIAL NOT NULL,
    "type" "CaseEventType" NOT NULL,
    "dateEdtf" TEXT NOT NULL,
    "dateLower" DATE,
    "dateUpper" DATE,
    "countryCode" CHAR(2),
    "place" TEXT,
    "text" JSONB NOT NULL,
    "statusEffect" "LibertyStatus",
    "manner" "ReleaseManner",
    "correctsId" UUID,
    "correctReason" TEXT,
    "retractedAt" TIMESTAMPTZ(3),
    "retractReason" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEventPerson" (
    "caseEventId" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,

    CONSTRAINT "CaseEventPerson_pkey" PRIMARY KEY ("caseEventId","casePersonId")
);

-- CreateTable
CREATE TABLE "Facility" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "Facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Detention" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "facilityId" UUID,
    "fromEdtf" TEXT,
    "fromLower" DATE,
    "fromUpper" DATE,
    "toEdtf" TEXT,
    "toLower" DATE,
    "toUpper" DATE,
    "asOfEdtf" TEXT,
    "asOfLower" DATE,
    "asOfUpper" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Detention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "law" TEXT,
    "filedEdtf" TEXT,
    "filedLower" DATE,
    "filedUpper" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChargeUpdate" (
    "id" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "status" "ChargeStatus" NOT NULL,
    "dateEdtf" TEXT NOT NULL,
    "dateLower" DATE,
    "dateUpper" DATE,
    "note" TEXT,

    CONSTRAINT "ChargeUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sentence" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "kind" "SentenceKind" NOT NULL,
    "termYears" INTEGER,
    "termMonths" INTEGER,
    "termDays" INTEGER,
    "imposedEdtf" TEXT,
    "imposedLower" DATE,
    "imposedUpper" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentenceChange" (
    "id" UUID NOT NULL,
    "sentenceId" UUID NOT NULL,
    "kind" "SentenceChangeKind" NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "termYears" INTEGER,
    "termMonths" INTEGER,
    "termDays" INTEGER,

    CONSTRAINT "SentenceChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Allegation" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "AllegationType" NOT NULL,
    "text" JSONB,
    "perpetrator" "PerpetratorType" NOT NULL DEFAULT 'unknown',
    "confessionUsedAtTrial" "Tristate" NOT NULL DEFAULT 'unknown',
    "allegedBy" TEXT NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Allegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "archivedUrl" TEXT,
    "contentHash" TEXT,
    "language" TEXT,
    "accessedEdtf" TEXT,
    "accessedLower" DATE,
    "accessedUpper" DATE,
    "lastVerifiedOn" DATE,
    "reliability" "Reliability" NOT NULL DEFAULT 'unknown',
    "confidential" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "locator" TEXT,
    "caseId" UUID,
    "caseEventId" UUID,
    "detentionId" UUID,
    "chargeId" UUID,
    "sentenceId" UUID,
    "sentenceChangeId" UUID,
    "allegationId" UUID,
    "tallyId" UUID,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "periodEdtf" TEXT,
    "periodLower" DATE,
    "periodUpper" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignCase" (
    "campaignId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "CampaignCase_pkey" PRIMARY KEY ("campaignId","caseId")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'draft',
    "issuedOn" DATE,
    "actBefore" DATE,
    "text" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupporterAction" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "appealId" UUID,
    "sectionId" UUID,
    "originSystem" TEXT NOT NULL,
    "actionDate" DATE NOT NULL,
    "type" "Channel" NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "messageSealed" TEXT,
    "idempotencyKey" TEXT NOT NULL,
    "requestDigest" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SupporterAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupporterActionState" (
    "supporterActionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" "DeedState" NOT NULL,
    "total" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SupporterActionState_pkey" PRIMARY KEY ("supporterActionId","sequence")
);

-- CreateTable
CREATE TABLE "Tally" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "campaignId" UUID,
    "sectionId" UUID,
    "quantity" INTEGER NOT NULL,
    "channel" "Channel",
    "kind" "MessageKind" NOT NULL,
    "scope" "TallyScope" NOT NULL,
    "method" "TallyMethod" NOT NULL,
    "periodEdtf" TEXT,
    "periodLower" DATE,
    "periodUpper" DATE,
    "asOfEdtf" TEXT NOT NULL,
    "asOfLower" DATE,
    "asOfUpper" DATE,
    "reportedBy" TEXT NOT NULL,
    "text" JSONB,
    "state" "TallyState" NOT NULL DEFAULT 'reported',
    "supersedesId" UUID,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TallyInclusion" (
    "outerId" UUID NOT NULL,
    "innerId" UUID NOT NULL,

    CONSTRAINT "TallyInclusion_pkey" PRIMARY KEY ("outerId","innerId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'draft',
    "publishedOn" DATE NOT NULL,
    "embargoUntil" TIMESTAMPTZ(3),
    "spokesperson" TEXT,
    "spokespersonRole" TEXT,
    "sourceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationTranslation" (
    "publicationId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "PublicationTranslation_pkey" PRIMARY KEY ("publicationId","locale")
);

-- CreateTable
CREATE TABLE "PublicationCase" (
    "publicationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "PublicationCase_pkey" PRIMARY KEY ("publicationId","caseId")
);

-- CreateTable
CREATE TABLE "PublicationCountry" (
    "publicationId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "PublicationCountry_pkey" PRIMARY KEY ("publicationId","countryCode")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "caseId" UUID,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "published"."PublishedCase" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."CurrentCase" (
    "caseId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "snapshotId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "countryCodes" TEXT[],
    "statuses" TEXT[],
    "searchText" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CurrentCase_pkey" PRIMARY KEY ("caseId","locale")
);

-- CreateTable
CREATE TABLE "published"."PublishedAddress" (
    "slug" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "current" TEXT,

    CONSTRAINT "PublishedAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."PublishedTally" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "channel" "Channel",
    "scope" "TallyScope" NOT NULL,
    "method" "TallyMethod" NOT NULL,
    "sectionId" UUID,
    "sectionName" TEXT,
    "campaignName" TEXT,
    "periodEdtf" TEXT,
    "asOfEdtf" TEXT NOT NULL,
    "coversUntil" DATE,
    "reportedBy" TEXT NOT NULL,
    "text" JSONB,
    "sources" JSONB NOT NULL,

    CONSTRAINT "PublishedTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."PublishedDeedLine" (
    "caseId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "channel" "Channel" NOT NULL,
    "month" DATE NOT NULL,
    "quantity" INTEGER NOT NULL,
    "uncovered" INTEGER NOT NULL,

    CONSTRAINT "PublishedDeedLine_pkey" PRIMARY KEY ("caseId","kind","channel","month")
);

-- CreateTable
CREATE TABLE "published"."PublishedTotal" (
    "caseId" UUID NOT NULL,
    "total" INTEGER NOT NULL,
    "estimated" BOOLEAN NOT NULL,

    CONSTRAINT "PublishedTotal_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "published"."PublishedPublication" (
    "publicationId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "publishedOn" DATE NOT NULL,
    "visibleFrom" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "countryCodes" TEXT[],
    "caseIds" UUID[],
    "document" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedPublication_pkey" PRIMARY KEY ("publicationId","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "Country_alpha3_key" ON "Country"("alpha3");

-- CreateIndex
CREATE UNIQUE INDEX "Section_code_key" ON "Section"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Case_reference_key" ON "Case"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Case_slug_key" ON "Case"("slug");

-- CreateIndex
CREATE INDEX "CaseSlug_caseId_idx" ON "CaseSlug"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonName_personId_position_key" ON "PersonName"("personId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CasePerson_caseId_personId_key" ON "CasePerson"("caseId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CasePerson_caseId_position_key" ON "CasePerson"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvent_entered_key" ON "CaseEvent"("entered");

-- CreateIndex
CREATE INDEX "CaseEvent_caseId_dateLower_dateUpper_entered_idx" ON "CaseEvent"("caseId", "dateLower", "dateUpper", "entered");

-- CreateIndex
CREATE INDEX "CaseEventPerson_casePersonId_idx" ON "CaseEventPerson"("casePersonId");

-- CreateIndex
CREATE UNIQUE INDEX "Facility_countryCode_name_key" ON "Facility"("countryCode", "name");

-- CreateIndex
CREATE INDEX "Detention_casePersonId_idx" ON "Detention"("casePersonId");

-- CreateIndex
CREATE INDEX "Charge_casePersonId_idx" ON "Charge"("casePersonId");

-- CreateIndex
CREATE INDEX "ChargeUpdate_chargeId_idx" ON "ChargeUpdate"("chargeId");

-- CreateIndex
CREATE INDEX "Sentence_casePersonId_idx" ON "Sentence"("casePersonId");

-- CreateIndex
CREATE INDEX "SentenceChange_sentenceId_idx" ON "SentenceChange"("sentenceId");

-- CreateIndex
CREATE INDEX "Allegation_casePersonId_idx" ON "Allegation"("casePersonId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_caseEventId_idx" ON "Citation"("caseEventId");

-- CreateIndex
CREATE INDEX "Citation_tallyId_idx" ON "Citation"("tallyId");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_number_key" ON "Appeal"("number");

-- CreateIndex
CREATE INDEX "Appeal_caseId_idx" ON "Appeal"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "SupporterAction_idempotencyKey_key" ON "SupporterAction"("idempotencyKey");

-- CreateIndex
CREATE INDEX "SupporterAction_caseId_kind_actionDate_idx" ON "SupporterAction"("caseId", "kind", "actionDate");

-- CreateIndex
CREATE UNIQUE INDEX "Tally_supersedesId_key" ON "Tally"("supersedesId");

-- CreateIndex
CREATE INDEX "Tally_caseId_idx" ON "Tally"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_slug_key" ON "Publication"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInLink_userId_idx" ON "SignInLink"("userId");

-- CreateIndex
CREATE INDEX "SignInFailure_account_at_idx" ON "SignInFailure"("account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_caseId_seq_idx" ON "AuditEntry"("caseId", "seq");

-- CreateIndex
CREATE INDEX "PublishedCase_caseId_locale_idx" ON "published"."PublishedCase"("caseId", "locale");

-- CreateIndex
CREATE INDEX "CurrentCase_snapshotId_idx" ON "published"."CurrentCase"("snapshotId");

-- CreateIndex
CREATE INDEX "CurrentCase_searchText_trgm" ON "published"."CurrentCase" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CurrentCase_countryCodes_idx" ON "published"."CurrentCase" USING GIN ("countryCodes");

-- CreateIndex
CREATE UNIQUE INDEX "CurrentCase_slug_locale_key" ON "published"."CurrentCase"("slug", "locale");

-- CreateIndex
CREATE INDEX "PublishedAddress_caseId_idx" ON "published"."PublishedAddress"("caseId");

-- CreateIndex
CREATE INDEX "PublishedTally_caseId_idx" ON "published"."PublishedTally"("caseId");

-- CreateIndex
CREATE INDEX "PublishedPublication_countryCodes_idx" ON "published"."PublishedPublication" USING GIN ("countryCodes");

-- CreateIndex
CREATE INDEX "PublishedPublication_publishedOn_idx" ON "published"."PublishedPublication"("publishedOn");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedPublication_slug_locale_key" ON "published"."PublishedPublication"("slug", "locale");

-- AddForeignKey
ALTER TABLE "CaseSlug" ADD CONSTRAINT "CaseSlug_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTranslation" ADD CONSTRAINT "CaseTranslation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseCountry" ADD CONSTRAINT "CaseCountry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseCountry" ADD CONSTRAINT "CaseCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonName" ADD CONSTRAINT "PersonName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePerson" ADD CONSTRAINT "CasePerson_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePerson" ADD CONSTRAINT "CasePerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "CaseEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEventPerson" ADD CONSTRAINT "CaseEventPerson_caseEventId_fkey" FOREIGN KEY ("caseEventId") REFERENCES "CaseEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEventPerson" ADD CONSTRAINT "CaseEventPerson_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Detention" ADD CONSTRAINT "Detention_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Detention" ADD CONSTRAINT "Detention_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChargeUpdate" ADD CONSTRAINT "ChargeUpdate_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "Charge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentenceChange" ADD CONSTRAINT "SentenceChange_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "Sentence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allegation" ADD CONSTRAINT "Allegation_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseEventId_fkey" FOREIGN KEY ("caseEventId") REFERENCES "CaseEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_detentionId_fkey" FOREIGN KEY ("detentionId") REFERENCES "Detention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "Charge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "Sentence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sentenceChangeId_fkey" FOREIGN KEY ("sentenceChangeId") REFERENCES "SentenceChange"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_allegationId_fkey" FOREIGN KEY ("allegationId") REFERENCES "Allegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_tallyId_fkey" FOREIGN KEY ("tallyId") REFERENCES "Tally"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignCase" ADD CONSTRAINT "CampaignCase_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignCase" ADD CONSTRAINT "CampaignCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupporterAction" ADD CONSTRAINT "SupporterAction_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupporterAction" ADD CONSTRAINT "SupporterAction_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupporterAction" ADD CONSTRAINT "SupporterAction_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupporterActionState" ADD CONSTRAINT "SupporterActionState_supporterActionId_fkey" FOREIGN KEY ("supporterActionId") REFERENCES "SupporterAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Tally"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TallyInclusion" ADD CONSTRAINT "TallyInclusion_outerId_fkey" FOREIGN KEY ("outerId") REFERENCES "Tally"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TallyInclusion" ADD CONSTRAINT "TallyInclusion_innerId_fkey" FOREIGN KEY ("innerId") REFERENCES "Tally"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationTranslation" ADD CONSTRAINT "PublicationTranslation_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCase" ADD CONSTRAINT "PublicationCase_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCase" ADD CONSTRAINT "PublicationCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCountry" ADD CONSTRAINT "PublicationCountry_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCountry" ADD CONSTRAINT "PublicationCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInLink" ADD CONSTRAINT "SignInLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."CurrentCase" ADD CONSTRAINT "CurrentCase_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "published"."PublishedCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
