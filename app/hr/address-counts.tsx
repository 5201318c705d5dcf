import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'

/** After an address was recorded: what its person can do now, to be told or printed. */
export function AddressCounts(props: {
  title: string
  person: { id: string; name: string }
  email: string
  waits: readonly { id: string; text: string }[]
  signIn: string
}) {
  const { person, waits } = props
  return (
    <div className="max-w-3xl">
      <PageHeading back={{ href: `/hr/people/${person.id}`, label: person.name }} title={props.title} />
      <Notice tone="success" announce>
        {props.email} counts from now on: what the portal writes to this person goes there.
      </Notice>
      <div className="mt-8">
        <Section id="now" title="Tell the person what they can do now">
          <ol className="list-decimal grid gap-2 pl-6">
            <li>
              Open <strong className="break-all">{props.signIn}</strong> and enter{' '}
              <strong className="break-all">{props.email}</strong>.
            </li>
            <li>Enter the code that comes by e-mail. There is no password; each time a new code comes.</li>
            <li>
              {waits.length === 0 ? (
                'Their own page opens; they can apply for a position there.'
              ) : (
                <>
                  Their own page opens. There waits:
                  <ul className="mt-1 list-disc pl-6">
                    {waits.map(({ id, text }) => (
                      <li key={id}>{text}</li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          </ol>
        </Section>
        <p className="not-printed mt-8">
          What could not be mailed before is not sent again: it stays under{' '}
          <a href="/hr/untold">To tell by phone or letter</a> until you note how they were told.
        </p>
      </div>
    </div>
  )
}
