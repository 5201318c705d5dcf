import { useTranslation } from 'react-i18next'
import { Notice } from '#app/components/notice.tsx'

/** Papers of a requirement that were kept aside before the offer, to be used now. */
export function UseAside({ papers }: { papers: readonly { id: string; fileName: string }[] }) {
  const { t } = useTranslation('information')
  if (papers.length === 0) return null
  return (
    <Notice tone="information" title={t('aside.use.title')}>
      <p>{t('aside.use.text')}</p>
      <form method="post" encType="multipart/form-data" className="mt-3 grid justify-items-start gap-2">
        <input type="hidden" name="intent" value="use-aside" />
        {papers.map(({ id, fileName }) => (
          <button key={id} className="button button-secondary break-all" name="paper" value={id} type="submit">
            {t('aside.use.button', { name: fileName })}
          </button>
        ))}
      </form>
      <p className="mt-3">
        <a href="/me/quarantine">{t('aside.done.link')}</a>
      </p>
    </Notice>
  )
}
