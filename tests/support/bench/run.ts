import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/client.ts'
import { openEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { lapsesByRequirement, rulesOfForecast } from '#db/queries/forecast.ts'
import { countLapsing } from '#db/queries/hr-today.ts'
import { siteBoardPage } from '#db/queries/site-board.ts'
import { boardPage } from '#db/queries/team-board.ts'
import { authorize, type Scope, type StaffRole, teamScope, type Viewer } from '#domain/authority.ts'
import { builtInPosition } from '#domain/positions/index.ts'
import { evaluate } from '#domain/standing.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { everythingInOrder } from '../agency-facts.ts'
import { fill, manager, today } from './fill.ts'

const people = Number(process.argv[2] ?? 100_000)
const pact = 'pact-peer-support-specialist'

/** The median of some runs in milliseconds, after one that is not counted. */
async function milliseconds(work: () => unknown, runs = 7): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

type Line = { what: string; ours: string; peer: string; ratio: string; aim: string }
const lines: Line[] = []
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`

async function against(what: string, ours: () => unknown, peer: () => unknown, aim: string): Promise<void> {
  const [our, their] = [await milliseconds(ours), await milliseconds(peer)]
  lines.push({ what, ours: ms(our), peer: ms(their), ratio: `${(our / their).toFixed(1)}x`, aim })
}

function engine(): void {
  const position = builtInPosition(pact)
  if (!position) throw new Error('no position')
  const facts = everythingInOrder('2026-05-01')
  const input = { position, facts, employments: [{ hiredOn: '2026-01-12' }], asOf: today }
  const count = 20_000
  for (let run = 0; run < 2_000; run++) evaluate(input)
  const began = performance.now()
  for (let run = 0; run < count; run++) evaluate(input)
  const perSecond = Math.round(count / ((performance.now() - began) / 1000))
  const figure = `${perSecond.toLocaleString('en-US')} /s`
  lines.push({ what: 'full answer, 12 requirements', ours: figure, peer: '-', ratio: '-', aim: '100,000 /s' })
}

function account(personId: string, roles: StaffRole[]): Viewer {
  return { kind: 'account', accountId: personId, personId, roles }
}

async function boards(database: Database): Promise<void> {
  const { db, sql } = database
  const hr = account('00000000-0000-4000-8000-000000000000', ['hr'])
  const scope = authorize(hr, 'read standing') as Scope<'read standing'>
  const site = { gate: 'hospital', on: today, today, search: '', show: 'everyone', page: 1 } as const
  const plainCount = () => sql`select count(distinct person_id) from standing_spans
    where subject = 'gate' and name = 'hospital' and from_day <= ${today} and until_day > ${today}`
  await against(
    'who may enter today, counted, first page',
    () => siteBoardPage(db, scope, site),
    plainCount,
    'plain count',
  )
  for (const teams of [1, 250]) {
    const own = teamScope(account(await manager(database, teams), ['manager']), 'read team board')
    if (!own) throw new Error('a manager reads the board')
    const question = {
      today,
      on: today,
      gate: 'hospital',
      teamId: null,
      programId: null,
      search: '',
      show: 'everyone',
      lapsesWithin: 30,
      sort: 'through',
      page: 1,
    } as const
    const [{ count } = { count: 0 }] =
      await sql`select count(*)::int from team_members m join teams t on t.id = m.team_id where substr(t.name, 6)::int < ${teams}`
    const plain =
      () => sql`select p.id, p.family_name, max(s.until_day) from teams t join team_members m on m.team_id = t.id
      join people p on p.id = m.person_id left join standing_spans s on s.person_id = p.id
      and s.subject = 'gate' and s.name = 'hospital' and s.from_day <= ${today} and s.until_day > ${today}
      where substr(t.name, 6)::int < ${teams} group by p.id order by 3 limit 50`
    await against(
      `a manager's board, ${Number(count).toLocaleString('en-US')} people`,
      () => boardPage(db, own, question),
      plain,
      '2x',
    )
  }
  const see = authorize(hr, 'see today') as Scope<'see today'>
  const plainLapse = () => sql`select count(distinct person_id) from standing_spans where subject = 'tolerated'
    and until_day > ${today} and until_day <= ${today}::date + 31 and from_day <= ${today}`
  await against('who has something that lapses in 30 days', () => countLapsing(db, see, today, 30), plainLapse, '2x')
  const rules = await rulesOfForecast(db, scope, today)
  const plainWeeks =
    () => sql`select name, (until_day - 1 - ${today}::date) / 7, count(*) from standing_spans where subject = 'tolerated'
    and until_day > ${today} and until_day <= ${today}::date + 91 and from_day <= ${today} group by 1, 2`
  const asked = { ...rules, requirement: null, programId: null }
  await against('forecast of 13 weeks', () => lapsesByRequirement(db, scope, today, asked), plainWeeks, '3x')
}

const folder = await mkdtemp(join(tmpdir(), 'good-standing-bench-'))
const embedded = await openEmbedded({ dataDir: folder, as: 'program', onTrouble: () => {} })
try {
  await migrate(embedded.url)
  const database = openDatabase(embedded.url)
  await installPositions(database, new Date(`${today}T12:00:00Z`))
  const began = performance.now()
  await fill(database, people)
  console.log(`${people.toLocaleString('en-US')} people filled in ${ms(performance.now() - began)}`)
  engine()
  await boards(database)
  await database.close()
  console.table(lines)
} finally {
  await embedded.close()
  await rm(folder, { recursive: true, force: true })
}
