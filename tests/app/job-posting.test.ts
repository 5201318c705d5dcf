import { describe, expect, test } from 'vitest'
import { jobPosting } from '#app/careers/job-posting.server.ts'
import { mailWith, postingSections, termsInWords } from '#app/careers/posting-page.server.ts'
import { i18nIn } from '#app/i18n.server.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { type Language, languages } from '#locales/languages.ts'

const posting = {
  id: '00000000-0000-4000-8000-000000000001',
  positionId: 'pact-peer-support-specialist',
  program: 'PACT',
  place: 'Phoenix, Arizona',
  payFromCents: 1850,
  payToCents: 2100,
  opensOn: '2026-11-02',
  closesOn: '2027-03-14' as string | null,
  takenDownAt: null,
}

function told(language: Language, changes: Partial<typeof posting> = {}, timeZone = 'America/Phoenix') {
  const { t } = i18nIn(language)
  const about = { ...posting, ...changes }
  const position = builtInPositions[about.positionId as keyof typeof builtInPositions]
  return jobPosting({
    posting: about,
    agency: { name: 'Cactus & Wren <Peers>', timeZone },
    origin: 'https://portal.example',
    language,
    sections: postingSections(about.positionId, language, t),
    terms: termsInWords(position, language, t),
    probationLabel: t('careers:posting.probation'),
  })
}

const everywhere = languages.flatMap((language) => Object.keys(builtInPositions).map((id) => [language, id] as const))

describe('what search engines are told of a posting', () => {
  test.each(everywhere)('in %s of %s has all that they require, of the right kind', (language, positionId) => {
    const job = told(language, { positionId })
    expect(job).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: expect.stringMatching(/\S/),
      identifier: { '@type': 'PropertyValue', value: posting.id },
      datePosted: '2026-11-02',
      hiringOrganization: { '@type': 'Organization', name: 'Cactus & Wren <Peers>', url: 'https://portal.example' },
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressLocality: 'Phoenix', addressRegion: 'AZ', addressCountry: 'US' },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'USD',
        value: { '@type': 'QuantitativeValue', minValue: 18.5, maxValue: 21, unitText: 'HOUR' },
      },
      directApply: true,
      url: `https://portal.example/careers/${posting.id}`,
    })
    // The description is the whole posting, not an excerpt, and holds nothing but paragraphs and lists.
    expect(job.description).toContain(job.qualifications?.split('. ')[0])
    expect(job.responsibilities?.length).toBeGreaterThan(200)
    expect(job.description.replace(/<\/?(p|ul|li)>/g, '')).not.toMatch(/[<>]/)
    expect(JSON.stringify(job)).not.toMatch(/undefined|null|\{\{|careers:|positions:/)
  })

  test('names the bonuses as incentives and the probation in the description, where there are any', () => {
    const pact = told('en')
    expect(pact.incentiveCompensation).toBe('$100 when you are hired; $100 when you complete probation')
    expect(pact.description).toContain('<p>Probation: The first 90 days</p>')
    const other = told('en', { positionId: 'peer-recovery-supporter-co-op' })
    expect(other).not.toHaveProperty('incentiveCompensation')
    expect(other.description).not.toContain('Probation')
  })

  test('ends with the last day to apply, by the clocks of the agency on that day', () => {
    expect(told('en').validThrough).toBe('2027-03-14T23:59:59-07:00')
    expect(told('en', {}, 'America/New_York').validThrough).toBe('2027-03-14T23:59:59-04:00')
    expect(told('en', { closesOn: null })).not.toHaveProperty('validThrough')
  })

  test.each([
    ['Tucson, AZ', { addressLocality: 'Tucson', addressRegion: 'AZ' }],
    ['Santa Fe, Nuevo México', { addressLocality: 'Santa Fe', addressRegion: 'NM' }],
    ['Tucson', { addressLocality: 'Tucson' }],
    ['North side, near the park', { addressLocality: 'North side, near the park' }],
  ])('says where %s is', (place, address) => {
    expect(told('en', { place }).jobLocation.address).toEqual({
      '@type': 'PostalAddress',
      addressCountry: 'US',
      ...address,
    })
  })
})

test('a posting is mailed with its address and nothing of the reader', () => {
  const mail = new URL(mailWith('https://portal.example/careers/1', 'Peer & friend', 'The agency', i18nIn('es').t))
  expect(mail.pathname).toBe('')
  expect(mail.searchParams.get('subject')).toBe('Puesto vacante: Peer & friend')
  expect(mail.searchParams.get('body')).toContain('https://portal.example/careers/1')
})
