import type { TFunction } from 'i18next'
import type { Language } from '#locales/languages.ts'
import type { StatementId, Statements } from '#locales/statements.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'
import type { RefusedSignature } from './sign-fields.tsx'

/** A statement's present wording, to be shown before it is signed. */
export function textToSign(statements: Statements, id: StatementId, language: Language) {
  const { title, note, text, version } = statements.current(id, language)
  return { id, title, note, version, paragraphs: text.split('\n') }
}

/** The same as a record of what was shown: its version and the SHA-256 of exactly its words. */
export function shownText(statements: Statements, id: StatementId, language: Language): ShownText {
  const { version, text } = statements.current(id, language)
  return { statement: id, version, language, textSha256: textDigest(text) }
}

/**
 * Texts as one value that a form carries along: which, in which version and language, and the digests of their words. Where the
 * same texts would be shown otherwise when the form arrives, the value is another.
 */
export function markOf(texts: readonly ShownText[]): string {
  return texts
    .map(({ statement, version, language, textSha256 }) => [statement, version, language, textSha256].join(':'))
    .join(' ')
}

/**
 * The posted ticks and typed name, with what is missing in words. Ticks under other texts than these count for nothing.
 *
 * @param texts what the signature would be kept under, as shown now
 */
export function readSignature(form: FormData, texts: readonly ShownText[], t: TFunction): RefusedSignature {
  const signedName = String(form.get('signedName') ?? '')
    .replaceAll('\u0000', '')
    .trim()
  if (form.get('shown') !== markOf(texts)) {
    const errors = [{ box: 'consent', text: t('errors:signature.changed') }]
    return { consent: false, statement: false, signedName, errors }
  }
  const consent = form.get('consent') === 'on'
  const statement = form.get('statement') === 'on'
  const missing = [
    consent ? null : { box: 'consent', text: t('errors:signature.consentMissing') },
    statement ? null : { box: 'statement', text: t('errors:signature.statementMissing') },
    signedName === '' ? { box: 'signedName', text: t('errors:signature.missing') } : null,
    signedName.length > 200 ? { box: 'signedName', text: t('errors:text.tooLong', { count: 200 }) } : null,
  ]
  return { consent, statement, signedName, errors: missing.filter((error) => error !== null) }
}

/** The same where the typed name is not that of the person. */
export function nameDiffers(signature: RefusedSignature, name: string, t: TFunction): RefusedSignature {
  return { ...signature, errors: [{ box: 'signedName', text: t('errors:signature.differs', { name }) }] }
}
