import { plain } from './same-name.ts'

const spanish = new Set(
  'fecha nombre vence vencimiento emision valido valida hasta desde curso certifica otorga tarjeta primeros auxilios lectura colocacion resultado numero constancia entrenamiento capacitacion licencia prueba muestra nacimiento para con por los las del el la una que'.split(
    ' ',
  ),
)
const english = new Set(
  'date name expires expiration issued issue valid through until course certifies awarded card first aid read placed result number certificate training license test collected birth for with by the this that of and has'.split(
    ' ',
  ),
)

/** Whether a paper is in Spanish rather than in English. */
export function isSpanish(texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => plain(text).split(/[^a-z]+/))
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length
  return count(spanish) > count(english)
}
