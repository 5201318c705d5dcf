import { textsIn } from '#app/wording/standing.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { dateError } from '#locales/sentences.ts'
import type { FormState } from './fields.tsx'
import { missingWords } from './missing-words.ts'

/** What a form sent, box by box; files are left out, and so are zero bytes, which nobody types and nothing can keep. */
export async function boxesIn(request: Request): Promise<Record<string, string>> {
  const boxes: Record<string, string> = {}
  for (const [name, value] of await request.formData())
    if (typeof value === 'string') boxes[name] = value.replaceAll('\u0000', '')
  return boxes
}

/** A form that could not be taken: what was typed, and at each box what is wrong with it. */
export function refused(boxes: Boxes, errors: readonly (BoxError | { box: string; text: string })[]): FormState {
  return {
    boxes,
    errors: errors.map((error) => ({ box: error.box, text: 'text' in error ? error.text : inWords(error) })),
  }
}

function inWords(problem: BoxError): string {
  const { error, typed, values } = problem
  const t = textsIn('en')
  const own = missingWords(problem)
  if (own) return own
  return typed ? dateError(t, error, typed, 'en') : t(`errors:${error}`, values)
}

/** Cents from a typed amount of dollars, such as `18.50` or `$18`; null where it is none or too much to be pay. */
export function centsOf(typed: string | undefined): number | null {
  const match = /^\$?\s*(\d{1,4})(?:\.(\d{1,2}))?$/.exec((typed ?? '').trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** A form that was read and is shown again: to be confirmed, or to be changed where that was pressed. */
export function asking({ back, step: _, ...boxes }: Readonly<Record<string, string>>): FormState {
  return { boxes, errors: [], asks: back === undefined }
}
