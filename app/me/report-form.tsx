import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { documentInput } from '#app/components/form/document-input.ts'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { FileInput } from '#app/components/form/file-input.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { at, dateAt, type Filled, StateSelect } from '#app/evidence/boxes.tsx'
import { TicketFields } from '#app/evidence/ticket-fields.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { TicketOption } from '#app/wording/tickets.ts'
import { answersToText, longestWords, stopsOfCard } from '#domain/self-reports.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { ReportForm } from './report.server.ts'

type Page = {
  title: string
  form: ReportForm
  arrestText: string
  cards: readonly { value: string; label: string }[]
  ticketTypes: readonly TicketOption[]
  /** What is said at the box of a file. */
  texts: { see: string; replace: string; tooLarge: string }
  kept: { id: string; fileName: string } | null
}
export type ReportRefused = { boxes: Boxes; errors: WordedError[]; kept: Page['kept'] }

/** One thing that someone reports: who will read it and what may follow, and then no more than has to be asked. */
export function ReportQuestion({ page, refused }: { page: Page; refused: ReportRefused | undefined }) {
  const { t, i18n } = useTranslation(['reporting', 'common', 'sending'])
  const { form } = page
  const errors = refused?.errors ?? []
  const texts = {
    sending: i18n.getResourceBundle(i18n.language, 'sending'),
    date: i18n.getResourceBundle(i18n.language, 'common').date,
  }
  const filled: Filled = { boxes: refused?.boxes ?? {}, errors, texts }
  return (
    <QuestionPage
      back={{ href: '/me/report', label: t('back') }}
      errors={
        <ErrorSummary
          title={t('common:error.summaryTitle')}
          errors={shownErrors(errors).summary}
          submission={refused}
        />
      }
      title={page.title}
      form={{ reloadDocument: true, encType: 'multipart/form-data', className: 'fields evidence' }}
      continueLabel={t('send')}
    >
      <Before form={form} />
      {form === 'ticket' ? (
        <Ticket filled={filled} types={page.ticketTypes} kept={refused ? refused.kept : page.kept} texts={page.texts} />
      ) : (
        <Plain page={page} filled={filled} />
      )}
    </QuestionPage>
  )
}

function Before({ form }: { form: ReportForm }) {
  const { t } = useTranslation('reporting')
  const what = {
    ticket: 'before.ticket',
    'lost-card': 'before.lost',
    arrest: 'before.what',
    'stopped-card': 'before.what',
  }
  return (
    <Notice tone="information" title={t('before.title')}>
      <p>{t('before.who')}</p>
      <p className="mt-2">{t(what[form] as 'before.what')}</p>
      <p className="mt-2">{t('before.mistake')}</p>
    </Notice>
  )
}

function Plain({ page, filled }: { page: Page; filled: Filled }) {
  const { t } = useTranslation(['reporting', 'common'])
  const { form } = page
  if (form === 'ticket') return null
  return (
    <>
      {form !== 'arrest' && <Radios label={t('card')} options={page.cards} {...at('card', filled)} />}
      <DateInput label={t(`on.${form}`)} hint={t('onHint')} {...dateAt('on', filled)} />
      {form === 'arrest' && (
        <Radios
          label={t('mustBeReported')}
          hint={page.arrestText}
          options={answersToText.map((value) => ({ value, label: t(`answers.${value}`) }))}
          {...at('mustBeReported', filled)}
        />
      )}
      {form === 'stopped-card' && (
        <Radios
          label={t('stopped')}
          options={stopsOfCard.map((value) => ({ value, label: t(`stops.${value}`) }))}
          {...at('stopped', filled)}
        />
      )}
      <Textarea
        label={t('common:optionalLabel', { label: t('words') })}
        hint={t('wordsHint', { count: longestWords })}
        rows={3}
        maxLength={longestWords}
        {...at('words', filled)}
      />
    </>
  )
}

type TicketProps = Pick<Page, 'kept' | 'texts'> & { filled: Filled; types: Page['ticketTypes'] }

function Ticket({ filled, types, kept, texts }: TicketProps) {
  const { t } = useTranslation(['reporting', 'common'])
  return (
    <>
      <StateSelect label={t('state')} {...filled} />
      <TicketFields box="violations.0" number={null} types={types} {...filled} />
      {kept && (
        <p className="kept">
          {t('pictureKept', { name: kept.fileName })}{' '}
          <a href={`/me/documents/${kept.id}?page=1`} target="_blank" rel="noreferrer">
            {texts.see}
          </a>
        </p>
      )}
      <FileInput
        id="front"
        name="front"
        label={t('picture')}
        hint={kept ? texts.replace : t('common:file.hint')}
        errors={filled.errors.filter(({ box }) => box === 'front').map(({ text }) => text)}
        {...documentInput}
        texts={{
          choose: t('common:file.choose'),
          change: t('common:file.replace'),
          tooBig: texts.tooLarge,
        }}
      />
    </>
  )
}
