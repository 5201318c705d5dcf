import type { LoaderFunctionArgs } from '@remix-run/node'
import { pageOf } from '#app/staff/paging.ts'
import { factWords } from '#app/wording/facts.ts'
import { checkKinds, checkWords } from '#app/wording/sources.ts'
import { credentialsAtSource } from '#db/queries/verifications.ts'
import { seenFact } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'
import { oneOf } from './address.ts'
import { hrDesk } from './scope.server.ts'

const views = ['due', 'never', 'said-no', 'all'] as const
const size = 50

/** The credentials that count and are checked at a source, in the view of the address, with the counts of all views. */
export async function verificationList(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'check source')
  const { today } = moment
  const { sourceChecks } = await args.context.policies()
  const all = await credentialsAtSource(db, scope, today, sourceChecks)
  const show = oneOf(views, query.get('show')) ?? 'due'
  const inView = (view: (typeof views)[number]) =>
    all.filter(({ stands }) => view === 'all' || stands === view || (view === 'due' && stands === 'never'))
  const shown = inView(show)
  const page = pageOf(query, shown.length, size)
  return {
    title: 'Checks at the source',
    show,
    page,
    size,
    today,
    counts: views.map((view) => ({ view, count: inView(view).length })),
    rows: shown.slice((page - 1) * size, page * size).map(({ id, personId, name, body, check, due }) => ({
      id,
      personId,
      name,
      words: factWords(seenFact(scope.viewer, body, personId)),
      check: check && {
        kind: checkKinds[check.result],
        text: `${checkWords[check.result]}: ${check.source}, ${longDate(check.checkedOn, 'en')}`,
        no: check.result !== 'confirmed',
      },
      due: due && longDate(due, 'en'),
      fingerprint: body.of.includes('fingerprint-clearance'),
    })),
  }
}

export type VerificationList = Awaited<ReturnType<typeof verificationList>>
