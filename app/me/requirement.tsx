import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import type { SendTexts } from '#app/evidence/boxes.tsx'
import { DrivingStories } from '#app/evidence/driving.tsx'
import { History } from '#app/evidence/history.tsx'
import { SendForm } from '#app/evidence/send-form.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { RequirementPage } from './requirement.server.ts'
import { UseAside } from './use-aside.tsx'

type Aside = readonly { id: string; fileName: string }[]
type Props = { page: RequirementPage & { sent: boolean; aside: Aside }; boxes: Boxes; errors: readonly WordedError[] }

/** What a requirement is, where it stands, what to send for it, and everything so far. */
export function Requirement({ page, boxes, errors }: Props) {
  const { t } = useTranslation('clearance')
  return (
    <div className="requirement">
      <Back href="/me/clearance">{t('back')}</Back>
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={errors.map(({ box, text, date }) => ({ href: date ? `#${box}-month` : `#${box}`, text }))}
        submission={errors}
      />
      <PageHeading title={page.title} lead={page.what} />
      {!page.waiting && (
        <p>
          <Status kind={page.status.kind}>{page.sentence}</Status>
        </p>
      )}
      {page.noCard && <p>{page.noCard}</p>}
      <Notices page={page} />
      {page.coming.length > 0 && (
        <Section id="coming" title={t('coming.title')}>
          {page.coming.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Section>
      )}
      <UseAside papers={page.aside} />
      {page.form && <Sending page={page} boxes={boxes} errors={errors} />}
      {page.nothing && (
        <Section id="nothing" title={t(`nothing.${page.nothing.key}Title`)}>
          <p>{t(`nothing.${page.nothing.key}Body`)}</p>
          {page.nothing.href && <a href={page.nothing.href}>{t(`nothing.${page.nothing.key}Link`)}</a>}
        </Section>
      )}
      <DrivingStories stories={page.driving} />
      {page.driving.length > 0 && (
        <p className="mt-3">
          <a href="/me/report/ticket">{page.texts.ticket}</a>
        </p>
      )}
      <Section id="about" title={t('about')}>
        <dl className="about">
          {page.about.map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{page.texts.sources}</p>
      </Section>
      <Section id="history" title={t('history.title')}>
        <History entries={page.history} empty={t('history.empty')} />
      </Section>
    </div>
  )
}

function Notices({ page }: { page: Props['page'] }) {
  const { t } = useTranslation('clearance')
  const { decision, waiting } = page
  return (
    <>
      {waiting && (
        <Notice
          tone={page.sent ? 'success' : 'information'}
          announce={page.sent}
          title={t(waiting.atSource ? 'waiting.receivedTitle' : 'waiting.title')}
        >
          <p>{t(waiting.atSource ? 'waiting.receivedBody' : 'waiting.body', { date: waiting.date })}</p>
          <p>{t('waiting.next')}</p>
          <WhatWasSent waiting={waiting} />
        </Notice>
      )}
      {decision && (
        <Notice tone="warning" title={decision.title}>
          <p>
            <strong>{decision.label}.</strong> {decision.toPerson}
          </p>
          {decision.note && <p>{decision.note}</p>}
        </Notice>
      )}
    </>
  )
}

/** The files and the words that wait for a reviewer, each as what it is; a picture is fetched when it is unfolded. */
function WhatWasSent({ waiting }: { waiting: NonNullable<Props['page']['waiting']> }) {
  const { t } = useTranslation('clearance')
  return (
    <details className="sent">
      <summary>{t('waiting.sent')}</summary>
      <p>{waiting.claimed}</p>
      {waiting.files.map(({ id, label, picture }) => (
        <p key={id}>
          <a href={`/me/documents/${id}?page=1`} target="_blank" rel="noreferrer">
            {label}
          </a>
          {picture && <img src={`/me/documents/${id}?page=1`} alt={label} loading="lazy" />}
        </p>
      ))}
    </details>
  )
}

/** The form, folded away while there is nothing that has to be sent. */
function Sending({ page, boxes, errors }: Props) {
  const { t, i18n } = useTranslation('clearance')
  if (!page.form) return null
  const texts: SendTexts = {
    sending: i18n.getResourceBundle(i18n.language, 'sending'),
    date: i18n.getResourceBundle(i18n.language, 'common').date,
    form: i18n.getResourceBundle(i18n.language, 'clearance').form,
    hint: t('common:file.hint'),
    tooLarge: page.texts.tooLarge,
  }
  const pressing = !page.waiting && (!page.again || page.status.kind === 'lapsing' || page.decision !== null)
  const title = t(page.waiting ? 'form.titleAgain' : page.again ? 'form.titleRenewal' : 'form.title')
  const before = (
    <>
      <p>{page.send}</p>
      {page.again && <p>{t('form.renewalHint')}</p>}
    </>
  )
  const sendable = { ...page, form: page.form, namesAt: '/me/contact' }
  const language = i18n.language === 'es' ? ('es' as const) : ('en' as const)
  const form = <SendForm page={sendable} boxes={boxes} errors={errors} texts={texts} language={language} />
  const begun = errors.length > 0 || Object.keys(boxes).length > 0 || page.kept.length > 0
  if (pressing) {
    return (
      <Section id="send" title={title}>
        {before}
        {form}
      </Section>
    )
  }
  return (
    <details className="unfold" open={begun}>
      <summary>
        <h2>{title}</h2>
        <Icon name="down" />
      </summary>
      {before}
      {form}
    </details>
  )
}
