CREATE TABLE "exclusion_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "exclusion_searches_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"list" text NOT NULL,
	"source" text NOT NULL,
	"searched_on" date NOT NULL,
	"names" jsonb NOT NULL,
	"result" text NOT NULL,
	"settles" uuid,
	"note" text DEFAULT '' NOT NULL,
	"picture_id" uuid,
	"added" uuid[] DEFAULT '{}' NOT NULL,
	"retracted" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "fact_replacements" (
	"fact_id" uuid PRIMARY KEY NOT NULL,
	"replaces" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interruption_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "interruption_records_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"what" text,
	"on" date NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"verification_id" uuid,
	"takes_back" uuid,
	"added" uuid[] DEFAULT '{}' NOT NULL,
	"retracted" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "source_pictures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"kept_by" uuid,
	CONSTRAINT "source_pictures_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
ALTER TABLE "clearance_card_records" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "clearance_card_records" ADD COLUMN "ivp" boolean;--> statement-breakpoint
ALTER TABLE "verifications" ADD COLUMN "picture_id" uuid;--> statement-breakpoint
ALTER TABLE "exclusion_searches" ADD CONSTRAINT "exclusion_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion_searches" ADD CONSTRAINT "exclusion_searches_picture_id_source_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."source_pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_replacements" ADD CONSTRAINT "fact_replacements_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_replacements" ADD CONSTRAINT "fact_replacements_replaces_facts_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interruption_records" ADD CONSTRAINT "interruption_records_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interruption_records" ADD CONSTRAINT "interruption_records_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interruption_records" ADD CONSTRAINT "interruption_records_verification_id_verifications_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."verifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_pictures" ADD CONSTRAINT "source_pictures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exclusion_searches_by_person" ON "exclusion_searches" USING btree ("person_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "exclusion_searches_settled_once" ON "exclusion_searches" USING btree ("settles");--> statement-breakpoint
CREATE INDEX "fact_replacements_by_replaced" ON "fact_replacements" USING btree ("replaces");--> statement-breakpoint
CREATE INDEX "interruption_records_by_fact" ON "interruption_records" USING btree ("fact_id","seq");--> statement-breakpoint
CREATE INDEX "interruption_records_by_person" ON "interruption_records" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interruption_records_taken_back_once" ON "interruption_records" USING btree ("takes_back");--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_picture_id_source_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."source_pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verifications_by_fact" ON "verifications" USING btree ("fact_id");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['source_pictures', 'fact_replacements', 'interruption_records', 'exclusion_searches'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
