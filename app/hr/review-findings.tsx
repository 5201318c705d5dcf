import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import type { ReviewPage } from './review.server.ts'

/** What was checked for the reviewer: what calls for a look, in the open; what is fine, in one quiet line to unfold. */
export function Findings({ page }: { page: ReviewPage }) {
  const { person, checks, ifAccepted } = page
  const look = checks.filter(({ finding }) => finding === 'look')
  const fine = checks.filter(({ finding }) => finding === 'fine')
  return (
    <Section id="checks" title="Checked for you">
      <ul className="checks">
        {look.map(({ check, text, links }) => (
          <li key={check}>
            <Status kind="lapsing">{text}</Status>
            {links.map(({ href, label }) => (
              <a key={href} href={href} className="ml-2">
                {label}
              </a>
            ))}
          </li>
        ))}
        <li>
          <Status kind="info">
            Compare the name: {person.name}
            {person.otherNames.length > 0 && <>, also {person.otherNames.join(', ')}</>}
          </Status>
        </li>
        {ifAccepted?.map((status) => (
          <li key={status.name}>
            <Status kind={status.kind}>
              If accepted as sent, {status.name}: {status.text}
            </Status>
          </li>
        ))}
      </ul>
      {fine.length > 0 && (
        <details className="checks-fine">
          <summary>
            {fine.length === 1 ? 'One check is fine' : `${fine.length} checks are fine`}
            {look.length === 0 && ', none needs a look'}
          </summary>
          <ul className="checks">
            {fine.map(({ check, text }) => (
              <li key={check}>
                <Status kind="met">{text}</Status>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
