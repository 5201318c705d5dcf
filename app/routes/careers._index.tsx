import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostingList } from '#app/careers/posting-list.tsx'
import { listedPosting } from '#app/careers/postings.server.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { PublicFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { openPostings } from '#db/queries/postings.ts'

export const handle = { i18n: ['common', 'careers'] }
export const meta = titled

/** What is open today, in the agency's time zone. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, moment } = asked.context
  const [{ t, language }, { today }] = await Promise.all([translatorFor(asked), moment()])
  const postings = await openPostings(portal.database.db, today)
  return {
    title: t('careers:list.title'),
    postings: postings.map((posting) => listedPosting(posting, today, language)),
  }
}

export default function Careers() {
  const { postings, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('careers')
  const count = postings.length
  return (
    <PublicFrame>
      <PageHeading title={title} lead={count > 0 ? t('list.lead', { count }) : undefined} />
      <PostingList postings={postings} heading="h2" />
    </PublicFrame>
  )
}
