import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/section.tsx'
import type { refereesToCheck } from './check-note.server.ts'

/** Before signing: who is named as a reference, and that this can wait until after sending. */
export function CheckReferees({ count, names, href }: NonNullable<Awaited<ReturnType<typeof refereesToCheck>>>) {
  const { t } = useTranslation('references')
  return (
    <Section id="references" title={t('check.title')}>
      {names.length > 0 ? <p>{names.join(', ')}</p> : <p>{t('check.text', { count })}</p>}
      <p className="mt-2">
        <a className="inline-flex min-h-11 items-center" href={href}>
          {t(names.length > 0 ? 'check.see' : 'check.link')}
        </a>
      </p>
    </Section>
  )
}
