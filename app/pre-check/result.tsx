import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import type { StatusKind } from '#app/components/status.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { Back, type Carried, GoTo } from './carried.tsx'

/** A requirement in words: yes, or what it asks, how far one is, and where to get it. */
export type Row = { requirement: string; name: string; kind: StatusKind; status: string; more: readonly string[] }

/** What the answers come to, requirement by requirement, and that one may apply in any case. */
export function Result(props: {
  title: string
  lead: string
  about: string
  basis: string
  rows: readonly Row[]
  interview: readonly string[]
  later: readonly string[]
  before: string
  first: string
  apply: string
  posting: string
  carried: Carried
}) {
  const { t } = useTranslation('precheck')
  return (
    <>
      <Back show={props.before} carried={props.carried} />
      <PageHeading caption={props.about} title={props.title} lead={props.lead} />
      <Section id="each" title={t('result.each')}>
        <TaskList>
          {props.rows.map((row) => (
            <TaskRow
              key={row.requirement}
              id={row.requirement}
              title={row.name}
              hint={
                row.more.length > 0 &&
                row.more.map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))
              }
              status={{ kind: row.kind, text: row.status }}
            />
          ))}
        </TaskList>
        <p className="mt-3 text-base text-soft">{props.basis}</p>
      </Section>
      <Section id="next" title={t('result.next')}>
        <p>{t('result.nextText')}</p>
        <div className="actions mt-4">
          <ButtonLink href={props.apply}>{t('result.apply')}</ButtonLink>
          <GoTo show={props.first} carried={props.carried}>
            {t('result.change')}
          </GoTo>
        </div>
      </Section>
      <Listed id="interview" title={t('result.interview')} items={props.interview} />
      <Listed id="later" title={t('result.later')} text={t('result.laterText')} items={props.later} />
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <a href={props.posting}>{t('result.posting')}</a>
        <a href="/careers">{t('result.others')}</a>
      </p>
    </>
  )
}

function Listed(props: { id: string; title: string; text?: string; items: readonly string[] }) {
  if (props.items.length === 0) return null
  return (
    <Section id={props.id} title={props.title}>
      <div className="prose">
        {props.text && <p>{props.text}</p>}
        <ul>
          {props.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
