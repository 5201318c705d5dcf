import { useTranslation } from 'react-i18next'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import type { ListedPosting } from './postings.server.ts'

/**
 * The openings, each with what decides whether to read on: place, pay and until when.
 * @param props.heading the level that their titles have on the page
 */
export function PostingList({ postings, heading }: { postings: readonly ListedPosting[]; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation('careers')
  const Heading = heading
  if (postings.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
  return (
    <ul className="grid gap-4">
      {postings.map((posting) => (
        <li key={posting.id} className="card">
          <Heading className="mb-1 text-lg">
            <a href={`/careers/${posting.id}`}>{posting.title}</a>
          </Heading>
          <p>{posting.summary}</p>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-base text-soft">
            <span>{posting.place}</span>
            <span>{posting.program}</span>
            <span>{posting.pay}</span>
            <span>
              <ApplyBy closes={posting.closes} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Until when one can apply, in words with the days left. */
export function ApplyBy({ closes }: { closes: ListedPosting['closes'] }) {
  const { t } = useTranslation('careers')
  if (!closes) return <>{t('posting.openUntilFilled')}</>
  return (
    <>
      {t('posting.applyBy')} <DateInWords {...closes} />
    </>
  )
}
