import { loader as credentials } from '#app/routes/hr.people.$id.credentials._index.tsx'
import type { StaffRole } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency } from './agency.ts'
import { asking } from './asking.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

export type Args = ReturnType<typeof asking>

/** What a form about sources sends, box by box; a file is the picture of a screen. */
export type Form = Record<string, string | string[] | Blob>

export const day = '2026-11-20'

export const dated = (box: string, on: string): Record<string, string> => boxesOfDate(box, on)

export const check = (result: string, more: Form = {}): Form => ({
  ...{ source: 'State search', sourceResult: result, sourceReference: '', ...dated('sourceOn', day) },
  ...more,
})

export const stop = (on: string, what = 'suspended'): Form => ({
  ...{ what, source: 'State search', note: '', ...dated('on', on) },
})

export const found = (result: string, on = day, more: Form = {}): Form => ({
  ...{ source: 'OIG', result, note: '', ...dated('on', on) },
  ...more,
})

export const issued = (more: Form = {}): Form => ({
  ...{ ...dated('on', '2026-11-18'), ...dated('from', '2026-11-18'), ...dated('through', '2032-11-17'), note: '' },
  ...check('confirmed'),
  ...more,
})

export const license = /driver license/i

/** Someone in service with everything in order, taken over from the personnel files. */
export async function employee(
  agency: TestAgency,
  name = 'Rosa Example',
  details: { roles?: StaffRole[] } = {},
): Promise<Account> {
  const viewer = await agency.person({ name, source: 'personnel file', ...details })
  const moment = agency.at('2026-06-01')
  await agency.facts(viewer.personId, moment, ...everythingInOrder('2026-06-01'))
  await agency.employ(viewer.personId, moment, { hiredOn: '2026-06-01' })
  return viewer
}

/** What routes answer on that day, as text: the status and where it leads, or what is shown; of a refused form its boxes and errors. */
export function askingAs(agency: TestAgency) {
  return async (
    viewer: Account,
    route: (args: Args) => unknown,
    params: Record<string, string>,
    form?: Form,
    address = '/hr',
  ): Promise<string> => {
    const asked = asking(agency, viewer, day, address, params)
    const request = form ? new Request(asked.request, { method: 'POST', body: bodyOf(form) }) : asked.request
    const answer = await Promise.resolve()
      .then(() => route({ ...asked, request }))
      .catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
    if (answer instanceof Response) return `${answer.status} ${answer.headers.get('Location') ?? (await answer.text())}`
    const { data, init } = answer as { data?: unknown; init?: ResponseInit }
    return init ? `${init.status} ${JSON.stringify(data)}` : JSON.stringify(answer)
  }
}

function bodyOf(form: Form): FormData {
  const body = new FormData()
  for (const [name, values] of Object.entries(form))
    for (const value of [values].flat())
      typeof value === 'string' ? body.append(name, value) : body.append(name, value, 'screen.jpg')
  return body
}

/** The fact of someone's credential, as the page about their credentials names it to HR. */
export async function credentialOf(agency: TestAgency, hr: Account, personId: string, words: RegExp) {
  const { data } = await credentials(asking(agency, hr, day, '/hr', { id: personId }))
  const row = data.credentials.find((each) => each.standing && words.test(each.words))
  if (!row) throw new Error(`no credential like ${words}`)
  return { id: personId, factId: row.id }
}

/** How many rows there are of whatever the pages about sources record of one person. */
export async function recordedOf(agency: TestAgency, personId: string) {
  const [row] = await agency.database.sql`select
    (select count(*)::int from verifications where person_id = ${personId}) as checks,
    (select count(*)::int from interruption_records where person_id = ${personId}) as stops,
    (select count(*)::int from clearance_card_records where person_id = ${personId}) as cards,
    (select count(*)::int from exclusion_searches where person_id = ${personId}) as searches,
    (select count(*)::int from notices where person_id = ${personId}) as notices,
    (select count(*)::int from facts where person_id = ${personId}) as facts`
  return row
}
