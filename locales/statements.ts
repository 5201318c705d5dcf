import en from './en/statements.ts'
import es from './es/statements.ts'
import type { Language } from './languages.ts'

export type StatementId = keyof typeof en

export interface Statement {
  readonly id: StatementId
  readonly version: number
  readonly language: Language
  readonly title: string
  /** Shown beside the statement; not part of what is signed. */
  readonly note: string
  /** Exactly what is shown, hashed and signed; paragraphs are parted by a line feed. */
  readonly text: string
}

interface Wordings {
  readonly title: string
  readonly note: string
  readonly versions: Readonly<Record<string, string>>
}

const wordings: Record<Language, Record<StatementId, Wordings>> = { en, es }

/**
 * The version of each statement that is put before someone who signs today. A published wording is never edited: a new one
 * gets the next number, and old signatures stay with the wording they were made on.
 */
export const currentVersions: Readonly<Record<StatementId, number>> = {
  'lived-experience': 1,
  'personal-lived-experience': 1,
  'code-of-ethics': 1,
  'electronic-signature-consent': 1,
  'application-declaration': 1,
  'offer-acceptance': 1,
  'report-disclosure': 1,
  'report-authorization': 1,
}

/** A wording that the agency published itself; its number follows those that the portal brings. */
export interface PublishedWording {
  readonly statement: string
  readonly version: number
  readonly words: Readonly<Record<Language, { title: string; note: string; text: string }>>
}

/** The statements as they read for one agency. */
export interface Statements {
  /** The wording that is put before whoever signs today. */
  current(id: StatementId, language: Language): Statement
  /** A wording that was signed; null for one that never existed. */
  at(id: StatementId, language: Language, version: number): Statement | null
}

/** The statements that the portal brings with what the agency has published since. */
export function statementsWith(published: readonly PublishedWording[]): Statements {
  const at = (id: StatementId, language: Language, version: number): Statement | null => {
    const own = published.find((each) => each.statement === id && each.version === version)
    if (own) return { id, version, language, ...own.words[language] }
    const { title, note, versions } = wordings[language][id]
    const text = versions[`v${version}`]
    return text === undefined ? null : { id, version, language, title, note, text }
  }
  return {
    at,
    current: (id, language) => {
      const newest = published.filter((each) => each.statement === id).map(({ version }) => version)
      return at(id, language, Math.max(currentVersions[id], ...newest)) ?? statement(id, language)
    },
  }
}

/** The wording of a statement, the current version unless told otherwise. Throws RangeError for a version that never existed. */
export function statement(id: StatementId, language: Language, version: number = currentVersions[id]): Statement {
  const { title, note, versions } = wordings[language][id]
  const text = versions[`v${version}`]
  if (text === undefined) throw new RangeError(`statement ${id} has no version ${version}`)
  return { id, version, language, title, note, text }
}

/** Whether a text is the id of a statement. */
export function isStatement(id: string): id is StatementId {
  return Object.hasOwn(currentVersions, id)
}
