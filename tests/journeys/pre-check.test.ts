import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as page from '#app/routes/careers.$postingId_.pre-check.tsx'
import * as language from '#app/routes/language.tsx'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { visiting } from '#tests/support/asking.ts'
import { opening } from '#tests/support/hr.ts'

const today = '2026-03-02'
let agency: TestAgency
let postingId: string

beforeAll(async () => {
  agency = await testAgency()
  postingId = (await opening(agency)).postingId
})

type Boxes = [string, string][]

/** Sends a form and gives the page that comes of it, with its status. */
async function send(boxes: Boxes, of = postingId, speaks = 'en') {
  const headers = { 'Accept-Language': speaks }
  const asked = visiting(agency, today, `/careers/${of}/pre-check`, { postingId: of }, { boxes, headers })
  const { init } = await page.action(asked)
  return { status: init?.status ?? 200, ...(await page.loader(asked)) }
}

/** Answers one page after the other, each time with all that the page before carried along. */
async function walk(...pages: Boxes[]) {
  let shown = await send([['show', 'age']])
  for (const boxes of pages) shown = await send([...shown.carried, ...boxes])
  return shown
}

const yesToAge: Boxes = [
  ['step', 'age'],
  ['oldEnough', 'yes'],
]
const diploma: Boxes = [
  ['step', 'education'],
  ['level', 'high-school'],
  ['completedOn.month', '6'],
  ['completedOn.year', '2010'],
]
const more = (answer: string): Boxes => [
  ['step', 'experience'],
  ['more', answer],
]
const work: Boxes = [
  ['step', 'job'],
  ['from.month', '6'],
  ['from.day', '1'],
  ['from.year', '2024'],
  ['still', 'on'],
]
const license: Boxes = [
  ['step', 'license'],
  ['holds', 'yes'],
  ['state', 'AZ'],
]
const lived: Boxes = [
  ['step', 'lived-experience'],
  ['agrees', 'yes'],
]

describe('the pre-check', () => {
  test('leads question by question to a day in words, computed from the job that goes on', async () => {
    const shown = await walk(yesToAge, diploma, more('yes'), work, more('no'), license, lived)
    if (shown.view !== 'result') throw new Error(shown.view)
    expect(shown.title).toBe('Not yet. You would qualify from 31 May 2026')
    expect(shown.rows.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'Age 21 or older: Yes',
      'Education or experience: Not yet, from 31 May 2026',
      'Lived-experience statement: Yes',
      'Driver license: Yes',
    ])
    expect(shown.rows[1]?.more).toEqual(['So far, your jobs add up to 1 year and 9 months. You need 2 years.'])
    expect(shown.interview).toEqual(['Leadership and organization'])
    expect(shown.later.join()).toMatch(/driving record/)
  })

  test('says what is missing and where to get it, and never that anyone is rejected', async () => {
    const noToAll: Boxes[] = [
      [
        ['step', 'age'],
        ['oldEnough', 'no'],
      ],
      [
        ['step', 'education'],
        ['level', 'none'],
      ],
      [
        ['step', 'license'],
        ['holds', 'no'],
      ],
      [
        ['step', 'lived-experience'],
        ['agrees', 'no'],
      ],
    ]
    const shown = await walk(...noToAll)
    if (shown.view !== 'result') throw new Error(shown.view)
    expect(shown.rows.every(({ more: said }) => said.length > 1 && said.join(' ').length > 80)).toBe(true)
    const words = JSON.stringify(shown)
    expect(words).toContain('from Arizona')
    expect(words).not.toMatch(/reject|denied|unfortunately|not eligible|disqualif/i)
    const spanish = await send([...shown.carried, ['show', 'result']], postingId, 'es-US')
    expect(spanish.title).toBe('Todavía no. Falta algo')
    expect(JSON.stringify(spanish)).not.toMatch(/rechaz|descalific/i)
  })

  test('keeps nothing: the database holds as many rows after it as before, and the answer sets no cookie', async () => {
    const rows = () =>
      agency.database.db.execute(
        sql`select sum(n)::int as n from (
          select (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1]::text::int as n
          from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE') counted`,
      )
    const before = await rows()
    await walk(yesToAge, diploma, more('yes'), work, more('no'), license, lived)
    expect(await rows()).toEqual(before)
    const boxes: Boxes = [['show', 'age']]
    const asked = visiting(agency, today, `/careers/${postingId}/pre-check`, { postingId }, { boxes })
    expect((await page.action(asked)).init?.headers).toBeUndefined()
  })

  test('shows an error at its box with what was typed, and loses nothing answered before', async () => {
    const shown = await walk(yesToAge, diploma, more('yes'), [
      ['step', 'job'],
      ['from.month', '13'],
      ['from.day', '1'],
      ['from.year', '2024'],
    ])
    if (shown.view !== 'job') throw new Error(shown.view)
    expect(shown.status).toBe(400)
    expect(shown.boxes).toMatchObject({ 'from.month': '13' })
    expect(shown.errors.map(({ box }) => box)).toEqual(['from', 'through'])
    expect(Object.fromEntries(shown.carried)).toMatchObject({
      'age.oldEnough': 'yes',
      'education.level': 'high-school',
    })
  })

  test('goes back to an answer with it still in its boxes, and on from there', async () => {
    const shown = await walk(yesToAge, diploma, [['show', 'education']])
    if (shown.view !== 'question') throw new Error(shown.view)
    expect(shown.question).toBe('education')
    expect(shown.boxes).toMatchObject({ level: 'high-school', 'completedOn.year': '2010' })
    expect(shown.before).toBe('age')
  })

  test('a job is taken out again, and the same job given twice stands there once', async () => {
    const twice = await walk(yesToAge, diploma, more('yes'), work, more('yes'), work)
    expect(twice.view === 'jobs' && twice.jobs).toEqual(['Since 1 June 2024'])
    const none = await send([...twice.carried, ['remove', '0']])
    expect(none.view === 'jobs' && none.jobs).toEqual([])
  })

  test('nobody jumps to the result: the first question without an answer comes instead', async () => {
    const shown = await send([
      ['show', 'result'],
      ['age.oldEnough', 'yes'],
    ])
    expect(shown.view === 'question' && shown.question).toBe('education')
  })

  test('T18 a date of birth or anything medical that is posted is refused, and nothing that came with it is shown', async () => {
    for (const name of ['birthDate.year', 'age.dateOfBirth', 'tuberculosis', 'education.diagnosis']) {
      const shown = await send([...yesToAge, [name, '2004']])
      expect(shown).toMatchObject({ status: 400, view: 'start', carried: [] })
      expect(shown.errors[0]?.text).toMatch(/may not ask for this before/)
    }
  })

  test('another language is shown by sending the same form again, so that no answer has to be kept for it', async () => {
    const shown = await walk(yesToAge, diploma)
    const again = ['to', 'language', 'again'].map((name): [string, string] => [
      name,
      { to: `/careers/${postingId}/pre-check`, language: 'es', again: 'on' }[name] ?? '',
    ])
    const answer = await language.action(
      visiting(agency, today, '/language', {}, { boxes: [...again, ...shown.again] }),
    )
    expect(answer.status).toBe(307)
    expect(answer.headers.get('Location')).toBe(`/careers/${postingId}/pre-check`)
    const resent = await send([...again, ...shown.again], postingId, 'es-US')
    expect(resent.view === 'jobs' && resent.title).toBe('¿Ha trabajado en salud conductual?')
    expect(resent.carried).toEqual(shown.carried)
  })

  test('of a posting that has closed or is not there leads to the page that says so', async () => {
    const unknown = '00000000-0000-4000-8000-000000000001'
    const refused = await send([['show', 'age']], unknown).catch((thrown: unknown) => thrown)
    expect(refused).toBeInstanceOf(Response)
    expect((refused as Response).headers.get('Location')).toBe(`/careers/${unknown}`)
  })
})
