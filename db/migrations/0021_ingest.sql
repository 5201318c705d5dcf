ALTER TABLE "documents" ADD COLUMN "received_as" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "stored_sha256" text;--> statement-breakpoint
ALTER TABLE "file_pages" ADD COLUMN "page_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "information_documents" ADD COLUMN "received_as" text;--> statement-breakpoint
ALTER TABLE "information_documents" ADD COLUMN "stored_sha256" text;--> statement-breakpoint
ALTER TABLE "quarantined_documents" ADD COLUMN "received_as" text;--> statement-breakpoint
ALTER TABLE "quarantined_documents" ADD COLUMN "stored_sha256" text;--> statement-breakpoint
ALTER TABLE "report_files" ADD COLUMN "received_as" text;--> statement-breakpoint
ALTER TABLE "report_files" ADD COLUMN "stored_sha256" text;