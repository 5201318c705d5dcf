/**
 * Words in the name of a field, in English and Spanish, that speak of what may not be asked before a conditional offer: a date of
 * birth, anything medical, a family's health (ADA, GINA).
 */
const notBeforeOffer =
  /birth|b-?day|\bdob\b|nacimiento|tubercul|\btb\b|medic|diagnos|treatment|tratamiento|disab|discapac|health|salud|illness|enfermedad|pregnan|embaraz|hiv|vih/i

/** The fields of the application's own forms whose names would sound like it. */
const ours: readonly string[] = ['behavioralHealth']

/** Whether one of the fields of a form that was sent before an offer asks for what may only be asked after it. */
export function askedTooEarly(names: readonly string[]): boolean {
  return names.some((name) => !ours.includes(name) && notBeforeOffer.test(spaced(name)))
}

/** `birthDate`, `birth_date` and `date-of-birth` as words. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.[\]]/g, ' ')
}
