import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostingList } from '#app/careers/posting-list.tsx'
import { listedPosting } from '#app/careers/postings.server.ts'
import { choicesIn, chosenAmong, found, searchIn } from '#app/careers/search.server.ts'
import { SearchForm } from '#app/careers/search-form.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { PublicFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { openPostings } from '#db/queries/postings.ts'

export const handle = { i18n: ['common', 'careers'] }
export const meta = titled

/** What is open today, in the agency's time zone, narrowed down to the place and program in the address. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, moment } = asked.context
  const [{ t, language }, { today }] = await Promise.all([translatorFor(asked), moment()])
  const open = await openPostings(portal.database.db, today)
  const search = searchIn(asked.request.url)
  const { places, programs } = choicesIn(open, search, language)
  return {
    title: t('careers:list.title'),
    total: open.length,
    search: {
      places,
      programs,
      place: chosenAmong(places, search.place),
      program: chosenAmong(programs, search.program),
    },
    postings: found(open, search).map((posting) => listedPosting(posting, today, language)),
  }
}

export default function Careers() {
  const { postings, title, total, search } = useLoaderData<typeof loader>()
  const { t } = useTranslation('careers')
  const narrowed = search.place !== '' || search.program !== ''
  const count = postings.length
  return (
    <PublicFrame>
      <PageHeading title={title} lead={total > 0 && !narrowed ? t('list.lead', { count }) : undefined} />
      {(total > 0 || narrowed) && <SearchForm {...search} />}
      {narrowed && count > 0 && <p className="mb-4 font-semibold">{t('search.found', { count })}</p>}
      {narrowed && count === 0 ? (
        <EmptyState title={t('search.none')} action={<a href="/careers">{t('search.all')}</a>}>
          {t(total > 0 ? 'search.noneText' : 'list.noneText')}
        </EmptyState>
      ) : (
        <PostingList postings={postings} heading="h2" />
      )}
    </PublicFrame>
  )
}
