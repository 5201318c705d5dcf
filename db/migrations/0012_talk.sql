CREATE TABLE "message_readings" (
	"application_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"through" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_readings_application_id_account_id_through_pk" PRIMARY KEY("application_id","account_id","through")
);
--> statement-breakpoint
CREATE TABLE "message_settlements" (
	"application_id" uuid NOT NULL,
	"through" bigint NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_settlements_application_id_through_pk" PRIMARY KEY("application_id","through")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"side" text NOT NULL,
	"by" uuid NOT NULL,
	"text" text NOT NULL,
	"form_key" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_once" UNIQUE("application_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "referee_removals" (
	"referee_id" uuid PRIMARY KEY NOT NULL,
	"replaced_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "referees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"name" text NOT NULL,
	"relation" text NOT NULL,
	"email" text,
	"phone" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"named_by" uuid
);
--> statement-breakpoint
CREATE TABLE "reference_answers" (
	"referee_id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid,
	"kind" text NOT NULL,
	"via" text NOT NULL,
	"body" jsonb,
	"language" text NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "reference_askings" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "reference_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_reminders" (
	"request_id" uuid NOT NULL,
	"after_days" integer NOT NULL,
	"notice_id" uuid NOT NULL,
	CONSTRAINT "reference_reminders_request_id_after_days_pk" PRIMARY KEY("request_id","after_days")
);
--> statement-breakpoint
CREATE TABLE "reference_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "reference_requests_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"referee_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by" uuid,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "message_readings" ADD CONSTRAINT "message_readings_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_settlements" ADD CONSTRAINT "message_settlements_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referee_removals" ADD CONSTRAINT "referee_removals_referee_id_referees_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."referees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referee_removals" ADD CONSTRAINT "referee_removals_replaced_by_referees_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."referees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referees" ADD CONSTRAINT "referees_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_answers" ADD CONSTRAINT "reference_answers_referee_id_referees_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."referees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_answers" ADD CONSTRAINT "reference_answers_request_id_reference_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."reference_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_askings" ADD CONSTRAINT "reference_askings_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_links" ADD CONSTRAINT "reference_links_request_id_reference_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."reference_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_reminders" ADD CONSTRAINT "reference_reminders_request_id_reference_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."reference_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_reminders" ADD CONSTRAINT "reference_reminders_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_referee_id_referees_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."referees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_in_order" ON "messages" USING btree ("application_id","number");--> statement-breakpoint
CREATE INDEX "messages_of_applicants" ON "messages" USING btree ("number") WHERE "messages"."side" = 'applicant';--> statement-breakpoint
CREATE INDEX "referees_by_application" ON "referees" USING btree ("application_id","named_at");--> statement-breakpoint
CREATE INDEX "reference_requests_by_referee" ON "reference_requests" USING btree ("referee_id","number");
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'messages', 'message_readings', 'message_settlements', 'referees', 'referee_removals', 'reference_askings',
    'reference_requests', 'reference_links', 'reference_answers', 'reference_reminders'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
