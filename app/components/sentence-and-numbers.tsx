import type { ReactNode } from 'react'

type LinkedNumber = { href: string; value: number; label: string; tone?: 'warning' | 'error' | undefined }

/** Numbers alone, each a link to what it counts; a zero stands back and is never coloured. */
export function Numbers({ numbers }: { numbers: readonly LinkedNumber[] }) {
  return (
    <ul className="numbers">
      {numbers.map((number) => (
        <li key={number.href} className={number.value === 0 ? 'none' : number.tone && `tone-${number.tone}`}>
          <a href={number.href}>
            <strong>{number.value.toLocaleString('en-US')}</strong> <span>{number.label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/**
 * The answer in a sentence, then the numbers behind it, each a link to the people it counts.
 * @param props.numbers `tone` colours a number that needs someone; a zero is never coloured
 * @param props.asOf of which day the sentence holds and when it was last worked out
 */
export function SentenceAndNumbers(props: { sentence: ReactNode; numbers: readonly LinkedNumber[]; asOf?: ReactNode }) {
  return (
    <div>
      <p className="sentence">{props.sentence}</p>
      <Numbers numbers={props.numbers} />
      {props.asOf && <p className="as-of">{props.asOf}</p>}
    </div>
  )
}
