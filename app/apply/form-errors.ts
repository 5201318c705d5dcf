import type { WordedError } from '#app/wording/evidence.ts'

/** What a form shows about what is wrong in it: the entries of the error summary, and the sentences at each box. */
export function shownErrors(errors: readonly WordedError[]) {
  return {
    summary: errors.map(({ box, date, text }) => ({ href: `#${date ? `${box}-month` : box}`, text })),
    errorsAt: (box: string) => errors.filter((error) => error.box === box).map(({ text }) => text),
  }
}
