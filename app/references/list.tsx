import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import type { RefereeList } from './list.server.ts'

/** The people whom an applicant has named, what happens with them, and the ways to name, change and take off. */
export function Referees(page: RefereeList) {
  const { t } = useTranslation('references')
  const none = page.referees.length === 0
  return (
    <>
      <Back href={page.back.href}>{page.back.label}</Back>
      <PageHeading title={page.title} lead={page.open && page.lead} />
      <div className="grid gap-6">
        {page.done && (
          <Notice tone={page.done.startsWith('saved') || page.done === 'removed' ? 'success' : 'warning'} announce>
            {t(page.done)}
          </Notice>
        )}
        {!page.open && <Notice tone="information">{t('ended')}</Notice>}
        {page.wanted > 0 && (
          <Notice tone="warning" title={t('wanted.title', { count: page.wanted })}>
            {t('wanted.text')}
          </Notice>
        )}
        {page.open && (
          <Section id="when" title={t('when.title')}>
            <p>{t(page.begun ? 'when.begun' : 'when.text')}</p>
            <p className="mt-3">{t('when.what')}</p>
          </Section>
        )}
        <Section id="list" title={t('list')}>
          {page.open && <p className="mb-4">{t('who')}</p>}
          {none ? (
            <p>{t('none')}</p>
          ) : (
            <ul className="grid gap-3">
              {page.referees.map((referee) => (
                <OneReferee key={referee.id} referee={referee} here={page.here} />
              ))}
            </ul>
          )}
          {page.mayAdd && (
            <p className="mt-4">
              <ButtonLink href={`${page.here}/new`}>{t(none ? 'add' : 'addAnother')}</ButtonLink>
            </p>
          )}
        </Section>
      </div>
    </>
  )
}

function OneReferee({ referee, here }: { referee: RefereeList['referees'][number]; here: string }) {
  const { t } = useTranslation('references')
  return (
    <li className="card grid gap-1">
      <h3>{referee.name}</h3>
      <p className="text-base text-soft">{referee.relation}</p>
      <p className="text-base text-soft wrap-anywhere">{referee.contact}</p>
      <p>
        <Status kind={referee.kind}>{referee.state}</Status>
      </p>
      {(referee.may || referee.mayRemove) && (
        <div className="mt-1 flex flex-wrap gap-x-6 text-base">
          {referee.may && (
            <a className="inline-flex min-h-11 items-center" href={`${here}/${referee.id}`}>
              {t(referee.may)} <span className="sr-only">{referee.name}</span>
            </a>
          )}
          {referee.mayRemove && (
            <Form method="post" reloadDocument>
              <button type="submit" className="plain-button min-h-11" name="remove" value={referee.id}>
                {t('remove')} <span className="sr-only">{referee.name}</span>
              </button>
            </Form>
          )}
        </div>
      )}
    </li>
  )
}
