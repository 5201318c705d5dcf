import type { BoardQuestion } from '#db/queries/team-board.ts'
import { longDate } from '#locales/dates.ts'
import type { BoardData } from './board-data.ts'

/** As of which day a page speaks, when that was worked out, whose records it is about, and when the last sweep ran. */
export function Freshness(props: { question: BoardQuestion; fresh: BoardData['fresh'] }) {
  const { on, today } = props.question
  const { now, swept, late } = props.fresh
  return (
    <>
      As of {on === today ? `today, ${longDate(on, 'en')}` : longDate(on, 'en')}, worked out on {now} from all that was
      known then.{' '}
      {on !== today &&
        'Shown are the people of your teams of today who belong to them on this day too; about those who have left or are still to come, ask HR. '}
      {swept ? `The last sweep for warnings ran on ${swept}.` : 'No sweep for warnings has run yet.'}
      {late && (
        <strong className="late">
          {' '}
          {swept ? 'The sweep is late' : 'One should run every 15 minutes'}: what is shown here holds all the same, but
          warnings by mail may not have gone out. Tell your administrator.
        </strong>
      )}
    </>
  )
}
