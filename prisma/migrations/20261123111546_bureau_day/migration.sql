-- CreateEnum
CREATE TYPE "SecrecyConclusion" AS ENUM ('PUBLIC', 'PARTLY_WITHHELD');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('PLANNED', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ReleaseItemState" AS ENUM ('WAITING', 'PUBLISHED', 'FAILED');

-- CreateEnum
CREATE TYPE "MailMode" AS ENUM ('OFF', 'AT_ONCE', 'DAILY');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'UNCERTAIN');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "email" TEXT,
ADD COLUMN     "mail_mode" "MailMode" NOT NULL DEFAULT 'AT_ONCE';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "division_id" TEXT;

-- AlterTable
ALTER TABLE "cycle" ADD COLUMN     "at_risk_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "progress_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "release_on" DATE;

-- AlterTable
ALTER TABLE "cycle_department" ADD COLUMN     "division_id" TEXT,
ADD COLUMN     "exempt_basis" TEXT,
ADD COLUMN     "reviewer_id" TEXT;

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "signed_off_at" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "cycle_unit" (
    "cycle_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,

    CONSTRAINT "cycle_unit_pkey" PRIMARY KEY ("cycle_id","unit_id")
);

-- CreateTable
CREATE TABLE "division" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sections" TEXT[],
    "closed_at" TIMESTAMP(3),

    CONSTRAINT "division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secrecy_review" (
    "edition_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "conclusion" "SecrecyConclusion" NOT NULL,
    "handler" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secrecy_review_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "withheld_section" (
    "edition_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "withheld_section_pkey" PRIMARY KEY ("edition_id","section_id")
);

-- CreateTable
CREATE TABLE "section_sign_off" (
    "id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "division_id" TEXT NOT NULL,
    "opinion" TEXT NOT NULL DEFAULT '',
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lapsed_at" TIMESTAMP(3),

    CONSTRAINT "section_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_look" (
    "edition_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "looked_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "review_look_pkey" PRIMARY KEY ("edition_id","user_id","section_id")
);

-- CreateTable
CREATE TABLE "standard_comment" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "section_id" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMP(3),

    CONSTRAINT "standard_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" TEXT NOT NULL,
    "cycle_id" TEXT NOT NULL,
    "planned_at" TIMESTAMP(3) NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'PLANNED',
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMP(3),

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_item" (
    "release_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "state" "ReleaseItemState" NOT NULL DEFAULT 'WAITING',
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "release_item_pkey" PRIMARY KEY ("release_id","edition_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "edition_id" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMP(3),
    "mail_id" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_over_at" TIMESTAMP(3),
    "sent_at" TIMESTAMP(3),
    "last_error" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" TEXT NOT NULL,
    "from_user_id" TEXT NOT NULL,
    "to_user_id" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMP(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "division_name_key" ON "division"("name");

-- CreateIndex
CREATE INDEX "section_sign_off_edition_id_idx" ON "section_sign_off"("edition_id");

-- CreateIndex
CREATE INDEX "release_state_planned_at_idx" ON "release"("state", "planned_at");

-- CreateIndex
CREATE INDEX "release_item_edition_id_idx" ON "release_item"("edition_id");

-- CreateIndex
CREATE INDEX "notice_user_id_read_at_idx" ON "notice"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notice_mail_id_idx" ON "notice"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_user_id_key_key" ON "notice"("user_id", "key");

-- CreateIndex
CREATE INDEX "mail_state_next_attempt_at_idx" ON "mail"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "delegation_to_user_id_idx" ON "delegation"("to_user_id");

-- CreateIndex
CREATE INDEX "cycle_department_reviewer_id_idx" ON "cycle_department"("reviewer_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_department" ADD CONSTRAINT "cycle_department_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_department" ADD CONSTRAINT "cycle_department_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_unit" ADD CONSTRAINT "cycle_unit_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_unit" ADD CONSTRAINT "cycle_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secrecy_review" ADD CONSTRAINT "secrecy_review_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withheld_section" ADD CONSTRAINT "withheld_section_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_sign_off" ADD CONSTRAINT "section_sign_off_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_sign_off" ADD CONSTRAINT "section_sign_off_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_user_id_fkey" FOREIGN KEY ("from_user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_user_id_fkey" FOREIGN KEY ("to_user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A division is of the bureau: only its reviewers belong to one.
ALTER TABLE "membership" ADD CONSTRAINT "membership_division_of_reviewer" CHECK ("division_id" IS NULL OR "role" = 'REVIEWER');

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_between_two" CHECK ("from_user_id" <> "to_user_id");
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_has_days" CHECK ("starts_on" <= "ends_on");

-- An edition waits in one release at most: two that run at the same moment can't both have it.
CREATE UNIQUE INDEX "release_item_one_waiting" ON "release_item" ("edition_id") WHERE "state" = 'WAITING';

-- A division's review of a section counts once until it lapses.
CREATE UNIQUE INDEX "section_sign_off_one_standing" ON "section_sign_off" ("edition_id", "section_id", "division_id") WHERE "lapsed_at" IS NULL;
