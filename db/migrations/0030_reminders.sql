CREATE TABLE "reminders_given" (
	"key" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"item" jsonb NOT NULL,
	"day" date NOT NULL,
	"notice_id" uuid,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deadline_reminders" ALTER COLUMN "notice_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "lapse_warnings" ALTER COLUMN "notice_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reminders_given" ADD CONSTRAINT "reminders_given_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders_given" ADD CONSTRAINT "reminders_given_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminders_given_by_person" ON "reminders_given" USING btree ("person_id","day");--> statement-breakpoint
create trigger append_only before update or delete on reminders_given for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on reminders_given for each statement execute function refuse_change();
