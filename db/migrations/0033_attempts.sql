CREATE TABLE "mail_attempts" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "mail_attempts" ADD CONSTRAINT "mail_attempts_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_attempts_by_notice" ON "mail_attempts" USING btree ("notice_id","number");--> statement-breakpoint
create trigger append_only before update or delete on mail_attempts for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on mail_attempts for each statement execute function refuse_change();
