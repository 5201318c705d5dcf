import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerList } from '#app/apply/answer-list.tsx'
import { answersOf } from '#app/apply/answers.server.ts'
import { draftIn } from '#app/apply/application.server.ts'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { refereesToCheck } from '#app/references/check-note.server.ts'
import { CheckReferees } from '#app/references/check-note.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply', 'references'] }
export const meta = titled

/** All answers on one page before signing. `changed` says that they were changed in another window meanwhile. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  return {
    title: own.t('apply:check.title'),
    position: own.positionTitle,
    answers: answersOf(own),
    referees: await refereesToCheck(asked),
    href: own.href,
    changed: new URL(asked.request.url).searchParams.has('changed'),
  }
}

export default function Check() {
  const { title, position, answers, referees, href, changed } = useLoaderData<typeof loader>()
  const { t } = useTranslation('apply')
  const missing = answers.filter(({ open }) => open).length
  return (
    <>
      <PageHeading caption={position} title={title} lead={t('check.lead')} />
      <div className="grid gap-6">
        {changed && (
          <Notice tone="warning" title={t('stale.title')} announce>
            {t('stale.check')}
          </Notice>
        )}
        {missing > 0 && (
          <Notice tone="warning" title={t('check.missing', { count: missing })}>
            {t('check.missingText')}
          </Notice>
        )}
        <AnswerList answers={answers} changeable />
        {referees && <CheckReferees {...referees} />}
        <div className="actions">
          {missing > 0 ? (
            <ButtonLink href={`${href}/next`}>{t('check.next')}</ButtonLink>
          ) : (
            <ButtonLink href={`${href}/sign`}>{t('check.continue')}</ButtonLink>
          )}
        </div>
      </div>
    </>
  )
}
