import { Button } from '#app/components/form/button.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { type ShownMessage, Thread } from '#app/messages/thread.tsx'
import type { cannedTexts } from '#app/wording/canned.ts'
import type { MessagesShut } from '#domain/messages.ts'
import type { ApplicationHead } from './application-head.server.ts'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { languageNames } from './language-names.ts'

type State = FormState & { english: string | null }

type Props = {
  head: ApplicationHead
  language: 'en' | 'es'
  hasMail: boolean
  shut: MessagesShut | null
  longest: number
  canned: typeof cannedTexts
  formKey: string
  messages: readonly ShownMessage[]
  last: number
  toAnswer: boolean
  state: State | undefined
}

/** What was written about an application, and the form in which HR writes. */
export function HrMessages(props: Props) {
  const { messages, shut } = props
  return (
    <>
      <FormErrors state={props.state} />
      <div className="split">
        <div>
          <Section id="thread" title="Messages">
            {messages.length === 0 ? (
              <p>Nothing has been written yet.</p>
            ) : (
              <Thread label="Messages" newLabel="New" messages={messages} />
            )}
            {props.toAnswer && (
              <form method="post" className="mt-4">
                <input type="hidden" name="through" value={props.last} />
                <Button look="secondary" name="intent" value="settle">
                  No answer needed
                </Button>
              </form>
            )}
          </Section>
        </div>
        <div>
          <Section id="write" title="Write">
            {shut ? <Shut typed={props.state?.boxes.text} /> : <WriteForm {...props} />}
          </Section>
        </div>
      </div>
    </>
  )
}

function Shut({ typed }: { typed: string | undefined }) {
  return (
    <>
      <Notice tone="information">
        This application has ended, so nothing more can be written. The messages stay on record.
      </Notice>
      {typed && (
        <>
          <p className="mt-4">What you have just written was not sent:</p>
          <blockquote className="message message-text">{typed}</blockquote>
        </>
      )}
    </>
  )
}

function WriteForm({ head, language, hasMail, longest, canned, formKey, state }: Props) {
  const fields = fieldsOf(state)
  return (
    <form method="post" className="fields" noValidate>
      <input type="hidden" name="formKey" value={fields.boxes.formKey ?? formKey} />
      <p>
        {head.name} reads {languageNames[language]}. What you write goes out as you write it; the e-mail that tells of
        it holds only a link.
        {!hasMail && ' There is no e-mail address, so please call as well.'}
      </p>
      <details className="unfold" open={(state?.errors ?? []).some(({ box }) => box !== 'text') || undefined}>
        <summary>
          Begin with a text
          <Icon name="down" />
        </summary>
        <div className="fields mt-3">
          <Select
            {...fields.text('canned')}
            label="Text"
            hint={`It is put into the message in ${languageNames[language]}, for you to change.`}
            empty="Choose"
            options={canned.map(({ key, label, dated }) => ({
              value: key,
              label: dated ? `${label} (with a day)` : label,
            }))}
          />
          <DateInput {...fields.date('date')} label="Day that it names" hint="Only for texts with a day." />
          <div>
            <Button look="secondary" name="intent" value="insert">
              Put into the message
            </Button>
          </div>
        </div>
      </details>
      <Textarea
        {...fields.text('text')}
        label="Message"
        hint={`Up to ${longest.toLocaleString('en-US')} characters. Nothing about health, please.`}
        rows={10}
      />
      {state?.english && (
        <section aria-label="The same in English">
          <p className="font-semibold">The text you chose, in English</p>
          <blockquote className="message message-text">{state.english}</blockquote>
        </section>
      )}
      <Button name="intent" value="send">
        Send
      </Button>
    </form>
  )
}
