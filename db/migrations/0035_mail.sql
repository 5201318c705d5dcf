CREATE TABLE "mail_events" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_events" ADD CONSTRAINT "mail_events_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_events_by_notice" ON "mail_events" USING btree ("notice_id","at");--> statement-breakpoint
CREATE INDEX "notices_by_address" ON "notices" USING btree (lower("email"),"created_at");--> statement-breakpoint
create trigger append_only before update or delete on mail_events for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on mail_events for each statement execute function refuse_change();
