CREATE TABLE "deadline_reminders" (
	"application_id" uuid NOT NULL,
	"about" text NOT NULL,
	"last_day" date NOT NULL,
	"days_before" integer NOT NULL,
	"notice_id" uuid NOT NULL,
	CONSTRAINT "deadline_reminders_application_id_about_last_day_days_before_pk" PRIMARY KEY("application_id","about","last_day","days_before")
);
--> statement-breakpoint
CREATE TABLE "information_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" uuid,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "information_documents_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "information_outcomes" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"words" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "information_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"item" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid
);
--> statement-breakpoint
CREATE TABLE "quarantined_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"ended" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "quarantined_documents_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "saved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deadline_reminders" ADD CONSTRAINT "deadline_reminders_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_reminders" ADD CONSTRAINT "deadline_reminders_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_documents" ADD CONSTRAINT "information_documents_request_id_information_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."information_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_documents" ADD CONSTRAINT "information_documents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_outcomes" ADD CONSTRAINT "information_outcomes_request_id_information_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."information_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantined_documents" ADD CONSTRAINT "quarantined_documents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "information_documents_by_request" ON "information_documents" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "information_requests_by_application" ON "information_requests" USING btree ("application_id","asked_at");--> statement-breakpoint
CREATE INDEX "quarantined_documents_by_person" ON "quarantined_documents" USING btree ("person_id");--> statement-breakpoint
-- When a draft of before was last saved is not known: its days begin now.
UPDATE "applications" SET "saved_at" = now() WHERE "state" = 'draft';--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['deadline_reminders', 'information_requests', 'information_outcomes'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
