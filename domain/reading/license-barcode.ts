import { isPlainDate } from '../calendar/dates.ts'
import { issuerState } from './license-issuers.ts'
import type { Proposals } from './proposals.ts'

/**
 * What the barcode of a driver license says (PDF417, AAMVA): name, number, state, and the days from and through which it is good.
 * Everything else that it holds (address, birth, height, eyes, donor) is dropped here. Null for what is no such barcode, and for an
 * identification card, which looks the same and licenses nobody to drive.
 */
export function proposalsFromBarcode(payload: string): Proposals | null {
  const header = /(?:ANSI |AAMVA)\s?(\d{6})(\d{2})/.exec(payload.slice(0, 64))
  if (!header) return null
  const [, issuer = '', version = ''] = header
  const fields = fieldsOf(payload)
  if (!fields) return null
  const state = issuerState(issuer) ?? (/^[A-Z]{2}$/.test(fields.get('DAJ') ?? '') ? fields.get('DAJ') : undefined)
  const yearFirst = Number(version) < 2 || fields.get('DCG') === 'CAN'
  const from = dateOf(fields.get('DBD'), yearFirst)
  const through = dateOf(fields.get('DBA'), yearFirst)
  const misread = from !== null && through !== null && through < from
  const values = {
    name: nameOf(fields),
    number: shortened(fields.get('DAQ'), 30),
    state,
    from: misread ? null : from,
    through: misread ? null : through,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Proposals
}

/** The fields that are looked at, and no others. */
const wanted: ReadonlySet<string> = new Set([
  'DCS',
  'DAC',
  'DAD',
  'DCT',
  'DAA',
  'DAB',
  'DAQ',
  'DAJ',
  'DCG',
  'DBD',
  'DBA',
])

/** The wanted fields of the part about the license; null where there is none. */
function fieldsOf(payload: string): Map<string, string> | null {
  const lines = payload.replace(/\p{Cc}+/gu, '\n').split('\n')
  const fields = new Map<string, string>()
  let license = false
  for (const line of lines) {
    const begun = /(?:^|\d)(DL)(?=D[A-Z]{2})/.exec(line)
    if (begun) license = true
    const field = begun ? line.slice(begun.index + begun[0].length) : line
    const code = field.slice(0, 3)
    const value = field.slice(3).trim()
    if (wanted.has(code) && !fields.has(code) && value !== '' && !/^(?:NONE|UNAVL|UNAVAIL)$/i.test(value))
      fields.set(code, value)
  }
  return license ? fields : null
}

function nameOf(fields: ReadonlyMap<string, string>): string | undefined {
  const given = fields.get('DAC') ?? fields.get('DCT')?.replaceAll(',', ' ')
  const family = fields.get('DCS') ?? fields.get('DAB')
  const inOne = fields.get('DAA')?.split(/[,@]/)
  const parts = given || family ? [given, fields.get('DAD'), family] : inOne && [inOne[1], inOne[2], inOne[0]]
  const name = parts?.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()
  return shortened(name, 120)
}

function shortened(text: string | undefined, longest: number): string | undefined {
  return text !== undefined && text !== '' && text.length <= longest ? text : undefined
}

/** Eight digits as a date: in the order that is the issuer's, or in the other where they make no date in that. */
function dateOf(digits: string | undefined, yearFirst: boolean): string | null {
  if (!digits || !/^\d{8}$/.test(digits)) return null
  const ways = [
    `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`,
    `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`,
  ]
  const found = (yearFirst ? ways : ways.reverse()).find((date) => date >= '1950' && date < '2200' && isPlainDate(date))
  return found ?? null
}
