-- Editions whose head signed off before the portal kept the day of it, and that aren't public yet: the log has it. Without
-- the day they would be published as if nobody had signed off.
UPDATE "edition" SET "signed_off_at" = signed."at"
FROM (SELECT "edition_id", max("at") AS "at" FROM "audit_event" WHERE "action" = 'signOff' GROUP BY "edition_id") AS signed
WHERE signed."edition_id" = "edition"."id" AND "signed_off_by_id" IS NOT NULL AND "signed_off_at" IS NULL AND "published_at" IS NULL;
