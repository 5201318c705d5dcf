CREATE TABLE "clearance_card_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "clearance_card_records_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text,
	"on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"takes_back" uuid,
	"added" uuid[] DEFAULT '{}' NOT NULL,
	"retracted" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "eligibility_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "eligibility_records_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"record" jsonb,
	"corrects" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
ALTER TABLE "clearance_card_records" ADD CONSTRAINT "clearance_card_records_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_card_records" ADD CONSTRAINT "clearance_card_records_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_records" ADD CONSTRAINT "eligibility_records_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clearance_card_records_by_person" ON "clearance_card_records" USING btree ("person_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "clearance_card_records_taken_back_once" ON "clearance_card_records" USING btree ("takes_back");--> statement-breakpoint
CREATE INDEX "eligibility_records_by_application" ON "eligibility_records" USING btree ("application_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_records_corrected_once" ON "eligibility_records" USING btree ("corrects");
--> statement-breakpoint
create trigger append_only before update or delete on eligibility_records for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on eligibility_records for each statement execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on clearance_card_records for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on clearance_card_records for each statement execute function refuse_change();
