CREATE TABLE "notice_withdrawals" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "keys_switched_off" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_delays" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"how" text NOT NULL,
	"until" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "review_looks" (
	"submission_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_looks_submission_id_account_id_pk" PRIMARY KEY("submission_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "decision_undos" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
ALTER TABLE "submission_decisions" DROP CONSTRAINT "submission_decisions_pkey";--> statement-breakpoint
ALTER TABLE "submission_decisions" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "submission_decisions" ADD COLUMN "turn" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "submission_decisions" ADD COLUMN "details" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "submission_decisions" ADD COLUMN "comparable_number" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "comparable_number" text;--> statement-breakpoint
ALTER TABLE "keys_switched_off" ADD CONSTRAINT "keys_switched_off_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_delays" ADD CONSTRAINT "review_delays_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_looks" ADD CONSTRAINT "review_looks_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_looks" ADD CONSTRAINT "review_looks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_undos" ADD CONSTRAINT "decision_undos_decision_id_submission_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."submission_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_delays_by_submission" ON "review_delays" USING btree ("submission_id","at");--> statement-breakpoint
CREATE INDEX "submission_decisions_by_reviewer" ON "submission_decisions" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "submission_decisions_by_number" ON "submission_decisions" USING btree ("comparable_number") WHERE "submission_decisions"."comparable_number" is not null;--> statement-breakpoint
CREATE INDEX "submissions_by_number" ON "submissions" USING btree ("comparable_number") WHERE "submissions"."comparable_number" is not null;--> statement-breakpoint
ALTER TABLE "submission_decisions" ADD CONSTRAINT "submission_decisions_in_turn" UNIQUE("submission_id","turn");--> statement-breakpoint
create trigger append_only before update or delete on notice_withdrawals for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on notice_withdrawals for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on review_delays for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on review_delays for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on decision_undos for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on decision_undos for each statement execute function refuse_change();
