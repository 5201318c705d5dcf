import type { TFunction } from 'i18next'
import type { PublicPosting } from '#db/queries/postings.ts'
import type { Position } from '#domain/positions/index.ts'
import { countDays } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { money } from '#locales/phrases.ts'
import { positionText } from '#locales/positions.ts'
import { positionTitle } from './postings.server.ts'

/** A part of a posting under its heading: paragraphs, a list, or lists under headings of their own. */
export type PostingSection = {
  id: string
  title: string
  paragraphs: readonly string[]
  lists: readonly { heading?: string; items: readonly string[] }[]
}

/** The posting's parts, in the order of the field's guide to job descriptions; parts that say nothing are left out. */
export function postingSections(positionId: string, language: Language, t: TFunction): PostingSection[] {
  const text = positionText(positionId, language)
  if (!text) return []
  const list = (id: string, items: readonly string[]) => ({ id, paragraphs: [], lists: [{ items }] })
  const parts = [
    { id: 'purpose', paragraphs: text.purpose, lists: [] },
    { id: 'serves', paragraphs: [text.serves], lists: [] },
    { id: 'reporting', paragraphs: text.reporting, lists: [] },
    { id: 'duties', paragraphs: [], lists: text.duties },
    list('required', text.required),
    list('preferred', text.preferred),
    list('afterOffer', text.afterOffer),
    list('conditions', text.conditions),
    list('compensation', text.compensation),
  ]
  const says = (part: Omit<PostingSection, 'title'>) =>
    part.paragraphs.some((paragraph) => paragraph !== '') || part.lists.some(({ items }) => items.length > 0)
  return parts.filter(says).map((part) => ({ ...part, title: t(`positions:heading.${part.id}`) }))
}

/** The position's probation and bonuses in words, each null where it has none. */
export function termsInWords(position: Position | undefined, language: Language, t: TFunction) {
  const bonuses = position?.bonuses ?? []
  return {
    probation: position?.probation
      ? t('careers:posting.probationDays', { days: countDays(position.probation.days, language) })
      : null,
    bonuses: bonuses.map(({ milestone, amount }) =>
      t(milestone === 'hire' ? 'careers:posting.bonusHire' : 'careers:posting.bonusProbation', {
        amount: money(amount),
      }),
    ),
  }
}

/** The opening as schema.org's JobPosting, for search engines. */
export function jobPosting(posting: PublicPosting, agency: string, url: string, language: Language) {
  const text = positionText(posting.positionId, language)
  const paragraphs = text ? [text.summary, ...text.purpose, ...text.required] : []
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: positionTitle(posting.positionId, language),
    description: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join(''),
    identifier: { '@type': 'PropertyValue', name: agency, value: posting.id },
    datePosted: posting.opensOn,
    ...(posting.closesOn && { validThrough: `${posting.closesOn}T23:59:59` }),
    hiringOrganization: { '@type': 'Organization', name: agency },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: posting.place, addressCountry: 'US' },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: {
        '@type': 'QuantitativeValue',
        minValue: posting.payFromCents / 100,
        maxValue: posting.payToCents / 100,
        unitText: 'HOUR',
      },
    },
    directApply: true,
    url,
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
