/**
 * `text` with each `{{name}}` replaced by `values[name]`, for the few texts that are put together without i18next.
 * Throws RangeError where a value is missing, so that no one is ever shown a bare placeholder.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value for {{${name}}}`)
    return String(value)
  })
}
