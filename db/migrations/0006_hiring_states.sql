DROP INDEX "applications_once";--> statement-breakpoint
ALTER TABLE "application_moves" ADD COLUMN "move" text;--> statement-breakpoint
CREATE UNIQUE INDEX "applications_once" ON "applications" USING btree ("posting_id","person_id") WHERE "applications"."state" not in ('withdrawn', 'expired');--> statement-breakpoint
ALTER TABLE "application_moves" ADD CONSTRAINT "application_moves_reasoned" CHECK ("application_moves"."from_state" is null or ("application_moves"."move" is not null and "application_moves"."reason" is not null)) NOT VALID;