-- CreateEnum
CREATE TYPE "EntryUnit" AS ENUM ('WANYUAN', 'YUAN');

-- AlterTable
ALTER TABLE "department" ADD COLUMN     "entry_unit" "EntryUnit" NOT NULL DEFAULT 'WANYUAN';

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "check_record" JSONB;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "check_record" JSONB;

-- CreateTable
CREATE TABLE "finding_acceptance" (
    "edition_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "accepted_by_id" TEXT NOT NULL,
    "accepted_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_acceptance_pkey" PRIMARY KEY ("edition_id","rule_id","section_id","path")
);

-- CreateTable
CREATE TABLE "check_setting" (
    "cycle_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "severity" TEXT,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "set_by_id" TEXT NOT NULL,
    "set_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_setting_pkey" PRIMARY KEY ("cycle_id","rule_id")
);

-- CreateTable
CREATE TABLE "code_list" (
    "kind" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "entries" JSONB NOT NULL,
    "file_name" TEXT NOT NULL,
    "imported_by_id" TEXT NOT NULL,
    "imported_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "code_list_pkey" PRIMARY KEY ("kind","fiscal_year")
);

-- AddForeignKey
ALTER TABLE "finding_acceptance" ADD CONSTRAINT "finding_acceptance_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_setting" ADD CONSTRAINT "check_setting_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the checks found when an edition was published stands with it, like its content.
CREATE OR REPLACE FUNCTION "protect_published_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."published_at" IS NOT NULL OR OLD."snapshot" IS NOT NULL THEN
      RAISE EXCEPTION 'a published edition can not be deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (OLD."snapshot" IS NOT NULL AND NEW."snapshot" IS DISTINCT FROM OLD."snapshot")
    OR (OLD."snapshot_sha256" IS NOT NULL AND NEW."snapshot_sha256" IS DISTINCT FROM OLD."snapshot_sha256")
    OR (OLD."published_at" IS NOT NULL AND NEW."published_at" IS DISTINCT FROM OLD."published_at")
    OR (OLD."published_at" IS NOT NULL AND NEW."check_record" IS DISTINCT FROM OLD."check_record")
    OR (OLD."published_at" IS NOT NULL AND (NEW."id", NEW."disclosure_id", NEW."number")
      IS DISTINCT FROM (OLD."id", OLD."disclosure_id", OLD."number")) THEN
    RAISE EXCEPTION 'a published edition never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
