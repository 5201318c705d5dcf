import type { AppLoadContext } from '@remix-run/node'
import type { StatusKind } from '#app/components/status.tsx'
import { instantInWords } from '#app/staff/instant.ts'
import { gateName } from '#app/wording/standing.ts'
import type { Hold, HoldOwner } from '#db/queries/holds.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { throughDate } from '#domain/calendar/dates.ts'
import { type HoldState, holdStateOn, standingPart } from '#domain/holds.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']

const states: Readonly<Record<HoldState, { kind: StatusKind; text: string }>> = {
  running: { kind: 'not-cleared', text: 'On hold' },
  'to come': { kind: 'not-yet', text: 'Begins later' },
  over: { kind: 'missing', text: 'Over' },
}

const did = { put: 'Put', changed: 'Changed', lifted: 'Lifted' } as const

/** What a hold stops, in words. */
function gatesInWords(gates: readonly string[] | null | undefined): string {
  if (!gates) return 'Everything'
  return joinList(
    gates.map((gate) => gateName(gate, 'en')),
    'en',
  )
}

function daysInWords(from: string, through: string | null | undefined): string {
  return `${longDate(from, 'en')} ${through ? `through ${longDate(throughDate(through), 'en')}` : 'until it is lifted'}`
}

/** Where a hold that another page put comes from, and where it ends. */
function originOf(owner: HoldOwner, personId: string) {
  if (owner.page === 'exclusions')
    return {
      text: 'A search for exclusions found a name like theirs; it ends when that is settled',
      href: `/hr/people/${personId}/exclusions`,
      label: 'Exclusions',
    }
  const at = owner.applicationId ? `applications/${owner.applicationId}` : `people/${personId}`
  return {
    text: 'A good cause exception is asked for; it ends with the decision about that',
    href: `/hr/${at}/fingerprint`,
    label: 'Fingerprint card',
  }
}

/** Holds in words, with where each comes from and all that was done with it. Holds their reasons: for HR alone. */
export async function holdRows(
  db: Db,
  holds: readonly Hold[],
  { today, timeZone }: { today: string; timeZone: string },
) {
  const names = await namesOfAccounts(
    db,
    holds.flatMap(({ records }) => records.map(({ by }) => by)),
  )
  return holds.map((hold) => {
    const { id, personId, owner, records, facts, source } = hold
    const state = holdStateOn(facts, today)
    const last = records.at(-1)
    const told = standingPart(facts, today)?.body ?? facts.at(-1)?.body
    const href = `/hr/people/${personId}/holds/${id}`
    const lasts = state !== 'over' && owner === null
    return {
      id,
      personId,
      gates: gatesInWords(told ? told.gates : last?.gates),
      days: told ? daysInWords(told.from, told.through) : last ? daysInWords(last.fromDay, last.throughDay) : '',
      lasts: state !== 'over',
      state: state === 'over' && last?.did === 'lifted' ? { ...states.over, text: 'Lifted' } : states[state],
      from: owner && originOf(owner, personId),
      taken: source === 'personnel file' ? 'Taken over from the personnel file' : null,
      history: records.map((record) => ({
        id: record.id,
        reason: record.reason,
        words: [
          `${did[record.did]} on ${instantInWords(record.at, timeZone)}${record.by ? ` by ${names.get(record.by) ?? 'someone'}` : ''}`,
          ...(records.length > 1
            ? [`${gatesInWords(record.gates).toLowerCase()}, ${daysInWords(record.fromDay, record.throughDay)}`]
            : []),
        ].join(': '),
      })),
      changeHref: lasts ? `${href}/change` : null,
      liftHref: lasts ? `${href}/lift` : null,
    }
  })
}

export type HoldRow = Awaited<ReturnType<typeof holdRows>>[number]
