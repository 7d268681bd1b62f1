-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "closed_at" TIMESTAMP(3);

-- What waits for nobody: whoever they were for wanted no mail any more, or was disabled.
UPDATE "mail" SET "closed_at" = "next_attempt_at"
WHERE "state" = 'FAILED' AND "last_error" IN ('收件人的账号已停用，没有发送。', '收件人不再接收邮件，没有发送。');
