-- CreateEnum
CREATE TYPE "EditionOrigin" AS ENUM ('PORTAL', 'ARCHIVE');

-- CreateEnum
CREATE TYPE "FileStorage" AS ENUM ('DATABASE', 'S3');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('READY', 'REFUSED', 'APPLIED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "AttachmentKind" AS ENUM ('ORIGINAL', 'SIGNED_SCAN');

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "origin" "EditionOrigin" NOT NULL DEFAULT 'PORTAL';

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage" "FileStorage" NOT NULL,
    "bytes" BYTEA,
    "object_key" TEXT,
    "uploaded_by_id" TEXT NOT NULL,
    "uploaded_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "kind" "AttachmentKind" NOT NULL,
    "added_by_id" TEXT NOT NULL,
    "added_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMP(3),
    "removed_by_id" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "batch_id" TEXT,
    "entry_name" TEXT,
    "department_id" TEXT,
    "fiscal_year" INTEGER,
    "state" "ImportState" NOT NULL,
    "refusal" TEXT,
    "source" JSONB,
    "result" JSONB,
    "decisions" JSONB NOT NULL DEFAULT '{}',
    "edition_id" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMP(3),
    "decided_by_id" TEXT,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_mapping" (
    "department_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_by_id" TEXT NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sheet_mapping_pkey" PRIMARY KEY ("department_id","signature")
);

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "attachment_edition_id_idx" ON "attachment"("edition_id");

-- CreateIndex
CREATE INDEX "import_department_id_idx" ON "import"("department_id");

-- CreateIndex
CREATE INDEX "import_batch_id_idx" ON "import"("batch_id");

-- CreateIndex
CREATE INDEX "import_edition_id_idx" ON "import"("edition_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_mapping" ADD CONSTRAINT "sheet_mapping_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file's bytes are evidence: what was imported or published with an edition stays what it was.
CREATE FUNCTION "protect_stored_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a stored file never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "stored_file_never_changes" BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION "protect_stored_file"();

-- Bytes stand where the storage says.
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_holds_its_bytes"
  CHECK (("storage" = 'DATABASE' AND "bytes" IS NOT NULL AND "object_key" IS NULL) OR ("storage" = 'S3' AND "bytes" IS NULL AND "object_key" IS NOT NULL));
