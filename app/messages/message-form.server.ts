import { randomUUID } from 'node:crypto'
import { isId } from '#domain/ids.ts'

/** The name of a form that has not been sent yet. */
export function newFormKey(): string {
  return randomUUID()
}

/** The name of the form that was sent; a new one where what stands there is none. */
export function formKeyIn(typed: unknown): string {
  return typeof typed === 'string' && isId(typed) ? typed : newFormKey()
}
