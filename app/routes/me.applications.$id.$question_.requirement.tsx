import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { afterQuestion, draftIn, questionIn } from '#app/apply/application.server.ts'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { titled } from '#app/title.ts'
import { requirementName } from '#app/wording/standing.ts'
import { minimumAgeOf } from '#domain/application.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { longDate } from '#locales/dates.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** After an answer that does not show what the position asks: what it asks, what can be done, and that one may go on. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const { t, language, href } = own
  const question = questionIn(own, asked.params)
  const from = new URL(asked.request.url).searchParams.get('from')
  const onward = afterQuestion(own, question, from)
  const short = shortfallOf(own.position, own.application.answers, question, own.moment.today)
  if (!short) throw redirect(onward)
  return {
    title: t('apply:shortfall.title'),
    requirement: requirementName(short.requirement, language),
    asks: t(`requirements:items.${short.requirement}.what`, { defaultValue: '' }),
    can: t(`apply:shortfall.todo.${question}`, { years: minimumAgeOf(own.version) }),
    from: short.from && t('apply:shortfall.from', { date: longDate(short.from, language) }),
    onward,
    change: `${href}/${question}${from === 'check' ? '?from=check' : ''}`,
  }
}

export default function Requirement() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('apply')
  return (
    <>
      <PageHeading caption={page.requirement} title={page.title} />
      <div className="prose">
        {page.asks && (
          <>
            <h2>{t('shortfall.asks')}</h2>
            <p>{page.asks}</p>
          </>
        )}
        <h2>{t('shortfall.can')}</h2>
        <p>{page.can}</p>
        {page.from && <p>{page.from}</p>}
        <p>{t('shortfall.goOn')}</p>
        <div className="actions">
          <ButtonLink href={page.onward}>{t('shortfall.continue')}</ButtonLink>
          <ButtonLink href={page.change} look="secondary">
            {t('shortfall.change')}
          </ButtonLink>
        </div>
        <p>
          <a href="/careers">{t('shortfall.other')}</a>
        </p>
      </div>
    </>
  )
}
