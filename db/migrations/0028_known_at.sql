CREATE TABLE "known_at_results" (
	"run_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"marks" jsonb NOT NULL,
	CONSTRAINT "known_at_results_run_id_person_id_pk" PRIMARY KEY("run_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "known_at_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question" text NOT NULL,
	"on_day" date NOT NULL,
	"known_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"last_person_id" uuid,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "known_at_runs_question_unique" UNIQUE("question")
);
--> statement-breakpoint
ALTER TABLE "known_at_results" ADD CONSTRAINT "known_at_results_run_id_known_at_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."known_at_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_at_runs_by_age" ON "known_at_runs" USING btree ("asked_at");