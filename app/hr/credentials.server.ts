import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { credentialStateWords, interruptionWords } from '#app/wording/credentials.ts'
import { factWords } from '#app/wording/facts.ts'
import { checkKinds, checkWords } from '#app/wording/sources.ts'
import { factsOnRecord } from '#db/queries/hr-person.ts'
import { interruptionEntries } from '#db/queries/interruptions.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import { isCard } from '#domain/clearance-card.ts'
import { credentialStateOn, openInterruption, standingInterruptions } from '#domain/credentials.ts'
import type { FactOf } from '#domain/facts.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { sameFact } from '#domain/screening.ts'
import { type CheckAgain, checkAgainOn, subjectOf } from '#domain/sources.ts'
import { seenClaims } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'

type Db = AppLoadContext['portal']['database']['db']
type OnRecord = Awaited<ReturnType<typeof factsOnRecord>>[number]

/** A credential as it stands, or stood last, with every fact that it went through; the newest first. */
export type Credential = {
  root: string
  body: FactOf<'credential'>
  now: OnRecord
  standing: boolean
  rows: OnRecord[]
}

/** Every credential a person ever had, under any of their records, those that stand first. */
export async function credentialsOf(db: Db, scope: Scope, today: string, personId: string): Promise<Credential[]> {
  const records = [...(await recordsOf(db, personId))]
  const all = (await Promise.all(records.map((record) => factsOnRecord(db, scope, today, record)))).flat()
  const roots = [...new Set(all.map(({ root }) => root))]
  return roots
    .flatMap((root): Credential[] => {
      const rows = all.filter((row) => row.root === root)
      const now = rows.find(({ retractedAt }) => retractedAt === null) ?? rows[0]
      if (now?.body.kind !== 'credential') return []
      return [{ root, body: now.body, now, standing: now.retractedAt === null, rows }]
    })
    .sort((a, b) => Number(b.standing) - Number(a.standing))
}

/** Whether a credential stands as an entry left it, so that the entry can be taken back. */
export function stillStands({ rows, now, standing }: Credential, entry: { added: string[] }): boolean {
  const made = rows.find(({ id }) => entry.added.includes(id))
  return standing && made !== undefined && sameFact(made.body, now.body)
}

/** All that the page of a person's credentials shows, in words. */
export async function readCredentials(
  db: Db,
  scopes: { person: Scope<'read person'>; submissions: Scope<'read submission'> },
  personId: string,
  { today, timeZone, again }: { today: string; timeZone: string; again: CheckAgain },
) {
  const found = await credentialsOf(db, scopes.person, today, personId)
  const entries = await interruptionEntries(
    db,
    scopes.person,
    today,
    found.map(({ root }) => root),
  )
  const names = await namesOfAccounts(
    db,
    entries.map(({ by }) => by),
  )
  const by = (name: string | null | undefined) => (name ? ` by ${name}` : '')
  const sent = (
    await Promise.all(
      [...(await recordsOf(db, personId))].map((record) => submissionsOf(db, scopes.submissions, today, record)),
    )
  ).flat()
  return {
    credentials: found.map((credential) => {
      const { root, body, now, standing } = credential
      const own = entries.filter(({ factId }) => factId === root)
      const newest = standingInterruptions(own).at(-1)
      const subject = subjectOf(body)
      const due = now.check && checkAgainOn(subject, now.check.checkedOn, again)
      return {
        id: now.id,
        words: factWords({ ...body, interruptions: null }),
        standing,
        state: credentialStateWords[credentialStateOn(body, today)],
        retracted: now.retractedAt && `${instantInWords(now.retractedAt, timeZone)}: ${now.reason ?? ''}`,
        card: isCard(body),
        stopped: openInterruption(body) !== null,
        unverified: needsSourceCheck(body) && now.check?.result !== 'confirmed',
        due: standing && due ? { on: longDate(due, 'en'), now: due <= today } : null,
        canCheck: standing,
        checks: now.checks.map((check) => ({
          id: check.id,
          kind: checkKinds[check.result],
          text: `${checkWords[check.result]}: ${check.source}, ${longDate(check.checkedOn, 'en')}`,
          by: [`${instantInWords(check.at, timeZone)}${by(check.byName)}`, check.reference].filter(Boolean).join('; '),
          picture: check.pictureId && `/hr/source-pictures/${check.pictureId}`,
        })),
        interruptions: (body.interruptions ?? []).map((each) => ({
          key: `${each.why} ${each.from}`,
          words: `${interruptionWords[each.why as 'suspended'] ?? each.why} from ${longDate(each.from, 'en')}${each.through ? ` through ${longDate(each.through, 'en')}` : ''}`,
        })),
        entries: own.map((entry) => ({
          id: entry.id,
          words: entry.what ? interruptionWords[entry.what] : 'Taken back: the entry before was a mistake',
          undone: entry.what !== null && !standingInterruptions(own).some(({ id }) => id === entry.id),
          detail: [entry.what && longDate(entry.on, 'en'), entry.source, entry.note].filter(Boolean).join('; '),
          by: `${instantInWords(entry.at, timeZone)}${by(entry.by && names.get(entry.by))}`,
          last: entry.id === newest?.id && stillStands(credential, entry),
        })),
      }
    }),
    received: seenClaims(scopes.submissions.viewer, sent)
      .filter((row) => row.outcome === null && needsSourceCheck(row.claims))
      .map((row) => ({ id: row.id, words: factWords(row.claims), when: instantInWords(row.sentAt, timeZone) })),
  }
}

export type CredentialsData = Awaited<ReturnType<typeof readCredentials>>
