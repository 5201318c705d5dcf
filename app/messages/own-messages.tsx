import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { MessagesShut } from '#domain/messages.ts'
import { type ShownMessage, Thread } from './thread.tsx'
import { Unsent } from './unsent.tsx'

type Refused = { text: string; formKey: string; error: string | null }

type Props = {
  title: string
  position: string
  href: string
  longest: string
  shut: MessagesShut | null
  sent: boolean
  formKey: string
  messages: readonly ShownMessage[]
  refused: Refused | undefined
}

/** What an applicant and HR wrote to each other, and the box to write more while the application goes on. */
export function OwnMessages(props: Props) {
  const { t } = useTranslation(['messages', 'common'])
  const { refused, shut } = props
  const errors = refused?.error ? [refused.error] : []
  return (
    <>
      <Back href={props.href}>{t('back')}</Back>
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={errors.map((text) => ({ href: '#text', text }))}
        submission={refused}
      />
      <PageHeading title={props.title} lead={shut ? undefined : t('lead', { position: props.position })} />
      <div className="grid gap-6">
        {props.sent && !refused && (
          <Notice tone="success" announce>
            {t('sent')}
          </Notice>
        )}
        {props.messages.length > 0 ? (
          <Thread label={t('thread')} newLabel={t('isNew')} messages={props.messages} />
        ) : (
          shut !== 'not-sent' && <p>{t('none')}</p>
        )}
        {shut ? <Shut why={shut} typed={refused?.text} /> : <WriteForm {...props} errors={errors} />}
      </div>
    </>
  )
}

function WriteForm({ refused, formKey, longest, errors }: Props & { errors: readonly string[] }) {
  const { t } = useTranslation('messages')
  return (
    <Form method="post" noValidate className="fields" reloadDocument>
      <input type="hidden" name="formKey" value={refused?.formKey ?? formKey} />
      <p>{t('warning')}</p>
      <Textarea
        id="text"
        name="text"
        label={t('box')}
        hint={t('boxHint', { longest })}
        errors={errors}
        rows={6}
        defaultValue={refused?.text}
      />
      <Button>{t('send')}</Button>
    </Form>
  )
}

/** Why nothing more can be written; what was typed when it ended is not lost. */
function Shut({ why, typed }: { why: MessagesShut; typed: string | undefined }) {
  const { t } = useTranslation('messages')
  return (
    <>
      <Notice tone="information">{why === 'ended' ? t('ended') : t('notSent')}</Notice>
      <Unsent typed={typed} />
    </>
  )
}
