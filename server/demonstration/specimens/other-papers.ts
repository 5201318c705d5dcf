import { longDate } from '#locales/dates.ts'
import { paper } from './paper.ts'

/** A diploma of two years at a college. */
export function diploma(name: string, on: string): Promise<Buffer> {
  return paper({
    issuer: 'Verde Valley Community College',
    title: 'Associate of Applied Science',
    lines: [
      ['Awarded to', name],
      ['Field', 'Behavioral health'],
      ['Conferred on', longDate(on, 'en')],
    ],
    text: 'Awarded with all the rights and honors that belong to this degree.',
  })
}

/** A driving record as an agency that sells reports writes it down. */
export function drivingReport(
  name: string,
  agency: string,
  on: string,
  violations: readonly string[],
): Promise<Buffer> {
  return paper({
    issuer: agency,
    title: 'Driving record report',
    lines: [
      ['Name', name],
      ['State', 'Arizona'],
      ['Reported on', longDate(on, 'en')],
      ...violations.map((day) => ['Moving violation', `Speeding, ${longDate(day, 'en')}`] as const),
    ],
    text: 'This report was compiled from public records at the request of an employer.',
  })
}

/** A ticket as an officer hands it over. */
export function trafficTicket(name: string, on: string): Promise<Buffer> {
  return paper({
    issuer: 'City of Tempe, Municipal Court',
    title: 'Traffic ticket and complaint',
    lines: [
      ['Issued to', name],
      ['Violation', 'Failure to stop at a red light'],
      ['Date of violation', longDate(on, 'en')],
    ],
    text: 'The person named above may pay, ask for a hearing, or ask whether they may attend defensive driving school.',
  })
}

const rights = {
  en: {
    title: 'Summary of rights',
    text: 'In real use the official summary of rights stands here, as the agency has put it on file.',
  },
  es: {
    title: 'Resumen de derechos',
    text: 'En el uso real, aquí está el resumen oficial de derechos que la organización ha archivado.',
  },
} as const

/** Stands for the official summary of rights. */
export function summaryOfRights(language: 'en' | 'es'): Promise<Buffer> {
  return paper({ issuer: 'Fair Credit Reporting Act', lines: [], ...rights[language] })
}
