import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostingList } from '#app/careers/posting-list.tsx'
import { listedPosting } from '#app/careers/postings.server.ts'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { PublicFrame } from '#app/site/frame.tsx'
import { NotSetUp, notSetUp } from '#app/staff/not-set-up.tsx'
import { titled } from '#app/title.ts'
import { administratorExists } from '#db/queries/accounts.ts'
import { openPostings } from '#db/queries/postings.ts'

export const handle = { i18n: ['common', 'careers'] }
export const meta = titled

/** The agency's first page: what this is, what is open today, and the way to one's own page. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, moment, demo } = asked.context
  if (!demo && !(await administratorExists(portal.database.db))) return { title: notSetUp.title, postings: null }
  const [{ t, language }, { today }] = await Promise.all([translatorFor(asked), moment()])
  const postings = await openPostings(portal.database.db, today)
  return {
    title: t('careers:home.title'),
    postings: postings.map((posting) => listedPosting(posting, today, language)),
  }
}

const steps = ['apply', 'read', 'offer', 'start'] as const

export default function Home() {
  const { postings, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('careers')
  if (!postings) return <NotSetUp />
  return (
    <PublicFrame>
      <PageHeading title={title} lead={t('home.lead')} />
      <Section id="open" title={t('home.openPositions')}>
        <PostingList postings={postings} heading="h3" />
      </Section>
      <Section id="yours" title={t('home.yours')}>
        <div className="prose">
          <p>{t('home.yoursLead')}</p>
          <p>
            <ButtonLink href="/me" look="secondary">
              {t('home.yoursLink')}
            </ButtonLink>
          </p>
        </div>
      </Section>
      <Section id="how" title={t('home.how')}>
        <div className="prose">
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(`home.steps.${step}`)}</li>
            ))}
          </ol>
        </div>
      </Section>
    </PublicFrame>
  )
}
