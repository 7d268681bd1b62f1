-- Rules that the schema language can't say. Commands check them too, with better words; these hold when two people
-- act in the same moment and when somebody works on the database by hand.

-- At most one edition of a disclosure is being worked on, and at most one is public.
CREATE UNIQUE INDEX "edition_one_open" ON "edition" ("disclosure_id")
  WHERE "state" IN ('DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED');
CREATE UNIQUE INDEX "edition_one_public" ON "edition" ("disclosure_id") WHERE "state" = 'PUBLISHED';

-- What the public can read has its content, the hash of it and its date.
ALTER TABLE "edition" ADD CONSTRAINT "edition_public_is_complete" CHECK (
  "state" NOT IN ('PUBLISHED', 'SUPERSEDED')
  OR ("snapshot" IS NOT NULL AND "snapshot_sha256" IS NOT NULL AND "published_at" IS NOT NULL)
);

-- Department roles belong to a department, the bureau's roles to none.
ALTER TABLE "membership" ADD CONSTRAINT "membership_department_fits_role" CHECK (
  ("role" IN ('DRAFTER', 'APPROVER')) = ("department_id" IS NOT NULL)
);

-- NULLs differ from one another in a unique index, so the bureau's roles need one of their own
-- (NULLS NOT DISTINCT would do, but PostgreSQL 14 lacks it).
CREATE UNIQUE INDEX "membership_once_in_department" ON "membership" ("user_id", "role", "department_id")
  WHERE "ended_at" IS NULL AND "department_id" IS NOT NULL;
CREATE UNIQUE INDEX "membership_once_in_bureau" ON "membership" ("user_id", "role")
  WHERE "ended_at" IS NULL AND "department_id" IS NULL;

CREATE FUNCTION "refuse_change_of_audit_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_event"();

CREATE FUNCTION "protect_published_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
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
    OR (OLD."published_at" IS NOT NULL AND (NEW."id", NEW."disclosure_id", NEW."number")
      IS DISTINCT FROM (OLD."id", OLD."disclosure_id", OLD."number")) THEN
    RAISE EXCEPTION 'a published edition never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "edition_published_is_final" BEFORE UPDATE OR DELETE ON "edition"
  FOR EACH ROW EXECUTE FUNCTION "protect_published_edition"();

-- TRUNCATE runs no row triggers, and would take every published edition with it.
CREATE FUNCTION "refuse_truncate_of_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "edition" WHERE "published_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a published edition can not be deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "edition_no_truncate" BEFORE TRUNCATE ON "edition"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate_of_edition"();
