CREATE TABLE "signed_words" (
	"text_sha256" text PRIMARY KEY NOT NULL,
	"statement" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_wordings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"statement" text NOT NULL,
	"version" integer NOT NULL,
	"words" jsonb NOT NULL,
	"asks_again" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid,
	CONSTRAINT "statement_wordings_version" UNIQUE("statement","version")
);
--> statement-breakpoint
CREATE INDEX "signed_words_by_statement" ON "signed_words" USING btree ("statement");--> statement-breakpoint
create trigger append_only before update or delete on statement_wordings for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on statement_wordings for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on signed_words for each row execute function refuse_change();--> statement-breakpoint
create trigger append_only_whole before truncate on signed_words for each statement execute function refuse_change();
