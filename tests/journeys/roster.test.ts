import { beforeAll, describe, expect, test } from 'vitest'
import { loader as csv } from '#app/routes/team.roster[.]csv.tsx'
import { loader as pdf } from '#app/routes/team.roster[.]pdf.tsx'
import { loader as xlsx } from '#app/routes/team.roster[.]xlsx.tsx'
import { everyPage } from '#app/team/roster.server.ts'
import { programs, teamManagers, teamMembers, teams } from '#db/schema/index.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { textOfPdf } from '#tests/support/pdf.ts'
import { filesInZip } from '#tests/support/zip.ts'

const today = '2026-11-22'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let manager: Person
const formulas = ['=HYPERLINK("http://x.example") A', '+1+1 B', '-2+3 C', '@SUM(A1) D', '\tTab E']

beforeAll(async () => {
  agency = await testAgency()
  manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
  const { db } = agency.database
  const createdAt = agency.at('2026-01-01').now
  const [program] = await db.insert(programs).values({ name: 'Crisis', createdAt }).returning()
  const [team] = await db
    .insert(teams)
    .values({ programId: program?.id ?? '', name: '=Team', createdAt })
    .returning()
  const teamId = team?.id ?? ''
  await db.insert(teamManagers).values({ teamId, personId: manager.personId, since: createdAt })
  const names = [
    ...formulas,
    ...Array.from({ length: 60 }, (_, index) => `Person Number${String(index).padStart(2, '0')}`),
  ]
  for (const [index, name] of names.entries()) {
    const { personId } = await agency.person({ name })
    await agency.employ(personId, agency.at('2026-01-12'), { hiredOn: '2026-01-12' })
    const facts = everythingInOrder('2026-01-10')
    await agency.facts(
      personId,
      agency.at('2026-01-10'),
      ...(index % 2 === 0
        ? facts
        : facts.map((fact) =>
            fact.kind === 'check' && fact.of === 'tuberculosis' ? { ...fact, outcome: 'not-clear' as const } : fact,
          )),
    )
    await db.insert(teamMembers).values({ teamId, personId, fromDay: '2026-01-12', recordedAt: createdAt })
  }
})

const asked = (query = '', viewer = manager) => asking(agency, viewer, today, `/team/roster.csv${query}`)

describe('the roster of a team', () => {
  test('holds everybody whom the board shows on all its pages, narrowed as the board is', async () => {
    const text = await (await csv(asked())).text()
    expect(text.match(/Number\d\d/g)).toHaveLength(60)
    const cleared = await (await csv(asked('?show=cleared'))).text()
    expect(cleared.match(/Number\d\d/g)).toHaveLength(30)
    expect(cleared).toContain('2026-11-22')
    const past = await csv(asked('?on=2026-01-05&gate=work'))
    expect(past.headers.get('Content-Disposition')).toBe('attachment; filename="roster-work-2026-01-05.csv"')
  })

  test('leaves nobody out of a file, and says of how many people it prints the first', async () => {
    const row = { personId: '' } as Awaited<ReturnType<Parameters<typeof everyPage>[1]>>['rows'][number]
    const pages = (total: number) => async (page: number) => ({
      rows: Array.from({ length: Math.max(0, Math.min(50, total - (page - 1) * 50)) }, () => row),
      total,
    })
    const counted = async (most: number, total: number) => {
      const found = await everyPage(most, pages(total))
      return [found.rows.length, found.total]
    }
    expect(await counted(Number.POSITIVE_INFINITY, 5_120)).toEqual([5_120, 5_120])
    expect(await counted(5_000, 5_120)).toEqual([5_000, 5_120])
    expect(await counted(5_000, 0)).toEqual([0, 0])
  })

  test('T53 has text in every cell that begins like a formula, as CSV and as a workbook', async () => {
    const text = await (await csv(asked())).text()
    expect(text).not.toMatch(/(^|,)"?[=+@\t-]/m)
    const files = filesInZip(Buffer.from(await (await xlsx(asked())).arrayBuffer()))
    const sheet = files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
    expect(sheet).not.toContain('<f>')
    const shared = [...files].map(([, content]) => content.toString()).join('')
    for (const name of ['=HYPERLINK', '+1+1 B', '-2+3 C', '@SUM(A1) D']) expect(shared).toContain(name)
  })

  test('T17 tells of a check that says no nothing but "not cleared yet" in any file', async () => {
    const all = [
      await (await csv(asked())).text(),
      textOfPdf(new Uint8Array(await (await pdf(asked())).arrayBuffer())),
    ].join('\n')
    expect(all).toContain('is not cleared yet')
    expect(all).not.toMatch(/failed|positive|not in order|lapsed|missing/i)
  })

  test('is a tagged PDF with its headings on every page, and says as of when', async () => {
    const bytes = Buffer.from(await (await pdf(asked())).arrayBuffer())
    const raw = bytes.toString('latin1')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw.match(/\/S \/Table\b/g)?.length).toBeGreaterThan(1)
    const text = textOfPdf(bytes)
    expect(text).toContain('As of 22 November 2026')
    expect(text.match(/^In words$/gm)?.length).toBe(text.match(/page \d+ of \d+/g)?.length)
  })

  test('is for managers alone, and of their own team', async () => {
    const other = await agency.person({ name: 'Otto Other', roles: ['manager'] })
    expect(await (await csv(asked('', other))).text()).not.toContain('Number')
    const hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
    for (const loader of [csv, xlsx, pdf]) await expect(loader(asked('', hr))).rejects.toMatchObject({ status: 404 })
  })
})
