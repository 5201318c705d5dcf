import { useTranslation } from 'react-i18next'
import { Notice } from '#app/components/notice.tsx'

/** In place of a question of an application that is no longer a draft: why it cannot be answered now, and what to do instead. */
export function Locked({ sent, href }: { sent: boolean; href: string }) {
  const { t } = useTranslation('me')
  if (!sent)
    return (
      <Notice tone="warning" title={t('application.lockedEnded')} announce>
        {t('application.lockedEndedText')}
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('application.lockedTitle')} announce>
      <div className="mt-2 grid gap-2">
        <p>{t('application.lockedText')}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href={`${href}/messages`}>
            {t('application.lockedMessage')}
          </a>
        </p>
        <p>{t('application.lockedContact')}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href="/me/contact">
            {t('application.contact')}
          </a>
        </p>
      </div>
    </Notice>
  )
}
