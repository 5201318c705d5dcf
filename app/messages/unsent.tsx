import { useTranslation } from 'react-i18next'

/** What someone typed for a page that no longer takes it: shown once more, so that it is not lost. */
export function Unsent({ typed }: { typed: string | undefined }) {
  const { t } = useTranslation('messages')
  if (!typed?.trim()) return null
  return (
    <section>
      <p>{t('unsent')}</p>
      <blockquote className="message message-text">{typed}</blockquote>
    </section>
  )
}
