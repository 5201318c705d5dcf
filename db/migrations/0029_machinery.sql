CREATE TABLE "job_outage_ends" (
	"outage_id" uuid PRIMARY KEY NOT NULL,
	"over_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_outages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"last_done_at" timestamp (3) with time zone,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "job_outages_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "job_run_ends" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"process" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_outage_ends" ADD CONSTRAINT "job_outage_ends_outage_id_job_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."job_outages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_run_ends" ADD CONSTRAINT "job_run_ends_run_id_job_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."job_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_outages_by_age" ON "job_outages" USING btree ("noticed_at");--> statement-breakpoint
CREATE INDEX "job_run_ends_by_outcome" ON "job_run_ends" USING btree ("name","outcome","ended_at");--> statement-breakpoint
CREATE INDEX "job_runs_by_name" ON "job_runs" USING btree ("name","started_at");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['job_runs', 'job_run_ends', 'job_outages', 'job_outage_ends'] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
