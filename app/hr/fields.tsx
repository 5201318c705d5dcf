import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'

/** A form as it came back: what was typed and what is wrong, box by box. `asks` = it was read and waits to be confirmed. */
export type FormState = { boxes: Boxes; errors: readonly { box: string; text: string }[]; asks?: boolean }

const idOf = (box: string) => box.replaceAll('.', '-')

/**
 * The props of a form's fields, after what came back or else from what stands there at first.
 *
 * @param state what the action returned, if anything
 * @param first the boxes as they are filled in at first
 */
export function fieldsOf(state: FormState | undefined, first: Boxes = {}) {
  const boxes = state?.boxes ?? first
  const errorsAt = (box: string) => {
    const texts = (state?.errors ?? []).filter((error) => error.box === box).map((error) => error.text)
    return texts.length > 0 ? texts : undefined
  }
  return {
    boxes,
    text: (box: string) => ({ id: idOf(box), name: box, errors: errorsAt(box), defaultValue: boxes[box] }),
    check: (box: string) => ({ id: idOf(box), name: box, errors: errorsAt(box), defaultChecked: boxes[box] === 'on' }),
    date: (box: string) => ({
      id: idOf(box),
      name: box,
      errors: errorsAt(box),
      boxLabels: { month: 'Month', day: 'Day', year: 'Year' },
      defaultValue: { month: boxes[`${box}.month`], day: boxes[`${box}.day`], year: boxes[`${box}.year`] },
    }),
  }
}

/** What is wrong with a form, at the top of its page. */
export function FormErrors({ state }: { state: FormState | undefined }) {
  if (!state) return null
  const first = (box: string) => (`${box}.month` in state.boxes ? `${idOf(box)}-month` : idOf(box))
  return (
    <ErrorSummary
      title="There is a problem"
      submission={state}
      errors={state.errors.map(({ box, text }) => ({ href: box ? `#${first(box)}` : undefined, text }))}
    />
  )
}

/** Everything that was typed, carried along unseen while it waits to be confirmed, with the `step` that this form takes. */
export function CarriedBoxes({ boxes }: { boxes: Boxes }) {
  return Object.entries({ ...boxes, step: 'confirm' }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
