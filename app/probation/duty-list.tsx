/** The duties of a signed review one below the other, each with its rating and what was written to it. */
export function DutyList({ duties }: { duties: readonly { text: string; rating: string; words: string }[] }) {
  return (
    <dl className="max-w-3xl">
      {duties.map(({ text, rating, words }) => (
        <div key={text} className="break-inside-avoid border-b border-line py-3">
          <dt>{text}</dt>
          <dd>
            <strong>{rating}</strong>
            {words && <span className="block whitespace-pre-line">{words}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
