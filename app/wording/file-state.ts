import type { FileState } from '#domain/file-state.ts'
import type { Language } from '#locales/languages.ts'
import { textsIn } from './standing.ts'

/** Why nobody may open a file, in a few words; null where it is open. */
export function shutWords(state: FileState, language: Language = 'en'): string | null {
  return state === 'open' ? null : textsIn(language)(`clearance:file.${state}.short`)
}
