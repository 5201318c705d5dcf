import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'

import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { countIn, hrefWith, pageOf, readPage } from '#app/staff/paging.ts'
import { bonusStateWords, dollars, milestoneName, questionWords } from '#app/wording/bonuses.ts'
import { bonusesOnAPage, bonusesPage, type ListedBonus, openBonuses } from '#db/queries/bonuses.ts'
import { isId } from '#domain/ids.ts'
import { approveBonuses } from '#workflows/bonuses/approve-bonuses.ts'
import { hrDesk } from './scope.server.ts'

export const bonusViews = ['approve', 'decide', 'payroll', 'all'] as const
export type BonusView = (typeof bonusViews)[number]

/** A bonus as it stands in a list of HR. */
export function bonusRow(bonus: ListedBonus, own: string | null) {
  const { id, personId, name, program, milestone, amountCents, standing } = bonus
  return {
    id,
    personId,
    name: name || 'No name given',
    program: program || 'In no team',
    milestone: milestoneName(milestone),
    amount: dollars(amountCents),
    earnedOn: standing.earnedOn,
    state: bonusStateWords(bonus),
    question: questionWords(bonus),
    own: personId === own,
  }
}

export type BonusRow = ReturnType<typeof bonusRow>

/** Whether a bonus that is open belongs to a view. */
function isIn(view: BonusView, { standing }: ListedBonus): boolean {
  if (view === 'approve') return standing.state === 'earned'
  if (view === 'decide') return standing.questioned !== null
  return ['approved', 'in batch', 'reversing'].includes(standing.state)
}

/** HR's list of bonuses: what waits for approval, what somebody has to decide, what payroll has, and all. */
export async function readBonuses(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'approve bonuses')
  const reading = await requireFrontScope(args, 'hr', 'read bonuses')
  const { today } = moment
  const own = scope.viewer.kind === 'account' ? scope.viewer.personId : null
  const view = bonusViews.find((each) => each === query.get('at')) ?? 'approve'
  const open = await openBonuses(db, reading, today)
  const every = await readPage(query, bonusesOnAPage, (asked) =>
    bonusesPage(db, reading, { month: null, page: view === 'all' ? asked : 1, today }),
  )
  const found = view === 'all' ? every.rows : open.filter((bonus) => isIn(view, bonus))
  const page = view === 'all' ? every.page : pageOf(query, found.length, bonusesOnAPage)
  const shown = view === 'all' ? found : found.slice((page - 1) * bonusesOnAPage, page * bonusesOnAPage)
  return {
    title: 'Bonuses',
    view,
    page,
    size: bonusesOnAPage,
    total: view === 'all' ? every.total : found.length,
    counts: bonusViews.map((each) => (each === 'all' ? every.total : open.filter((bonus) => isIn(each, bonus)).length)),
    rows: shown.map((bonus) => bonusRow(bonus, own)),
    all: query.get('chosen') === 'all',
    approved: countIn(query, 'approved'),
    passed: countIn(query, 'passed'),
    done: query.get('done'),
  }
}

/** Approves what was chosen in the list. */
export async function takeApproval(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'approve bonuses')
  const form = await args.request.formData()
  const bonusIds = form.getAll('id').flatMap((id) => (typeof id === 'string' && isId(id) ? [id.toLowerCase()] : []))
  if (bonusIds.length === 0) return refusal(args.context, { problem: 'Choose the bonuses that you approve' })
  const { approved, passed } = await within(approveBonuses(portal, moment, scope, { bonusIds }))
  return redirect(hrefWith('/hr/bonuses', { approved: String(approved), passed: passed || null }), 303)
}
