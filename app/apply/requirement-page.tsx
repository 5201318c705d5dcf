import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Instead } from './instead.tsx'
import type { showRequirement } from './requirement-page.server.ts'

/** What a requirement asks, what can be done about it, and the ways on. */
export function RequirementPage({ page }: { page: ReturnType<typeof showRequirement> }) {
  const { t } = useTranslation('apply')
  return (
    <>
      <PageHeading caption={page.requirement} title={page.title} />
      <div className="prose">
        {page.asks && (
          <>
            <h2>{t('shortfall.asks')}</h2>
            <p>{page.asks}</p>
          </>
        )}
        {page.sum.length > 0 && <p>{page.sum.join(' ')}</p>}
        <h2>{t('shortfall.can')}</h2>
        <p>{page.can}</p>
        {page.from && <p>{page.from}</p>}
        <p>{t('shortfall.goOn')}</p>
        <div className="actions">
          <ButtonLink href={page.onward}>{t('shortfall.continue')}</ButtonLink>
          <ButtonLink href={page.change} look="secondary">
            {t('shortfall.change')}
          </ButtonLink>
        </div>
        {page.instead && <Instead instead={page.instead} revision={page.revision} from={page.comesFrom} />}
        <p>
          <a href="/careers">{t('shortfall.other')}</a>
        </p>
      </div>
    </>
  )
}
