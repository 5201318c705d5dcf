-- What was known when must stay answerable: these rows are added to and retracted, never changed. Deleting by retention will
-- be the owner's own function; the portal's statements are refused whoever runs them.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end
$$;
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'facts', 'fact_retractions', 'employments', 'employment_retractions', 'ledger', 'signatures', 'position_versions',
    'application_moves', 'screenings', 'offers', 'offer_answers', 'submissions', 'submission_decisions', 'verifications',
    'policies', 'bonuses', 'probation_completions', 'lapse_warnings', 'sweeps'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', kept);
  end loop;
end
$$;
