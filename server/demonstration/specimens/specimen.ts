import type { Fact, FactOf } from '#domain/facts.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import { type Card, pictureOfCard } from './card.ts'
import { paper } from './paper.ts'

/** A file as somebody would upload it for a fact. */
export type Specimen = { side: 'front' | 'back'; fileName: string; content: Buffer }

type Holder = { name: string; number: number }

/**
 * The pictures or papers that go with a fact: a card's two sides, a letter, a certificate; none for what needs no file. Every
 * number is made up from `holder.number`, every page is marked as a specimen.
 */
export async function specimensOf(fact: Fact, details: SentDetails, holder: Holder): Promise<Specimen[]> {
  if (fact.kind === 'credential' && !fact.of.includes('peer-specialist')) return cardOf(fact, details, holder)
  const page = paperOf(fact, details, holder)
  if (!page) return []
  const { fileName, ...content } = page
  return [{ side: 'front', fileName, content: await paper(content) }]
}

async function cardOf(fact: FactOf<'credential'>, details: SentDetails, holder: Holder): Promise<Specimen[]> {
  const { card, name, format } = faceOf(fact, details, holder)
  const extension = format === 'jpeg' ? 'jpg' : 'png'
  const picture = async (side: 'front' | 'back') => ({
    side,
    fileName: `${name}-${side}.${extension}`,
    content: await pictureOfCard(card, side, format),
  })
  return Promise.all([picture('front'), picture('back')])
}

function faceOf(fact: FactOf<'credential'>, details: SentDetails, { name, number }: Holder) {
  const dates = [
    ['Issued', printed(fact.from)] as const,
    ...(fact.through ? [['Good through', printed(fact.through)] as const] : []),
  ]
  const holder = ['Name', name] as const
  if (fact.of.includes('driver-license')) {
    const lines = [holder, ['License', `D${numbered(number, 8)}`] as const, ['Class', 'D'] as const, ...dates]
    const card: Card = {
      issuer: `State of ${fact.state ?? 'Arizona'}`,
      title: 'Driver license',
      colours: ['#dcefe6', '#22684d'],
      portrait: true,
      lines,
    }
    return { card, name: 'license', format: 'jpeg' as const }
  }
  if (fact.of.includes('fingerprint-clearance')) {
    const restricted = fact.restrictions?.includes('driving') ? 'Driving restricted' : 'None'
    const lines = [
      holder,
      ['Card', `F-${numbered(number, 9)}`] as const,
      ['Restrictions', restricted] as const,
      ...dates,
    ]
    const card: Card = {
      issuer: 'State of Arizona',
      title: 'Fingerprint clearance card',
      colours: ['#e2e6f3', '#2f4585'],
      portrait: true,
      lines,
    }
    return { card, name: 'fingerprint-card', format: 'png' as const }
  }
  const course = fact.of.length > 1 ? 'CPR and first aid' : fact.of.includes('cpr') ? 'CPR' : 'First aid'
  const lines = [
    holder,
    ['Certificate', `C${numbered(number, 7)}`] as const,
    ['Skills test', 'In person'] as const,
    ...dates,
  ]
  const card: Card = {
    issuer: details.issuer ?? 'Saguaro Safety Training',
    title: course,
    colours: ['#fbe7dc', '#a13f1c'],
    portrait: false,
    lines,
  }
  return { card, name: 'cpr-card', format: 'jpeg' as const }
}

function paperOf(fact: Fact, details: SentDetails, { name, number }: Holder) {
  const holder = ['Name', name] as const
  const reference = ['Reference', numbered(number, 6)] as const
  switch (fact.kind) {
    case 'check': {
      const result = fact.outcome === 'clear' ? 'Negative. No sign of tuberculosis.' : 'Positive. To be followed up.'
      const placed = details.placedOn ? [['Placed on', printed(details.placedOn)] as const] : []
      const test = details.test === 'blood' ? 'Blood test (IGRA)' : 'Skin test (TST)'
      return {
        fileName: 'tb-result.pdf',
        issuer: details.issuer ?? 'Ocotillo Family Clinic',
        title: 'Tuberculosis screening',
        lines: [
          holder,
          ['Test', test] as const,
          ...placed,
          [details.test === 'blood' ? 'Reported on' : 'Read on', printed(fact.on)] as const,
          ['Result', result] as const,
          reference,
        ],
        text: 'This letter is for the person named above, to give to their employer.',
      }
    }
    case 'training':
      return {
        fileName: 'certificate.pdf',
        issuer: details.issuer ?? 'Sonoran Peer Academy',
        title: 'Certificate of graduation',
        lines: [
          holder,
          ['Course', 'Peer support training, 80 hours'] as const,
          ['Graduated on', printed(fact.on)] as const,
          reference,
        ],
        text: 'The person named above attended the whole course and passed its examination.',
      }
    case 'driving-record': {
      const listed = fact.violations.length > 0 ? fact.violations.map(printed).join(', ') : 'None'
      const suspended = fact.suspensions.map((each) => printed(each.from)).join(', ') || 'None'
      return {
        fileName: 'driving-record.pdf',
        issuer: 'Motor Vehicle Division',
        title: 'Motor vehicle record',
        lines: [
          holder,
          ['State', fact.state ?? 'AZ'] as const,
          ['Obtained on', printed(fact.on)] as const,
          ['Moving violations', listed] as const,
          ['Suspensions', suspended] as const,
          reference,
        ],
        text: 'Complete record of the last five years.',
      }
    }
    case 'credential':
      return {
        fileName: 'certification.pdf',
        issuer: details.issuer ?? 'Credentialing Board',
        title: 'Peer specialist certification',
        lines: [
          holder,
          ...(fact.state ? [['State', fact.state] as const] : []),
          ['Certified on', printed(fact.from)] as const,
          ...(fact.through ? [['Good through', printed(fact.through)] as const] : []),
          ['Number', `PS-${numbered(number, 5)}`] as const,
        ],
        text: 'The person named above may call themselves a certified peer specialist.',
      }
    case 'enrollment':
      return {
        fileName: 'enrollment.pdf',
        issuer: details.issuer ?? 'Verde Valley Community College',
        title: 'Letter of enrollment',
        lines: [
          holder,
          ['Eligible from', printed(fact.eligibleFrom)] as const,
          ...(fact.through ? [['Enrolled through', printed(fact.through)] as const] : []),
          reference,
        ],
        text: 'The student named above has finished enough of the program to work in the co-op.',
      }
    default:
      return null
  }
}

/** Digits that look like a number and are nobody's: they begin with zeros. */
function numbered(number: number, digits: number): string {
  return String((number * 7_919) % 100_000).padStart(digits, '0')
}

/** A date or month with its month spelled out, which no machine takes for another: `10 June 2027`, `May 2027`. */
function printed(date: string): string {
  return date.length === 7 ? longMonth(date, 'en') : longDate(date, 'en')
}
