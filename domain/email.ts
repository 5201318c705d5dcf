/** Whether a text can be an e-mail address: one `@` with something before it and a dotted name after it, no spaces, at most 254. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$/.test(text)
}
