import { ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'

/** The two ways in which someone without e-mail signs, and how the answer about lived experience stays theirs. */
export function WaysToSign({ id, href, sealed }: { id: string; href: string; sealed: boolean }) {
  return (
    <>
      <Section id="here" title="The person is here: they sign on this device">
        <div className="prose">
          <p>
            Hand the device over. In their own language they read the answers
            {sealed && ', answer yes or no to the statement about lived experience,'} and type their name. Do not look
            on, and do not help with that answer; the last page asks them to give the device back.
          </p>
          <p>
            <ButtonLink href={`/hr/applications/${id}/hand-over`}>Hand the device over</ButtonLink>
          </p>
        </div>
      </Section>
      <Section id="paper" title="They sign on paper">
        <div className="prose">
          <p>
            Print the sheets and give or send them to the person.
            {sealed &&
              ' The second sheet holds the statement about lived experience: they fill it in alone and seal it in an envelope. Nobody opens it but a colleague with the medical permission, who records the answer.'}
          </p>
          <div className="actions">
            <ButtonLink href={`/hr/applications/${id}/sheets`} look="secondary">
              Print the sheets
            </ButtonLink>
            <ButtonLink href={`${href}/paper`} look="secondary">
              Record the signed sheet
            </ButtonLink>
          </div>
        </div>
      </Section>
    </>
  )
}
