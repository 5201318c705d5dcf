import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ApplyBy } from './posting-list.tsx'
import type { PostingSection } from './posting-page.server.ts'
import type { ListedPosting } from './postings.server.ts'
import { Share, type Shared } from './share.tsx'

/** A posting in full: the facts that decide, then the job description, with the way to apply at both ends. */
export function PostingPage(props: {
  posting: ListedPosting
  sections: readonly PostingSection[]
  terms: { probation: string | null; bonuses: readonly string[] }
  application: { id: string; draft: boolean } | null
  /** Where to find out whether one qualifies; null where no answer decides that. */
  check: string | null
  share: Shared
}) {
  const { t } = useTranslation('careers')
  const { posting, terms, application } = props
  const facts = [
    { key: t('posting.program'), value: posting.program },
    { key: t('posting.place'), value: posting.place },
    { key: t('posting.pay'), value: posting.pay },
    ...(terms.bonuses.length > 0 ? [{ key: t('posting.bonuses'), value: <Lines lines={terms.bonuses} /> }] : []),
    ...(terms.probation ? [{ key: t('posting.probation'), value: terms.probation }] : []),
  ]
  const apply = (
    <ButtonLink href={application ? `/me/applications/${application.id}` : `/apply/${posting.id}`}>
      {application ? t(application.draft ? 'posting.goOn' : 'posting.see') : t('posting.apply')}
    </ButtonLink>
  )
  return (
    <article>
      <PageHeading title={posting.title} lead={posting.summary} actions={apply} />
      <Section id="facts" title={t('posting.facts')}>
        <p className="mb-4 font-semibold">
          <ApplyBy closes={posting.closes} />
        </p>
        <SummaryList items={facts} />
      </Section>
      {props.check && (
        <div className="section card mt-8 print:hidden">
          <Section id="check" title={t('posting.check')}>
            <p>{t('posting.checkText')}</p>
            <div className="actions mt-3">
              <ButtonLink href={props.check} look="secondary">
                {t('posting.checkLink')}
              </ButtonLink>
            </div>
          </Section>
        </div>
      )}
      {props.sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <div className="prose">
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {section.lists.map((list) => (
              <PostingItems key={list.heading ?? section.id} {...list} alone={section.lists.length === 1} />
            ))}
          </div>
        </Section>
      ))}
      <Section id="apply" title={t('posting.about')}>
        <div className="prose">
          <p>{t('posting.beforeApply')}</p>
          <div className="actions">{apply}</div>
          <p className="hidden break-all print:block">{props.share.url}</p>
        </div>
      </Section>
      <Share {...props.share} />
    </article>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>)
}

/** The only list of a section needs no heading below that of the section. */
function PostingItems(props: { heading?: string; ranked?: true; items: readonly string[]; alone: boolean }) {
  const List = props.ranked ? 'ol' : 'ul'
  return (
    <>
      {props.heading && !props.alone && <h3>{props.heading}</h3>}
      <List>
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    </>
  )
}
