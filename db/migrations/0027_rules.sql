CREATE TABLE "rule_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid,
	"effective_from" date NOT NULL,
	"rules" json NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"last_person_id" uuid,
	"computed_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" uuid,
	"in_force_at" timestamp (3) with time zone,
	"discarded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "standing_changed_since" (
	"change_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "standing_changed_since_change_id_person_id_pk" PRIMARY KEY("change_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "standing_spans_next" (
	"person_id" uuid NOT NULL,
	"position_id" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_changed_since" ADD CONSTRAINT "standing_changed_since_change_id_rule_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."rule_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_changed_since" ADD CONSTRAINT "standing_changed_since_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rule_changes_one_at_a_time" ON "rule_changes" USING btree ((true)) WHERE "rule_changes"."in_force_at" is null and "rule_changes"."discarded_at" is null;--> statement-breakpoint
CREATE INDEX "standing_spans_next_by_gate" ON "standing_spans_next" USING btree ("subject","name","person_id");--> statement-breakpoint
CREATE INDEX "standing_spans_next_by_person" ON "standing_spans_next" USING btree ("person_id");