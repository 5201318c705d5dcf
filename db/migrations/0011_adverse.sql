CREATE TABLE "adverse_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"way" text NOT NULL,
	"language" text NOT NULL,
	"items" text NOT NULL,
	"text" text NOT NULL,
	"rights" text NOT NULL,
	"summary_file_id" uuid,
	"wait_working_days" integer NOT NULL,
	"letter_working_days" integer NOT NULL,
	"sent_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "adverse_notices_once" UNIQUE("report_id","kind")
);
--> statement-breakpoint
CREATE TABLE "agency_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"agency_name" text NOT NULL,
	"agency_address" text NOT NULL,
	"agency_phone" text NOT NULL,
	"reported_on" date NOT NULL,
	"file_id" uuid NOT NULL,
	"authorization_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "agency_reports_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_resolutions" (
	"dispute_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"resolved_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "notice_postings" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"posted_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "report_authorizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"signature_id" uuid,
	"file_id" uuid,
	"signed_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "report_authorizations_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "report_closings" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"how" text NOT NULL,
	"reason" text NOT NULL,
	"closed_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "report_disputes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"received_on" date NOT NULL,
	"words" text NOT NULL,
	"file_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "report_disputes_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "report_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid,
	"person_id" uuid,
	"purpose" text NOT NULL,
	"language" text,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"kept_by" uuid,
	CONSTRAINT "report_files_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "report_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "report_revocations" (
	"authorization_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "rights_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
ALTER TABLE "adverse_notices" ADD CONSTRAINT "adverse_notices_report_id_agency_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adverse_notices" ADD CONSTRAINT "adverse_notices_summary_file_id_report_files_id_fk" FOREIGN KEY ("summary_file_id") REFERENCES "public"."report_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_reports" ADD CONSTRAINT "agency_reports_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_reports" ADD CONSTRAINT "agency_reports_file_id_report_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."report_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_reports" ADD CONSTRAINT "agency_reports_authorization_id_report_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "public"."report_authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_resolutions" ADD CONSTRAINT "dispute_resolutions_dispute_id_report_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."report_disputes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_postings" ADD CONSTRAINT "notice_postings_notice_id_adverse_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."adverse_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_authorizations" ADD CONSTRAINT "report_authorizations_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_authorizations" ADD CONSTRAINT "report_authorizations_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_authorizations" ADD CONSTRAINT "report_authorizations_file_id_report_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."report_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_closings" ADD CONSTRAINT "report_closings_report_id_agency_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_disputes" ADD CONSTRAINT "report_disputes_report_id_agency_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_disputes" ADD CONSTRAINT "report_disputes_file_id_report_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."report_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_requests" ADD CONSTRAINT "report_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revocations" ADD CONSTRAINT "report_revocations_authorization_id_report_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "public"."report_authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_reports_by_application" ON "agency_reports" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "report_authorizations_by_application" ON "report_authorizations" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "report_disputes_by_report" ON "report_disputes" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_files_by_application" ON "report_files" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "report_requests_by_application" ON "report_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "rights_texts_by_language" ON "rights_texts" USING btree ("language","at");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'report_files', 'rights_texts', 'report_requests', 'report_authorizations', 'report_revocations', 'agency_reports',
    'adverse_notices', 'notice_postings', 'report_disputes', 'dispute_resolutions', 'report_closings'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
