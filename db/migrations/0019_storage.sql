ALTER TABLE "documents" ADD COLUMN "cleared_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "information_documents" ADD COLUMN "cleared_at" timestamp (3) with time zone;