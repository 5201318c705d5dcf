import { folded } from './labels.ts'
import { type ReadLine, type Stretch, stretchOf, textOf } from './words.ts'

/** Labels that are written into a sentence: what they speak of follows at once. */
const spoken = phrases(`
  this certifies that, certifies that, certify that, awarded to, presented to, certifica que, otorga a, otorgado a`)

const nameLabels = phrases(`
  name of student, student name, cardholder name, patient name, participant name, name, patient, student, participant, cardholder,
  holder, nombre del paciente, nombre del participante, nombre del alumno, nombre completo, nombre, paciente, participante, titular,
  alumno, alumna`)

const issuerLabels = phrases(`
  issued by, provided by, training center, training site, training provider, laboratory, issuing agency, issuing authority, school,
  emitida por, emitido por, expedida por, expedido por, centro de entrenamiento, centro de capacitacion, laboratorio, impartido por,
  escuela, clinic, clinica`)

const numberLabels = phrases(`
  card number, card no, card num, card id, ecard code, certificate number, certificate no, certificate id, license number, license no,
  dl no, clearance number, clearance card number, id number, number, numero de tarjeta, no de tarjeta, num de tarjeta,
  numero de certificado, numero de licencia, numero, folio`)

function phrases(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => folded(phrase.trim()))
    .sort((a, b) => b.length - a.length)
}

/** How sure the machine must be of every word of a text that is offered. */
const sure = 70

/** The name of the person that a paper is about, where it says whose it is. */
export function nameOn(lines: readonly ReadLine[]): string | null {
  return valueBehind(lines, nameLabels, 'colon', nameIn) ?? valueBehind(lines, spoken, 'space', nameIn)
}

function nameIn(text: string): string | null {
  const words = text.split(/\s+/)
  const fits = words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{L}[\p{L}'’.,-]*$/u.test(word))
  const saying = /\b(?:date|card|course|first|aid|has|completed|birth|fecha|curso|tarjeta|auxilios|name|nombre)\b/i
  return fits && text.length <= 80 && !saying.test(text) ? text : null
}

/** Who issued it, where the paper says so or is of an issuer that is known. */
export function issuerOn(lines: readonly ReadLine[]): string | null {
  const whole = folded(lines.map(textOf).join(' '))
  const known = issuers.find(({ says }) => says.some((phrase) => whole.includes(folded(phrase))))
  return known?.name ?? valueBehind(lines, issuerLabels, 'colon', issuerIn)
}

function issuerIn(text: string): string | null {
  return /\p{L}{3}/u.test(text) && text.length <= 80 && !/\d{3}/.test(text) ? text : null
}

/** The number of a card: letters and digits in one word or parted by hyphens, as they stand there. */
export function numberOn(lines: readonly ReadLine[]): string | null {
  return valueBehind(lines, numberLabels, 'space', (text) => {
    const number = text.replace(/^#\s*/, '')
    const fits = /^[A-Z0-9][A-Z0-9-]{3,22}[A-Z0-9]$/.test(number) && /\d.*\d/.test(number)
    return fits && !/^\d{1,2}-\d{1,2}-\d{2,4}$/.test(number) ? number : null
  })
}

/** Issuers by the words that stand on their papers. */
const issuers = [
  { name: 'American Heart Association', says: ['american heart association'] },
  { name: 'American Red Cross', says: ['american red cross', 'cruz roja americana'] },
  { name: 'National Safety Council', says: ['national safety council'] },
  { name: 'Health & Safety Institute', says: ['health & safety institute', 'american safety & health institute'] },
  { name: 'Arizona Department of Public Safety', says: ['arizona department of public safety'] },
] as const

/**
 * What stands behind a label in its line, or under it where nothing does; read alike wherever it is found, or null.
 *
 * @param parted a label that is an everyday word counts only with a colon behind it, or with nothing
 */
function valueBehind(
  lines: readonly ReadLine[],
  labels: readonly string[],
  parted: 'colon' | 'space',
  read: (text: string) => string | null,
): string | null {
  for (const line of lines) {
    const text = textOf(line)
    const plainText = folded(text)
    for (const label of labels) {
      const [begins, ends] = [plainText.indexOf(label), plainText.indexOf(label) + label.length]
      if (begins < 0 || isLetter(plainText[begins - 1]) || isLetter(plainText[ends])) continue
      const behind = text.slice(ends)
      const nothing = behind.replace(/[\s:.,_-]/g, '') === ''
      if (!nothing && parted === 'colon' && !/^\s*[.:]/.test(behind)) continue
      const value = certain(nothing ? under(stretchOf(line, begins, ends), lines) : stretchOf(line, ends, text.length))
      const found = value && read(value.replace(/^[\s:.,_-]+|[\s:.,_-]+$/g, ''))
      if (found) return found
    }
  }
  return null
}

/** The line right under a stretch of another one. */
function under(label: Stretch | null, lines: readonly ReadLine[]): Stretch | null {
  if (!label) return null
  const height = label.y1 - label.y0
  const below = lines.flatMap((line) => stretchOf(line, 0, textOf(line).length) ?? [])
  const near = below.filter(
    ({ x0, x1, y0 }) => x0 < label.x1 && x1 > label.x0 && y0 - label.y1 > -height / 2 && y0 - label.y1 < 2.2 * height,
  )
  return near.sort((a, b) => a.y0 - b.y0)[0] ?? null
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

function certain(stretch: Stretch | null): string | null {
  return stretch && stretch.confidence >= sure ? stretch.text : null
}
