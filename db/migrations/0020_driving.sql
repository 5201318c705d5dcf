CREATE TABLE "driving_tickets" (
	"fact_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"tickets" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "self_report_outcomes" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "self_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"what" text NOT NULL,
	"happened_on" date NOT NULL,
	"card" text DEFAULT '' NOT NULL,
	"stopped" text,
	"must_be_reported" text,
	"words" text DEFAULT '' NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"reported_by" uuid
);
--> statement-breakpoint
ALTER TABLE "driving_tickets" ADD CONSTRAINT "driving_tickets_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "driving_tickets" ADD CONSTRAINT "driving_tickets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_report_outcomes" ADD CONSTRAINT "self_report_outcomes_report_id_self_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."self_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_reports" ADD CONSTRAINT "self_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "driving_tickets_by_person" ON "driving_tickets" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "self_reports_by_person" ON "self_reports" USING btree ("person_id","reported_at");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['driving_tickets', 'self_reports', 'self_report_outcomes'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
