import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { at, dateAt, type Filled, type FormTexts } from '#app/evidence/boxes.tsx'
import { EvidenceFields } from '#app/evidence/fields.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { isConfirmed, sourceResults } from '#domain/sources.ts'
import common from '#locales/en/common.ts'
import sending from '#locales/en/sending.ts'
import type { ReviewPage } from './review.server.ts'
import { SourceFields } from './source-fields.tsx'

const texts: FormTexts = { sending, date: common.date }

/** A decision that could not be taken: what was typed, what is wrong, and which button was pressed. */
export type Refused = { boxes: Boxes; errors: WordedError[]; intent: string } | undefined

type Props = { page: ReviewPage; boxes: Boxes; errors: readonly WordedError[] }

/** What was claimed, to be confirmed or corrected, and the check at the source where one is needed. */
export function AcceptForm({ page, boxes, errors }: Props) {
  const filled: Filled = { boxes, errors, texts, read: { proposals: page.read, language: 'en' } }
  const confirmed = isConfirmed(page.sources)
  return (
    <Section id="accept" title="What it says">
      <p>Sent as: {page.claimed}. Correct what the document says differently; what was sent stays on record.</p>
      <Form method="post" encType="multipart/form-data" noValidate className="fields evidence">
        <button
          className="default-button"
          type="submit"
          name="intent"
          value="accept"
          tabIndex={-1}
          aria-hidden="true"
        />
        <EvidenceFields form={page.form} {...filled} />
        {page.needsSource && <SourceCheck page={page} filled={filled} confirmed={confirmed} />}
        <div className="actions">
          <Button name="intent" value="accept">
            Accept
          </Button>
          {page.needsSource && (
            <Button look="secondary" name="intent" value="record-check">
              Record the check only
            </Button>
          )}
        </div>
      </Form>
    </Section>
  )
}

function SourceCheck({ page, filled, confirmed }: { page: ReviewPage; filled: Filled; confirmed: boolean }) {
  const fields = {
    boxes: filled.boxes,
    text: (box: string) => at(box, filled),
    date: (box: string) => dateAt(box, filled),
  }
  return (
    <fieldset className="source">
      <legend className="label">Check at the source</legend>
      <p>
        <Status kind={confirmed ? 'met' : 'pending'}>
          {confirmed ? 'Confirmed at the source' : 'Received, not verified yet'}
        </Status>
      </p>
      {!confirmed && (
        <p className="hint">
          A picture alone never proves this credential. Missing: where it was checked, on which day, and that the source
          confirms it.
        </p>
      )}
      {page.sources.map((source) => (
        <p key={source.id}>
          {source.words}: {source.text}
          {source.by && <>, checked by {source.by}</>}
          {source.picture && (
            <>
              {'; '}
              <a href={source.picture}>see the picture</a>
            </>
          )}
        </p>
      ))}
      <SourceFields fields={fields} sources={page.sourceList} results={sourceResults} />
    </fieldset>
  )
}

/** Sending back and refusing: each with a reason that is told to the person in their language. */
export function AgainstForms({ page, refused }: { page: ReviewPage; refused: Refused }) {
  const forms = [
    {
      intent: 'send-back',
      title: 'Send back',
      hint: 'The person can mend it and send it again.',
      reasons: page.sendBack,
      reason: 'reason',
      note: 'note',
      look: 'secondary' as const,
    },
    {
      intent: 'refuse',
      title: 'Refuse',
      hint: 'For what cannot be mended. The person is told why.',
      reasons: page.refuse,
      reason: 'refuseReason',
      note: 'refuseNote',
      look: 'danger' as const,
    },
  ]
  return forms.map((form) => {
    const open = refused?.intent === form.intent
    const filled: Filled = { boxes: open ? refused.boxes : {}, errors: open ? refused.errors : [], texts }
    return (
      <details key={form.intent} className="unfold" open={open}>
        <summary>
          <h2>{form.title}</h2>
          <Icon name="down" />
        </summary>
        <Form method="post" encType="multipart/form-data" noValidate className="fields">
          <p>{form.hint}</p>
          <Radios
            label="Reason"
            options={form.reasons.map(({ value, label, toPerson }) => ({ value, label, hint: toPerson }))}
            {...at(form.reason, filled)}
          />
          <Textarea
            label="A note to the person (optional)"
            hint="They read it as you write it, so keep it short and plain. At most 500 characters."
            rows={3}
            maxLength={500}
            {...at(form.note, filled)}
          />
          <Button look={form.look} name="intent" value={form.intent}>
            {form.title}
          </Button>
        </Form>
      </details>
    )
  })
}
