-- AlterTable
ALTER TABLE "Revision" ALTER COLUMN "caseId" DROP NOT NULL;
