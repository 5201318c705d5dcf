import { plain } from './same-name.ts'
import { type ReadLine, type Stretch, stretchOf, textOf } from './words.ts'

/** What the words beside a date say that it is. `other` is a date of something else; `day` says only that it is a date. */
export type Role = 'from' | 'through' | 'span' | 'on' | 'day' | 'birth' | 'other'

/** A paper of a kind, with the words by which it calls its dates. */
export type Labels = Partial<Record<Role, readonly string[]>>

const everywhere: Labels = {
  birth: [
    'date of birth',
    'birth date',
    'birthdate',
    'birth',
    'dob',
    'born',
    'fecha de nacimiento',
    'nacimiento',
    'nacida',
    'nacido',
    'f nac',
  ],
  other: [
    'printed',
    'print date',
    'revised',
    'revision',
    'rev',
    'ordered',
    'order date',
    'received',
    'next',
    'visit',
    'form',
    'signature date',
    'date signed',
    'hired',
    'impreso',
    'impresa',
    'fecha de impresion',
    'recibido',
    'proxima',
    'cita',
    'fecha de firma',
    'contratacion',
    'version',
    'appointment',
    'lot',
    'lote',
  ],
  day: ['date', 'fecha', 'dated', 'fechado'],
}

/** A card that is good from one day through another. */
export const cardLabels: Labels = {
  ...everywhere,
  from: [
    'issue date',
    'date issued',
    'date of issue',
    'issued on',
    'issued',
    'issue',
    'iss',
    'effective date',
    'effective',
    'date completed',
    'completion date',
    'completed on',
    'completed',
    'course date',
    'class date',
    'training date',
    'certification date',
    'certified on',
    'valid from',
    'fecha de emision',
    'fecha de expedicion',
    'fecha de otorgamiento',
    'emitida',
    'emitido',
    'emision',
    'expedida',
    'expedido',
    'expedicion',
    'fecha de certificacion',
    'fecha del curso',
    'fecha de finalizacion',
    'valida desde',
    'valido desde',
    'vigente desde',
  ],
  through: [
    'expiration date',
    'expiry date',
    'date of expiration',
    'expiration',
    'expires on',
    'expires',
    'expire',
    'expiry',
    'exp',
    'exp date',
    'valid through',
    'valid thru',
    'valid until',
    'valid to',
    'good through',
    'good thru',
    'good until',
    'recommended renewal date',
    'recommended renewal',
    'renewal date',
    'renew by',
    'renewal',
    'fecha de vencimiento',
    'vencimiento',
    'vence el',
    'vence',
    'fecha de caducidad',
    'caducidad',
    'caduca',
    'fecha de expiracion',
    'expiracion',
    'expira',
    'valida hasta',
    'valido hasta',
    'vigente hasta',
    'renovacion recomendada',
    'fecha de renovacion recomendada',
    'fecha de renovacion',
    'renovar antes de',
    'renovar antes del',
  ],
  span: ['valid period', 'validity', 'valid', 'vigencia', 'periodo de validez'],
}

/** A test for tuberculosis: placed and read, or taken and reported. */
export const tuberculosisLabels: Labels = {
  ...everywhere,
  from: [
    'date placed',
    'placed on',
    'placed',
    'placement date',
    'date of placement',
    'date administered',
    'administered on',
    'administered',
    'date given',
    'date applied',
    'applied on',
    'date planted',
    'planted',
    'fecha de colocacion',
    'colocada',
    'colocado',
    'colocacion',
    'fecha de aplicacion',
    'aplicada',
    'aplicado',
    'aplicacion',
    'administrada',
    'administrado',
    'date collected',
    'collection date',
    'collected on',
    'collected',
    'date drawn',
    'drawn on',
    'drawn',
    'specimen date',
    'fecha de toma de muestra',
    'fecha de toma',
    'toma de muestra',
    'fecha de recoleccion',
    'recoleccion',
    'extraccion',
    'fecha de la muestra',
  ],
  on: [
    'date read',
    'read on',
    'read',
    'reading date',
    'date of reading',
    'fecha de lectura',
    'lectura',
    'leida',
    'leido',
    'date reported',
    'reported on',
    'reported',
    'report date',
    'date of result',
    'result date',
    'date of results',
    'fecha del resultado',
    'fecha de resultado',
    'fecha del informe',
    'fecha de informe',
    'informado',
  ],
}

/** A certificate of a course that was finished on a day. */
export const trainingLabels: Labels = {
  ...everywhere,
  on: [
    'date of graduation',
    'graduation date',
    'graduated on',
    'graduated',
    'graduation',
    'date of completion',
    'completion date',
    'date completed',
    'completed on',
    'completed',
    'on this',
    'awarded on',
    'awarded this',
    'conferred on',
    'given this',
    'granted this',
    'this',
    'date awarded',
    'fecha de graduacion',
    'graduada',
    'graduado',
    'graduacion',
    'fecha de finalizacion',
    'finalizo el',
    'concluyo el',
    'termino el',
    'fecha de terminacion',
    'otorgado el',
    'dado el',
    'fecha de conclusion',
    'completo el',
  ],
  other: [
    ...(everywhere.other ?? []),
    'start date',
    'began',
    'from',
    'fecha de inicio',
    'inicio',
    'expires',
    'expiration date',
    'expiration',
    'valid through',
    'valid until',
    'vence',
    'vencimiento',
    'valido hasta',
    'issued',
    'issue date',
    'fecha de emision',
  ],
}

export type FoundLabel = { role: Role; at: number; end: number; stretch: Stretch }

/** The labels in a line, from left to right; where one is part of a longer one, the longer. */
export function labelsIn(line: ReadLine, labels: Labels): FoundLabel[] {
  const text = folded(textOf(line))
  const found: FoundLabel[] = []
  for (const { phrase, role } of longestFirst(labels)) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const end = at + phrase.length
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) continue
      if (found.some((other) => at < other.end && end > other.at)) continue
      const stretch = stretchOf(line, at, end)
      if (stretch) found.push({ role, at, end, stretch })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

const sorted = new Map<Labels, { phrase: string; role: Role }[]>()

function longestFirst(labels: Labels) {
  const known = sorted.get(labels)
  if (known) return known
  const all = (Object.entries(labels) as [Role, readonly string[]][])
    .flatMap(([role, phrases]) => phrases.map((phrase) => ({ phrase: folded(phrase), role })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
  sorted.set(labels, all)
  return all
}

/** A text of the same length, without case and accents, and with the signs that look alike to a machine made one. */
export function folded(text: string): string {
  return [...text]
    .map((sign) => {
      const letter = plain(sign)
      return letter.length === sign.length
        ? letter
        : sign.toLowerCase().length === sign.length
          ? sign.toLowerCase()
          : sign
    })
    .join('')
    .replace(/[1i|!]/g, 'l')
    .replace(/0/g, 'o')
}
