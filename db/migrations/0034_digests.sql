CREATE TABLE "digest_choices" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"choice" text NOT NULL,
	"way" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digest_choices" ADD CONSTRAINT "digest_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_links" ADD CONSTRAINT "digest_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_choices_by_person" ON "digest_choices" USING btree ("person_id","topic","number");--> statement-breakpoint
create trigger append_only before update or delete on digest_choices for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on digest_choices for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on digest_links for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on digest_links for each statement execute function refuse_change();
