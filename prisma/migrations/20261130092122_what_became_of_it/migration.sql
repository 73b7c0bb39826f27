-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('unknown', 'handed_over', 'posted', 'refused');

-- CreateEnum
CREATE TYPE "FigureMethod" AS ENUM ('not_said', 'counted', 'estimated', 'published');

-- CreateEnum
CREATE TYPE "FigureOverlap" AS ENUM ('unknown', 'apart', 'within_another');

-- CreateEnum
CREATE TYPE "ReceivedBy" AS ENUM ('person', 'family', 'lawyer', 'authority', 'other');

-- CreateEnum
CREATE TYPE "AskWay" AS ENUM ('letter_campaign', 'delivery', 'petition', 'parliamentary_list', 'meeting', 'written_request', 'other');

-- CreateEnum
CREATE TYPE "ReplyNature" AS ENUM ('favourable', 'pledged', 'counter_measure', 'more_information', 'token', 'none');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('released', 'sentence_reduced', 'charges_dropped', 'acquitted', 'better_conditions', 'medical_care', 'visit_allowed', 'hearing_granted', 'deportation_halted', 'investigation_opened', 'compensation', 'law_changed', 'negative_turn');

-- CreateEnum
CREATE TYPE "Claimant" AS ENUM ('person', 'family', 'lawyer', 'organisation', 'authority', 'analyst');

-- CreateEnum
CREATE TYPE "Contribution" AS ENUM ('strong_positive', 'moderate_positive', 'minor_positive', 'none_discernible', 'moderate_negative', 'strong_negative');

-- CreateEnum
CREATE TYPE "RivalExplanation" AS ENUM ('amnesty_law', 'term_ended', 'diplomacy', 'legal_decision', 'change_of_government', 'other_campaigns', 'other');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "askId" UUID,
ADD COLUMN     "authorityReplyId" UUID,
ADD COLUMN     "deliveryId" UUID,
ADD COLUMN     "outcomeClaimId" UUID,
ADD COLUMN     "outcomeId" UUID,
ADD COLUMN     "receiptId" UUID;

-- CreateTable
CREATE TABLE "Ask" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "office" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "way" "AskWay" NOT NULL,
    "answerByEdtf" TEXT,
    "answerByLower" DATE,
    "answerByUpper" DATE,
    "campaign" TEXT,
    "appeal" TEXT,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'unknown',
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "office" TEXT NOT NULL,
    "place" TEXT,
    "quantity" INTEGER,
    "method" "FigureMethod" NOT NULL DEFAULT 'not_said',
    "overlap" "FigureOverlap" NOT NULL DEFAULT 'unknown',
    "kinds" "MessageKind"[],
    "campaign" TEXT,
    "askId" UUID,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "by" "ReceivedBy" NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "office" TEXT,
    "quantity" INTEGER,
    "method" "FigureMethod" NOT NULL DEFAULT 'not_said',
    "overlap" "FigureOverlap" NOT NULL DEFAULT 'unknown',
    "kinds" "MessageKind"[],
    "quote" JSONB,
    "quotePublished" BOOLEAN NOT NULL DEFAULT false,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorityReply" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "office" TEXT NOT NULL,
    "nature" "ReplyNature" NOT NULL,
    "askId" UUID,
    "deliveryId" UUID,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuthorityReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "casePersonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "askId" UUID,
    "text" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeClaim" (
    "id" UUID NOT NULL,
    "outcomeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "by" "Claimant" NOT NULL,
    "grade" "Contribution" NOT NULL,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "dateUpper" DATE,
    "text" JSONB,
    "rivals" "RivalExplanation"[],
    "rivalText" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutcomeClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."PublishedAsk" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "way" "AskWay" NOT NULL,
    "campaign" TEXT,
    "dateEdtf" TEXT,
    "dateLower" DATE,
    "answerByEdtf" TEXT,
    "answerByUpper" DATE,
    "replies" JSONB NOT NULL,
    "acts" JSONB NOT NULL,

    CONSTRAINT "PublishedAsk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Ask_casePersonId_idx" ON "Ask"("casePersonId");

-- CreateIndex
CREATE INDEX "Delivery_casePersonId_idx" ON "Delivery"("casePersonId");

-- CreateIndex
CREATE INDEX "Receipt_casePersonId_idx" ON "Receipt"("casePersonId");

-- CreateIndex
CREATE INDEX "AuthorityReply_casePersonId_idx" ON "AuthorityReply"("casePersonId");

-- CreateIndex
CREATE INDEX "Outcome_casePersonId_idx" ON "Outcome"("casePersonId");

-- CreateIndex
CREATE INDEX "OutcomeClaim_outcomeId_idx" ON "OutcomeClaim"("outcomeId");

-- CreateIndex
CREATE INDEX "PublishedAsk_caseId_idx" ON "published"."PublishedAsk"("caseId");

-- CreateIndex
CREATE INDEX "PublishedAsk_countryCode_idx" ON "published"."PublishedAsk"("countryCode");

-- CreateIndex
CREATE INDEX "Citation_askId_idx" ON "Citation"("askId");

-- CreateIndex
CREATE INDEX "Citation_deliveryId_idx" ON "Citation"("deliveryId");

-- CreateIndex
CREATE INDEX "Citation_receiptId_idx" ON "Citation"("receiptId");

-- CreateIndex
CREATE INDEX "Citation_authorityReplyId_idx" ON "Citation"("authorityReplyId");

-- CreateIndex
CREATE INDEX "Citation_outcomeId_idx" ON "Citation"("outcomeId");

-- CreateIndex
CREATE INDEX "Citation_outcomeClaimId_idx" ON "Citation"("outcomeClaimId");

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_askId_fkey" FOREIGN KEY ("askId") REFERENCES "Ask"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityReply" ADD CONSTRAINT "AuthorityReply_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityReply" ADD CONSTRAINT "AuthorityReply_askId_fkey" FOREIGN KEY ("askId") REFERENCES "Ask"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityReply" ADD CONSTRAINT "AuthorityReply_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_casePersonId_fkey" FOREIGN KEY ("casePersonId") REFERENCES "CasePerson"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_askId_fkey" FOREIGN KEY ("askId") REFERENCES "Ask"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeClaim" ADD CONSTRAINT "OutcomeClaim_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_askId_fkey" FOREIGN KEY ("askId") REFERENCES "Ask"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_authorityReplyId_fkey" FOREIGN KEY ("authorityReplyId") REFERENCES "AuthorityReply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_outcomeClaimId_fkey" FOREIGN KEY ("outcomeClaimId") REFERENCES "OutcomeClaim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A citation points at exactly one statement: whatever columns there are by now.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_has_one_target";
DO $$
DECLARE targets text;
BEGIN
  SELECT string_agg(format('%I', column_name), ', ' ORDER BY column_name) INTO targets
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = 'Citation' AND column_name LIKE '%Id' AND column_name <> 'sourceId';
  EXECUTE format('ALTER TABLE "Citation" ADD CONSTRAINT "Citation_has_one_target" CHECK (num_nonnulls(%s) = 1)', targets);
END $$;

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

-- A figure is a number of messages, and says how it came about.
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_figure_says_how" CHECK ("quantity" IS NULL OR ("quantity" > 0 AND "method" <> 'not_said'));
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_figure_says_how" CHECK ("quantity" IS NULL OR ("quantity" > 0 AND "method" <> 'not_said'));

GRANT SELECT, INSERT, UPDATE ON "Ask", "Delivery", "Receipt", "AuthorityReply", "Outcome", "OutcomeClaim" TO vigil_app;
GRANT SELECT, INSERT, DELETE ON published."PublishedAsk" TO vigil_app;
GRANT SELECT ON published."PublishedAsk" TO vigil_public;
