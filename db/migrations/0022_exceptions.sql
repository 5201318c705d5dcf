CREATE TABLE "hold_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "hold_records_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hold_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"did" text NOT NULL,
	"gates" text[],
	"from_day" date NOT NULL,
	"through_day" date,
	"reason" text NOT NULL,
	"revises" uuid,
	"added" uuid[] DEFAULT '{}' NOT NULL,
	"retracted" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "waiver_decisions" (
	"waiver_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"fact_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "waiver_endings" (
	"fact_id" uuid PRIMARY KEY NOT NULL,
	"new_fact_id" uuid,
	"last_day" date NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"from_day" date NOT NULL,
	"through_day" date NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
ALTER TABLE "hold_records" ADD CONSTRAINT "hold_records_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_decisions" ADD CONSTRAINT "waiver_decisions_waiver_id_waivers_id_fk" FOREIGN KEY ("waiver_id") REFERENCES "public"."waivers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_decisions" ADD CONSTRAINT "waiver_decisions_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_endings" ADD CONSTRAINT "waiver_endings_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_endings" ADD CONSTRAINT "waiver_endings_new_fact_id_facts_id_fk" FOREIGN KEY ("new_fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hold_records_by_person" ON "hold_records" USING btree ("person_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "hold_records_revised_once" ON "hold_records" USING btree ("revises");--> statement-breakpoint
CREATE INDEX "waivers_by_person" ON "waivers" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "facts_exceptions" ON "facts" USING btree ("kind","person_id") WHERE kind in ('waiver', 'hold');--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['waivers', 'waiver_decisions', 'waiver_endings', 'hold_records'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
