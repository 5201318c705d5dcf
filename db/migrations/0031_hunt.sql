CREATE TABLE "finding_endings" (
	"finding_id" uuid PRIMARY KEY NOT NULL,
	"hunt_id" uuid NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text NOT NULL,
	"record" text NOT NULL,
	"turn" integer NOT NULL,
	"person_id" uuid,
	"hunt_id" uuid NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "findings_in_turn" UNIQUE("state","record","turn")
);
--> statement-breakpoint
CREATE TABLE "hunts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" integer GENERATED ALWAYS AS IDENTITY (sequence name "hunts_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"part" integer NOT NULL,
	"parts" integer NOT NULL,
	"people" integer NOT NULL,
	"looked" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hunts_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
ALTER TABLE "finding_endings" ADD CONSTRAINT "finding_endings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_endings" ADD CONSTRAINT "finding_endings_hunt_id_hunts_id_fk" FOREIGN KEY ("hunt_id") REFERENCES "public"."hunts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_hunt_id_hunts_id_fk" FOREIGN KEY ("hunt_id") REFERENCES "public"."hunts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_endings_by_time" ON "finding_endings" USING btree ("gone_at" desc);--> statement-breakpoint
CREATE INDEX "findings_by_time" ON "findings" USING btree ("first_seen_at");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['hunts', 'findings', 'finding_endings'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
