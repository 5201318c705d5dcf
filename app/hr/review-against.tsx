import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Icon } from '#app/components/icons.tsx'
import { at, type Filled } from '#app/evidence/boxes.tsx'
import common from '#locales/en/common.ts'
import sending from '#locales/en/sending.ts'
import { KeySign } from './key-sign.tsx'
import type { ReviewPage } from './review.server.ts'
import type { Refused } from './review-forms.tsx'

const texts = { sending, date: common.date }

type Props = { page: ReviewPage; refused: Refused; closed: boolean }

/** Sending back and refusing: each with a reason that is told to the person in their language. */
export function AgainstForms({ page, refused, closed }: Props) {
  const forms = [
    {
      intent: 'send-back',
      outcome: 'sent-back',
      title: 'Send back',
      key: 's',
      hint: 'The person can mend it and send it again.',
      reasons: page.sendBack,
      reason: 'reason',
      note: 'note',
      look: 'secondary' as const,
    },
    {
      intent: 'refuse',
      outcome: 'refused',
      title: 'Refuse',
      key: 'x',
      hint: 'For what cannot be mended. The person is told why.',
      reasons: page.refuse,
      reason: 'refuseReason',
      note: 'refuseNote',
      look: 'danger' as const,
    },
  ]
  return forms.map((form) => {
    const came = refused?.intent === form.intent
    const again = !refused && page.firstAgainst?.outcome === form.outcome ? page.firstAgainst : null
    const before = again ? { [form.reason]: again.reason ?? '', [form.note]: again.note } : {}
    const filled: Filled = { boxes: came ? refused.boxes : before, errors: came ? refused.errors : [], texts }
    if (closed && !came) return null
    return (
      <details key={form.intent} id={form.intent} className="unfold decide" open={came || again !== null}>
        <summary>
          <h2>
            {form.title}
            <KeySign on={page.keysOn} name={form.key} />
          </h2>
          <Icon name="down" />
        </summary>
        <Form method="post" encType="multipart/form-data" noValidate>
          <fieldset disabled={closed} className="fields">
            <p>{form.hint}</p>
            <div className="evidence reasons">
              <Radios
                label="Reason"
                options={form.reasons.map((reason, number) => ({
                  value: reason.value,
                  label: (
                    <>
                      <span className="reason-number" aria-hidden="true">
                        {number + 1}
                      </span>
                      {reason.label}
                    </>
                  ),
                  more: <Preview reason={reason} name={page.person.name} />,
                }))}
                {...at(form.reason, filled)}
              />
            </div>
            <Textarea
              label="A note to the person (optional)"
              hint="They read it on their page as you write it, so keep it short and plain. At most 500 characters."
              rows={3}
              maxLength={500}
              {...at(form.note, filled)}
            />
            {!closed && (
              <Button look={form.look} name="intent" value={form.intent}>
                {form.title}
              </Button>
            )}
          </fieldset>
        </Form>
      </details>
    )
  })
}

/** What the person will read for a reason, in their language first. */
function Preview({ reason, name }: { reason: ReviewPage['sendBack'][number]; name: string }) {
  return (
    <div className="preview">
      <p className="hint">{name} will read, in the mail and on their page:</p>
      {reason.read && <blockquote lang="es">{reason.read}</blockquote>}
      {reason.read ? <p className="hint">In English: {reason.toPerson}</p> : <blockquote>{reason.toPerson}</blockquote>}
    </div>
  )
}
