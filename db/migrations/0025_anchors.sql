CREATE TABLE "ledger_anchors" (
	"number" integer PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"sha256" text NOT NULL,
	"entries" integer NOT NULL,
	"chains" integer NOT NULL,
	"last_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_anchors_day_unique" UNIQUE("day")
);
--> statement-breakpoint
create trigger append_only before update or delete on ledger_anchors for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on ledger_anchors for each statement execute function refuse_change();
