import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { refusal } from '#app/refusal.server.ts'
import { stateWords } from '#app/wording/applications.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { applicationsToMove } from '#db/queries/hr-bulk.ts'
import type { Scope } from '#domain/authority.ts'
import { declineReasons, moved } from '#domain/hiring.ts'
import { isId } from '#domain/ids.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import reasons from '#locales/en/reasons.ts'
import { type BulkMove, moveMany } from '#workflows/applications/move-many.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import type { FormState } from './fields.tsx'
import { refused } from './forms.server.ts'
import { pipelineAsked, pipelineHref } from './pipeline-asked.ts'

type Db = AppLoadContext['portal']['database']['db']
type BulkScope = Scope<'screen application'>

/** So many at once at most: two pages of the table. */
const most = 100

const verbs = { screen: 'Start screening', decline: 'Decline' } as const

/** The move with its number of applications: "Decline 3 applications". */
function named(move: keyof typeof verbs, count: number): string {
  return `${verbs[move]} ${count === 1 ? '1 application' : `${count} applications`}`
}

function idsIn(values: readonly (string | File)[]): string[] {
  const ids = values.flatMap((value) => (typeof value === 'string' && isId(value) ? value.toLowerCase() : []))
  return [...new Set(ids)].slice(0, most)
}

/** What was chosen in the table, told apart: with whom the move can be made now, and with whom not and why. */
export async function readBulk(db: Db, scope: BulkScope, today: string, query: URLSearchParams) {
  const move = query.get('do') === 'decline' ? ('decline' as const) : ('screen' as const)
  const ids = idsIn(query.getAll('id'))
  const asked = pipelineAsked(new URLSearchParams(query.get('list') ?? ''))
  const { rows, own } = await applicationsToMove(db, scope, today, ids)
  const lines = rows.map((row) => ({
    id: row.id,
    name: `${row.givenName} ${row.familyName}`.trim() || 'No name given',
    position: `${positionTitle(row.positionId, 'en')}, ${row.place}`,
    state: stateWords[row.state],
    can: moved(row.state, move) !== null,
  }))
  const count = lines.filter(({ can }) => can).length
  return {
    move,
    title: named(move, count),
    button: move === 'decline' ? `${named(move, count)} and tell the applicants` : named(move, count),
    chosen: ids.length,
    count,
    lines,
    own: own.length,
    unknown: ids.length - rows.length - own.length,
    back: pipelineHref(asked),
    nothingChosen: pipelineHref(asked, { done: 'none-chosen' }),
    reasons: declineReasons.map((reason) => ({ reason, ...reasons.decline[reason] })),
  }
}

export type Bulk = Awaited<ReturnType<typeof readBulk>>

/** Makes the moves that the page asked about, and says what became of each. */
export async function takeBulk(args: ActionFunctionArgs, portal: Portal, moment: Moment, scope: BulkScope) {
  const form = await args.request.formData()
  const box = (name: string) => String(form.get(name) ?? '')
  const ids = idsIn(form.getAll('id'))
  const move = moveIn({ do: box('do'), reason: box('reason'), note: box('note') })
  if ('errors' in move) return refusal<FormState>(args.context, move)
  const { rows } = await applicationsToMove(portal.database.db, scope, moment.today, ids)
  const outcomes = await moveMany(portal, moment, scope, ids, move)
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length
  return {
    move: move.do,
    done,
    outcomes: outcomes.map(({ applicationId, outcome }) => {
      const row = rows.find(({ id }) => id === applicationId)
      return { id: applicationId, outcome, name: row ? `${row.givenName} ${row.familyName}`.trim() : null }
    }),
  }
}

function moveIn(boxes: Record<string, string>): BulkMove | FormState {
  if (boxes.do !== 'decline') return { do: 'screen' }
  const reader = readerOf(boxes)
  const reason = declineReasons.find((each) => each === boxes.reason) ?? reader.wrong('reason', 'reason.missing')
  const note = reader.text('note', 1000) ?? ''
  return reason && reader.errors.length === 0 ? { do: 'decline', reason, note } : refused(boxes, reader.errors)
}
