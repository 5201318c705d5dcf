import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/section.tsx'
import type { SignedText } from './signed.server.ts'

/** Copies of what was signed, folded up; nothing where nothing was. */
export function SignedTexts({ texts }: { texts: readonly SignedText[] }) {
  const { t } = useTranslation('me')
  if (texts.length === 0) return null
  return (
    <div className="mt-10">
      <Section id="signed" title={t('application.signed')}>
        {texts.map((text) => (
          <details key={text.id} className="border-b border-line" lang={text.language}>
            <summary className="flex min-h-11 items-center py-2 text-brand underline">{text.title}</summary>
            <div className="prose pb-4">
              {text.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p className="text-base text-soft">{text.signed}</p>
            </div>
          </details>
        ))}
      </Section>
    </div>
  )
}
