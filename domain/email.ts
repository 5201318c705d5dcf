/** Whether a text can be an e-mail address: one `@` with something before it and a dotted name after it, no spaces, nothing unprintable, at most 254. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    !/\p{Cc}/u.test(text) &&
    /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$/.test(text)
  )
}
