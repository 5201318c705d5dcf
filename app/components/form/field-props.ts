/** The part of conform's field metadata that a field on the page needs. */
interface FieldSource {
  id: string
  name: string
  errors?: readonly string[] | undefined
  initialValue?: unknown
}

interface DateSource extends FieldSource {
  getFieldset: () => { month: FieldSource; day: FieldSource; year: FieldSource }
}

export interface FieldError {
  /** Where the link goes: `#` and the id of the box to correct. Without it the error is about the form as a whole. */
  href?: string | undefined
  text: string
}

/** From conform's metadata to the props of `TextInput`, `Textarea`, `Select`, `Radios` and `FileInput`. */
export function fieldProps(field: FieldSource) {
  return { id: field.id, name: field.name, errors: field.errors, defaultValue: text(field.initialValue) }
}

/** From conform's metadata of a boolean to the props of `Checkbox`. */
export function checkboxProps(field: FieldSource) {
  const value = field.initialValue
  return { id: field.id, name: field.name, errors: field.errors, defaultChecked: value === 'on' || value === true }
}

/** From conform's metadata of a list to the props of `Checkboxes`. */
export function choicesProps(field: FieldSource) {
  const value = field.initialValue
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return { id: field.id, name: field.name, errors: field.errors, defaultValue: list.map(String) }
}

/**
 * From conform's metadata of `{ month, day, year }` to the props of `DateInput`. Errors of the whole and of the boxes are
 * shown together, each once; only the boxes with an error of their own are marked, or all three where none has one.
 */
export function dateProps(field: DateSource) {
  const { month, day, year } = field.getFieldset()
  const boxes = { month, day, year }
  return {
    id: field.id,
    name: field.name,
    errors: [...new Set([...(field.errors ?? []), ...Object.values(boxes).flatMap((box) => box.errors ?? [])])],
    wrong: (['month', 'day', 'year'] as const).filter((part) => boxes[part].errors?.length),
    defaultValue: {
      month: text(month.initialValue),
      day: text(day.initialValue),
      year: text(year.initialValue),
    },
  }
}

/**
 * Every error of a form, in the order of `fields`, for `ErrorSummary`.
 * @param fields the props made by the functions above, spread into the fields of the page
 * @param formErrors errors of no single field
 */
export function listErrors(
  fields: readonly {
    id: string
    errors?: readonly string[] | undefined
    wrong?: readonly string[] | undefined
    defaultValue?: unknown
  }[],
  formErrors: readonly string[] = [],
): FieldError[] {
  return [
    ...formErrors.map((text) => ({ text })),
    ...fields.flatMap((field) => {
      const box = field.wrong ? `-${field.wrong[0] ?? 'month'}` : ''
      return (field.errors ?? []).map((text) => ({ href: `#${field.id}${box}`, text }))
    }),
  ]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
