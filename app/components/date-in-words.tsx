import { daysLeft, longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

type Shown =
  | { date: string | null; language: Language; today?: string | undefined }
  | { date: string; words: string; left?: string | undefined }

/**
 * A plain date, readable by people and machines: "10 January 2027, 49 days left".
 * @param props.date `YYYY-MM-DD`, a last good day where days left are shown; null is open-ended
 * @param props.today adds how many days are left of it, seen from that day
 * @param props.words the date already in words, in place of `language`, with `left` for the days
 */
export function DateInWords(props: Shown) {
  if ('words' in props) return <Words date={props.date} words={props.words} left={props.left} />
  const { date, language, today } = props
  if (date === null) return <span>{daysLeft(null, today ?? '', language)}</span>
  return (
    <Words
      date={date}
      words={longDate(date, language)}
      left={today === undefined ? undefined : daysLeft(date, today, language)}
    />
  )
}

function Words(props: { date: string; words: string; left: string | undefined }) {
  return (
    <span>
      <time dateTime={props.date}>{props.words}</time>
      {props.left && <span className="date-left">, {props.left}</span>}
    </span>
  )
}
