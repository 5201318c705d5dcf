import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Section } from '#app/components/section.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import words from '#locales/en/review.ts'
import type { ReviewPageData } from './review.server.ts'

const rated = (['well', 'learning', 'not-yet', 'not-seen'] as const).map((value) => ({
  value,
  label: words.rating[value],
}))

/** The form of a review: each duty with a rating and words, then what follows, and the signature. */
export function ReviewForm({ page, state }: { page: ReviewPageData; state: FormState | undefined }) {
  const fields = fieldsOf(state, { ...page.draft, revision: String(page.revision), number: String(page.number) })
  return (
    <Form method="post" noValidate className="max-w-3xl space-y-8" reloadDocument>
      <input type="hidden" name="revision" value={fields.boxes.revision ?? ''} />
      <input type="hidden" name="number" value={fields.boxes.number ?? ''} />
      <Section id="duties" title="Each duty">
        <p className="hint mb-4">
          The person reads every word. Write what you have seen, not what you suppose, and nothing about anyone’s
          health.
        </p>
        <div className="space-y-6">
          {page.duties.map(({ duty, text }) => (
            <div key={duty} className="review-duty border-b border-line pb-5">
              <Radios {...fields.text(`rating-${duty}`)} label={text} options={rated} inline />
              <Textarea
                {...fields.text(`words-${duty}`)}
                label={
                  <>
                    In your words<span className="sr-only">: {text}</span>
                  </>
                }
                hint="Needed, unless you have not seen it yet."
                rows={2}
              />
            </div>
          ))}
        </div>
      </Section>
      <Section id="whole" title="On the whole">
        <div className="fields">
          <Textarea {...fields.text('overall')} label="How does it go on the whole?" rows={5} />
          <Radios
            {...fields.text('outcome')}
            label="What follows?"
            options={[
              { value: 'complete', label: 'The probation is completed on its last day' },
              {
                value: 'extend',
                label: 'The probation goes on longer',
                hint: 'The bonus stays as it is: it is earned by being employed on the 90th day.',
                more: <DateInput {...fields.date('extendedThrough')} label="New last day" />,
              },
              {
                value: 'end',
                label: 'The employment should end',
                hint: 'HR is told, and decides. Until then nothing changes.',
              },
            ]}
          />
          <Textarea
            {...fields.text('reason')}
            label="Why?"
            hint="Needed where it goes on longer or should end."
            rows={3}
          />
        </div>
      </Section>
      <Section id="sign" title="Save or sign">
        <div className="fields">
          {page.early ? (
            <p className="hint">
              It can be signed from day {page.fromDay} of the probation. Until then you can save it.
            </p>
          ) : (
            <TextInput
              {...fields.text('signedName')}
              label="Your name, to sign"
              hint="Once signed, its words cannot be changed. The person is asked to read and sign it."
              width="medium"
              autoComplete="name"
            />
          )}
          <div className="actions">
            {!page.early && (
              <Button name="step" value="sign">
                Sign the review
              </Button>
            )}
            <Button name="step" value="save" look="secondary">
              Save and go on later
            </Button>
          </div>
          {page.savedAt && <p className="hint">Last saved {page.savedAt}.</p>}
        </div>
      </Section>
    </Form>
  )
}
