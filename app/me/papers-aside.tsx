import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { papersAside } from './aside.server.ts'

type Papers = readonly (Awaited<ReturnType<typeof papersAside>>[number] & { use: string | null })[]

/** The health papers that are kept unopened, each to look at or to delete. */
export function PapersAside({
  title,
  papers,
  done,
}: {
  title: string
  papers: Papers
  done: 'kept' | 'deleted' | null
}) {
  const { t } = useTranslation('information')
  return (
    <>
      <PageHeading title={title} lead={t('aside.lead')} />
      {done && (
        <div className="mb-6">
          <Notice tone="success" title={t(done === 'kept' ? 'aside.done.title' : 'aside.deleted')} announce />
        </div>
      )}
      {papers.length === 0 ? (
        <EmptyState title={t('aside.empty')}>{t('aside.emptyText')}</EmptyState>
      ) : (
        <>
          <ul className="grid gap-4">
            {papers.map((paper) => (
              <li key={paper.id} className="card grid justify-items-start gap-2">
                <h2 className="text-lg font-semibold">{paper.name}</h2>
                <p className="break-words text-soft">
                  {paper.fileName}. {paper.received}
                </p>
                {paper.shut && <Notice tone={paper.stopped ? 'warning' : 'information'}>{paper.shut}</Notice>}
                <p className="actions">
                  {paper.use && (
                    <a className="inline-flex min-h-11 items-center" href={paper.use}>
                      {t('aside.useNow')}
                      <span className="sr-only"> {paper.fileName}</span>
                    </a>
                  )}
                  {!paper.shut && (
                    <a className="inline-flex min-h-11 items-center" href={paper.href} target="_blank" rel="noreferrer">
                      {t('aside.see')}
                      <span className="sr-only"> {paper.fileName}</span>
                    </a>
                  )}
                  <a className="inline-flex min-h-11 items-center" href={`${paper.href}/delete`}>
                    {t('aside.delete')}
                    <span className="sr-only"> {paper.fileName}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-6">{t('aside.after')}</p>
        </>
      )}
      <p className="mt-6">
        <ButtonLink href="/me" look="secondary">
          {t('me:contact.back')}
        </ButtonLink>
      </p>
    </>
  )
}
