import type { Database } from '#db/client.ts'

/** The day on which everything is asked. */
export const today = '2026-11-22'

/**
 * Made-up people in service, twenty to a team and a thousand teams to a program, each with a manager's team for the first twenty, and
 * spans such as a portal of some years has: four gates and twelve requirements each, their ends spread over two years.
 */
export async function fill({ sql }: Database, people: number): Promise<void> {
  await sql.unsafe(`
    insert into programs (name, created_at) select 'Program ' || n, now() from generate_series(1, 5) n;
    insert into teams (program_id, name, created_at)
      select (select id from programs order by name offset (n % 5) limit 1), 'Team ' || n, now() from generate_series(0, ${Math.ceil(people / 20) - 1}) n;
    create temporary table numbered_teams as select id, substr(name, 6)::int as n from teams;
    create temporary table numbered as select n, gen_random_uuid() as id from generate_series(0, ${people - 1}) n;
    insert into people (id, given_name, family_name, email, source, created_at)
      select id, 'Given' || (n % 977), 'Family' || (n % 7919), n || '@people.example', 'personnel file', now() from numbered;
    insert into employments (employment_id, person_id, position_id, hired_on, recorded_at)
      select gen_random_uuid(), id, 'pact-peer-support-specialist', date '2024-01-01' + (n % 900), now() from numbered;
    insert into team_members (team_id, person_id, from_day, recorded_at)
      select t.id, p.id, '2024-01-01', now() from numbered p join numbered_teams t on t.n = p.n / 20;
    insert into standing_spans (person_id, position_id, subject, name, from_day, until_day)
      select id, 'pact-peer-support-specialist', 'gate', gate, date '2024-06-01', date '2026-06-01' + ((n::bigint * 7919 + k * 101) % 730)::int
      from numbered, unnest(array['work', 'transport', 'peer-services', 'hospital']) with ordinality as g(gate, k);
    insert into standing_spans (person_id, position_id, subject, name, from_day, until_day)
      select id, 'pact-peer-support-specialist', s.subject, r.name, date '2024-06-01', date '2026-11-01' + ((n::bigint * 104729 + k * 37) % 730)::int
      from numbered, unnest(array['requirement', 'tolerated']) as s(subject),
        unnest(array['age', 'education-or-experience', 'lived-experience', 'leadership', 'peer-support-training', 'driver-license',
          'driving-record', 'cpr', 'first-aid', 'tuberculosis', 'fingerprint-clearance', 'unrestricted-driving']) with ordinality as r(name, k);
  `)
  await sql.unsafe('analyze')
}

/** A manager of the first so many teams. */
export async function manager({ sql }: Database, teams: number): Promise<string> {
  const [person] = await sql`insert into people (given_name, family_name, email, source, created_at)
    values ('Some', 'Manager', ${`${teams}@managers.example`}, 'personnel file', now()) returning id`
  await sql`insert into team_managers (team_id, person_id, since)
    select id, ${person?.id}, now() from teams where substr(name, 6)::int < ${teams}`
  await sql.unsafe('analyze team_managers')
  return person?.id
}
