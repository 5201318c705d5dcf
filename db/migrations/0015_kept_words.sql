-- What was to be told to someone without an address stays as it was written, like the note that it was told.
create trigger append_only before update or delete on unaddressed_notices for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_whole before truncate on unaddressed_notices for each statement execute function refuse_change();
