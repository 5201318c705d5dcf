CREATE TABLE "entered_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"question" text NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"code_hash" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tellings" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "unaddressed_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unaddressed_notices_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "prefers" text DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mailing_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "made" text DEFAULT 'typed' NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "paper_filed" boolean;--> statement-breakpoint
ALTER TABLE "entered_answers" ADD CONSTRAINT "entered_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tellings" ADD CONSTRAINT "tellings_notice_id_unaddressed_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."unaddressed_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unaddressed_notices" ADD CONSTRAINT "unaddressed_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entered_answers_by_application" ON "entered_answers" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "email_changes_by_person" ON "email_changes" USING btree ("person_id","requested_at");--> statement-breakpoint
CREATE INDEX "unaddressed_notices_by_person" ON "unaddressed_notices" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "entered_answers" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "entered_answers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "tellings" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "tellings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
