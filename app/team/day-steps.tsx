import type { BoardQuestion } from '#db/queries/team-board.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { weekdayDate } from '#locales/dates.ts'

/** The day that a page is about, with the days around it as links; every other choice stays. */
export function DaySteps({ question, href }: { question: BoardQuestion; href: (on: string) => string }) {
  const { on, today } = question
  const step = (days: number) => {
    const day = addDays(on, days)
    return day >= '1900' && day < '2200' ? href(day) : null
  }
  const [before, after] = [step(-1), step(1)]
  return (
    <nav className="day-steps" aria-label="Day">
      <p>
        <strong>{weekdayDate(on, 'en')}</strong>
        {on === today && ' (today)'}
      </p>
      <ul>
        {before && (
          <li>
            <a rel="prev" href={before}>
              Day before
            </a>
          </li>
        )}
        {on !== today && (
          <li>
            <a href={href(today)}>Today</a>
          </li>
        )}
        {after && (
          <li>
            <a rel="next" href={after}>
              Day after
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
