import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Instead } from './instead.tsx'

/** The jobs given so far with ways to add, change and remove one at a time. */
export function JobList(props: {
  progress: string
  back: { href: string; label: string }
  from: string | null
  revision: number
  href: string
  jobs: readonly (readonly string[])[]
  mayAdd: boolean
  /** How the jobs add up, in sentences. */
  sum: readonly string[]
  instead: { way: 'education' | 'experience'; action: string } | null
  stale: string | null
}) {
  const { t } = useTranslation(['apply', 'common'])
  const none = props.jobs.length === 0
  const suffix = props.from ? `?from=${props.from}` : ''
  return (
    <>
      <QuestionPage
        back={props.back}
        caption={props.progress}
        title={t('question.experience.title')}
        lead={t('question.experience.lead')}
        form={{ reloadDocument: true }}
        continueLabel={t(none ? 'question.experience.noneToAdd' : 'question.experience.done')}
      >
        {props.stale && (
          <Notice tone="warning" title={t('stale.title')} announce>
            {props.stale}
          </Notice>
        )}
        <input type="hidden" name="revision" value={props.revision} />
        {props.from && <input type="hidden" name="from" value={props.from} />}
        {none ? (
          <p>{t('question.experience.none')}</p>
        ) : (
          <ul className="grid gap-3" aria-label={t('question.experience.yourJobs')}>
            {props.jobs.map(([name, ...more], index) => (
              <li key={`${name} ${more.join()}`} className="card">
                <p className="font-semibold">{name}</p>
                <p className="text-base text-soft">{more.join(', ')}</p>
                <p className="mt-2 flex gap-6 text-base">
                  <a className="inline-flex min-h-11 items-center" href={`${props.href}/${index + 1}${suffix}`}>
                    {t('common:change')} <span className="sr-only">{name}</span>
                  </a>
                  <button type="submit" className="plain-button min-h-11" name="remove" value={index}>
                    {t('common:remove')} <span className="sr-only">{name}</span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        )}
        {props.sum.length > 0 && <p role="status">{props.sum.join(' ')}</p>}
        {props.mayAdd && (
          <p>
            <ButtonLink href={`${props.href}/new${suffix}`} look="secondary">
              {t(none ? 'question.experience.add' : 'question.experience.addAnother')}
            </ButtonLink>
          </p>
        )}
      </QuestionPage>
      {props.instead && <Instead instead={props.instead} revision={props.revision} from={props.from} />}
    </>
  )
}
