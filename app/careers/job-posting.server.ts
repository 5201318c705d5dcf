import { stateName } from '#app/wording/evidence.ts'
import type { PublicPosting } from '#db/queries/postings.ts'
import { endOfDayIn } from '#domain/calendar/dates.ts'
import { stateCodes } from '#domain/sending/states.ts'
import type { Language } from '#locales/languages.ts'
import { languages } from '#locales/languages.ts'
import { positionText } from '#locales/positions.ts'
import type { PostingSection } from './posting-page.server.ts'
import { positionTitle } from './postings.server.ts'

/** What of a posting's page search engines are told. */
type Told = {
  posting: PublicPosting
  agency: { name: string; timeZone: string }
  origin: string
  language: Language
  sections: readonly PostingSection[]
  terms: { probation: string | null; bonuses: readonly string[] }
  probationLabel: string
}

/**
 * The opening as schema.org's JobPosting. Bonuses are its `incentiveCompensation`; probation has no property of its own there and
 * stands in the description.
 */
export function jobPosting(told: Told) {
  const { posting, agency, origin, language, sections, terms } = told
  const text = positionText(posting.positionId, language)
  const url = `${origin}/careers/${posting.id}`
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: positionTitle(posting.positionId, language),
    description: describe(text?.summary, sections, terms.probation && `${told.probationLabel}: ${terms.probation}`),
    identifier: { '@type': 'PropertyValue', name: agency.name, value: posting.id },
    datePosted: posting.opensOn,
    ...(posting.closesOn && { validThrough: endOfDayIn(agency.timeZone, posting.closesOn) }),
    hiringOrganization: { '@type': 'Organization', name: agency.name, url: origin },
    jobLocation: { '@type': 'Place', address: addressOf(posting.place) },
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
    ...(terms.bonuses.length > 0 && { incentiveCompensation: terms.bonuses.join('; ') }),
    ...(text && {
      qualifications: text.required.join(' '),
      responsibilities: text.duties.flatMap(({ items }) => items).join(' '),
    }),
    directApply: true,
    url,
  }
}

function describe(
  summary: string | undefined,
  sections: readonly PostingSection[],
  probation: string | null | '',
): string {
  const paragraph = (words: string) => `<p>${escaped(words)}</p>`
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  const parts = sections.flatMap(({ title, paragraphs, lists }) => [
    paragraph(title),
    ...paragraphs.map(paragraph),
    ...lists.flatMap(({ heading, items }) => [
      ...(heading && lists.length > 1 ? [paragraph(heading)] : []),
      list(items),
    ]),
  ])
  return [...(summary ? [paragraph(summary)] : []), ...parts, ...(probation ? [paragraph(probation)] : [])].join('')
}

/** `Phoenix, Arizona` and `Phoenix, AZ` name a city and a state; any other place is a place. */
function addressOf(place: string) {
  const country = { '@type': 'PostalAddress', addressCountry: 'US' }
  const comma = place.lastIndexOf(',')
  const last = place.slice(comma + 1).trim()
  const state = stateCodes.find(
    (code) => code === last || languages.some((language) => stateName(code, language) === last),
  )
  return comma > 0 && state
    ? { ...country, addressLocality: place.slice(0, comma).trim(), addressRegion: state }
    : { ...country, addressLocality: place }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
