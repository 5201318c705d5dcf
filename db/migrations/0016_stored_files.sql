CREATE TABLE "file_pages" (
	"storage_key" text NOT NULL,
	"page" integer NOT NULL,
	"picture_key" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	CONSTRAINT "file_pages_storage_key_page_pk" PRIMARY KEY("storage_key","page"),
	CONSTRAINT "file_pages_pictureKey_unique" UNIQUE("picture_key")
);
--> statement-breakpoint
CREATE TABLE "file_scans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"storage_key" text NOT NULL,
	"result" text NOT NULL,
	"engine" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_readings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"means" text NOT NULL,
	"outcome" text NOT NULL,
	"proposals" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_readings" ADD CONSTRAINT "document_readings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_scans_by_file" ON "file_scans" USING btree ("storage_key","at");--> statement-breakpoint
CREATE INDEX "document_readings_by_document" ON "document_readings" USING btree ("document_id");--> statement-breakpoint
create trigger append_only before update or delete on file_scans for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on file_scans for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on document_readings for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on document_readings for each statement execute function refuse_change();
