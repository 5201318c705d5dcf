import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApplicantLayout } from '#app/components/layout/narrow-layout.tsx'

/** The frame of what HR hands over to someone or prints for them: no way into HR's pages, in the person's language. */
export function HandOverFrame({ agency, children }: { agency: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <ApplicantLayout
      skipLabel={t('skipToContent')}
      name={agency}
      homeHref="#main"
      footer={{ label: t('footer.label'), children: <p>{t('footer.about')}</p> }}
    >
      {children}
    </ApplicantLayout>
  )
}
