import type { ReactNode } from 'react'
import { ApplicantLayout } from '#app/components/layout/narrow-layout.tsx'
import texts from '#locales/en/common.ts'

/** The frame of the pages through which staff come in. `agency` is empty before it has been set up. */
export function Door({ agency, children }: { agency: string; children: ReactNode }) {
  return (
    <ApplicantLayout
      skipLabel={texts.skipToContent}
      name={agency || texts.productName}
      detail={agency ? texts.productName : undefined}
      homeHref="/"
      footer={{ label: texts.footer.label, children: <p>{texts.footer.about}</p> }}
    >
      {children}
    </ApplicantLayout>
  )
}
