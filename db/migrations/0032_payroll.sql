CREATE TABLE "bonus_reversals" (
	"bonus_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "bonus_reversals_bonus_id_turn_pk" PRIMARY KEY("bonus_id","turn")
);
--> statement-breakpoint
CREATE TABLE "bonus_steps" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"bonus_id" uuid NOT NULL,
	"step" text NOT NULL,
	"earned_on" date,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "payroll_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" serial NOT NULL,
	"pay_date" date NOT NULL,
	"request_key" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid,
	CONSTRAINT "payroll_batches_number_unique" UNIQUE("number"),
	CONSTRAINT "payroll_batches_requestKey_unique" UNIQUE("request_key")
);
--> statement-breakpoint
CREATE TABLE "payroll_cancellations" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "payroll_lines" (
	"batch_id" uuid NOT NULL,
	"bonus_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"program" text NOT NULL,
	"milestone" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"earned_on" date NOT NULL,
	"earned_from" date NOT NULL,
	"week_from" date NOT NULL,
	"week_through" date NOT NULL,
	CONSTRAINT "payroll_lines_batch_id_bonus_id_pk" PRIMARY KEY("batch_id","bonus_id"),
	CONSTRAINT "payroll_lines_in_turn" UNIQUE("bonus_id","turn"),
	CONSTRAINT "payroll_lines_not_nothing" CHECK ("payroll_lines"."amount_cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "payroll_payments" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"paid_on" date NOT NULL,
	"request_key" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "payroll_payments_requestKey_unique" UNIQUE("request_key")
);
--> statement-breakpoint
CREATE TABLE "probation_corrections" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"employment_id" uuid NOT NULL,
	"last_day" date,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bonus_reversals" ADD CONSTRAINT "bonus_reversals_bonus_id_bonuses_id_fk" FOREIGN KEY ("bonus_id") REFERENCES "public"."bonuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bonus_steps" ADD CONSTRAINT "bonus_steps_bonus_id_bonuses_id_fk" FOREIGN KEY ("bonus_id") REFERENCES "public"."bonuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_cancellations" ADD CONSTRAINT "payroll_cancellations_batch_id_payroll_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payroll_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_lines" ADD CONSTRAINT "payroll_lines_batch_id_payroll_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payroll_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_lines" ADD CONSTRAINT "payroll_lines_bonus_id_bonuses_id_fk" FOREIGN KEY ("bonus_id") REFERENCES "public"."bonuses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_lines" ADD CONSTRAINT "payroll_lines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_payments" ADD CONSTRAINT "payroll_payments_batch_id_payroll_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payroll_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probation_corrections" ADD CONSTRAINT "probation_corrections_employment_id_probation_completions_employment_id_fk" FOREIGN KEY ("employment_id") REFERENCES "public"."probation_completions"("employment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bonus_steps_by_bonus" ON "bonus_steps" USING btree ("bonus_id","number");--> statement-breakpoint
CREATE INDEX "payroll_lines_by_person" ON "payroll_lines" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "probation_corrections_by_employment" ON "probation_corrections" USING btree ("employment_id","number");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['bonuses', 'bonus_steps', 'payroll_batches', 'payroll_lines', 'payroll_payments', 'payroll_cancellations', 'bonus_reversals',
    'probation_completions', 'probation_corrections'] loop
    execute format(
      'create or replace trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create or replace trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
