CREATE TABLE "probation_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position_id" text NOT NULL,
	"number" integer NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid,
	CONSTRAINT "probation_reviews_in_turn" UNIQUE("employment_id","number")
);
--> statement-breakpoint
CREATE TABLE "review_signatures" (
	"review_id" uuid NOT NULL,
	"as" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb,
	"sha256" text NOT NULL,
	"outcome" text,
	"extended_through" date,
	"comments" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "review_signatures_review_id_as_pk" PRIMARY KEY("review_id","as")
);
--> statement-breakpoint
ALTER TABLE "probation_reviews" ADD CONSTRAINT "probation_reviews_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_signatures" ADD CONSTRAINT "review_signatures_review_id_probation_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."probation_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "probation_reviews_by_person" ON "probation_reviews" USING btree ("person_id");--> statement-breakpoint
create trigger append_only before update or delete on review_signatures for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on review_signatures for each statement execute function refuse_change();
