import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'

/** On a person's first page: what Form I-9 and E-Verify ask of them, by when. */
export function OwnDuties({ duties }: { duties: readonly { href: string; text: string }[] }) {
  const { t } = useTranslation('eligibility')
  if (duties.length === 0) return null
  return (
    <Section id="right-to-work" title={t('card.title')}>
      <ul className="grid gap-4">
        {duties.map(({ href, text }) => (
          <li key={href} className="card grid justify-items-start gap-3">
            <p className="font-semibold">{text}</p>
            <p>{t('card.text')}</p>
            <ButtonLink href={href}>{t('card.link')}</ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
