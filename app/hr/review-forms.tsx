import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { at, dateAt, type Filled, type FormTexts } from '#app/evidence/boxes.tsx'
import { EvidenceFields } from '#app/evidence/fields.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { isConfirmed, sourceResults } from '#domain/sources.ts'
import common from '#locales/en/common.ts'
import { deskSending } from './desk-sending.ts'
import { KeySign } from './key-sign.tsx'
import type { ReviewPage } from './review.server.ts'
import { SourceFields } from './source-fields.tsx'

const texts: FormTexts = { sending: deskSending, date: common.date }

/**
 * A decision that could not be taken: what was typed, what is wrong, and which button was pressed; `meanwhile` = somebody else had decided,
 * in a sentence.
 */
export type Refused = { boxes: Boxes; errors: WordedError[]; intent: string; meanwhile: string | null } | undefined

type Props = { page: ReviewPage; boxes: Boxes; errors: readonly WordedError[]; closed: boolean }

/** What was claimed, to be confirmed or corrected, and the check at the source where one is needed. `closed` = only to be read. */
export function AcceptForm({ page, boxes, errors, closed }: Props) {
  const filled: Filled = { boxes, errors, texts, read: { proposals: page.read, language: 'en' } }
  const confirmed = isConfirmed(page.sources)
  return (
    <Section id="accept" title="What it says">
      <p>Sent as: {page.claimed}. Correct what the document says differently; what was sent stays on record.</p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <fieldset disabled={closed} className="fields evidence">
          <button
            className="default-button"
            type="submit"
            name="intent"
            value="accept"
            tabIndex={-1}
            aria-hidden="true"
          />
          <EvidenceFields form={page.form} ticketTypes={page.ticketTypes} {...filled} />
          {page.needsSource && <SourceCheck page={page} filled={filled} confirmed={confirmed} />}
          {!closed && (
            <div className="actions">
              <Button name="intent" value="accept" aria-keyshortcuts={page.keysOn ? 'a' : undefined}>
                Accept
                <KeySign on={page.keysOn} name="a" />
              </Button>
              {page.needsSource && (
                <Button look="secondary" name="intent" value="record-check">
                  Record the check only
                </Button>
              )}
            </div>
          )}
        </fieldset>
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
