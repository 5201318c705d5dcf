import { useTranslation } from 'react-i18next'
import { Status } from '#app/components/status.tsx'

/** The way to the statements, with how many wait to be signed. */
export function StatementsLink({ toSign }: { toSign: number }) {
  const { t } = useTranslation('signing')
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <a className="inline-flex min-h-11 items-center" href="/me/statements">
        {t('place')}
      </a>
      {toSign > 0 && <Status kind="missing">{t('placeToSign', { count: toSign })}</Status>}
    </p>
  )
}
