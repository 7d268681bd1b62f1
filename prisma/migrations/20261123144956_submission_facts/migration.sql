-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "facts" JSONB;
