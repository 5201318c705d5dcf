CREATE TABLE "appointment_requests" (
	"appointment_id" uuid PRIMARY KEY NOT NULL,
	"times" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interview_appointments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interview_id" uuid NOT NULL,
	"on" date NOT NULL,
	"time" text NOT NULL,
	"way" text NOT NULL,
	"place" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid
);
--> statement-breakpoint
CREATE TABLE "interview_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interview_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"screening_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "interview_decided_once" UNIQUE("interview_id","requirement")
);
--> statement-breakpoint
CREATE TABLE "interview_ends" (
	"interview_id" uuid PRIMARY KEY NOT NULL,
	"how" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "interview_scorers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interview_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"named_by" uuid
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"scorecard" integer NOT NULL,
	"asked" jsonb NOT NULL,
	"scorers" integer NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"invited_by" uuid
);
--> statement-breakpoint
CREATE TABLE "scorecard_drafts" (
	"scorer_id" uuid PRIMARY KEY NOT NULL,
	"scores" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"scorer_id" uuid PRIMARY KEY NOT NULL,
	"scores" jsonb NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorer_replacements" (
	"scorer_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "offer_letters" (
	"offer_id" uuid NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"text_sha256" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offer_letters_offer_id_language_pk" PRIMARY KEY("offer_id","language")
);
--> statement-breakpoint
ALTER TABLE "appointment_requests" ADD CONSTRAINT "appointment_requests_appointment_id_interview_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."interview_appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_appointments" ADD CONSTRAINT "interview_appointments_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_decisions" ADD CONSTRAINT "interview_decisions_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_decisions" ADD CONSTRAINT "interview_decisions_screening_id_screenings_id_fk" FOREIGN KEY ("screening_id") REFERENCES "public"."screenings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_ends" ADD CONSTRAINT "interview_ends_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_scorers" ADD CONSTRAINT "interview_scorers_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_scorers" ADD CONSTRAINT "interview_scorers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_drafts" ADD CONSTRAINT "scorecard_drafts_scorer_id_interview_scorers_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."interview_scorers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_scorer_id_interview_scorers_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."interview_scorers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorer_replacements" ADD CONSTRAINT "scorer_replacements_scorer_id_interview_scorers_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."interview_scorers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_letters" ADD CONSTRAINT "offer_letters_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interview_appointments_by_interview" ON "interview_appointments" USING btree ("interview_id","made_at");--> statement-breakpoint
CREATE INDEX "interview_scorers_by_interview" ON "interview_scorers" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "interviews_by_application" ON "interviews" USING btree ("application_id","invited_at");--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'interviews', 'interview_appointments', 'appointment_requests', 'interview_scorers', 'scorer_replacements', 'scorecards',
    'interview_decisions', 'interview_ends', 'offer_letters'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
