import { createHash } from 'node:crypto'
import type { TFunction } from 'i18next'
import type { Language } from '#locales/languages.ts'
import { type StatementId, statement } from '#locales/statements.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import type { RefusedSignature } from './sign-fields.tsx'

/** A statement's present wording, to be shown before it is signed. */
export function textToSign(id: StatementId, language: Language) {
  const { title, note, text, version } = statement(id, language)
  return { id, title, note, version, paragraphs: text.split('\n') }
}

/** The same as a record of what was shown: its version and the SHA-256 of exactly its words. */
export function shownText(id: StatementId, language: Language): ShownText {
  const { version, text } = statement(id, language)
  return { statement: id, version, language, textSha256: createHash('sha256').update(text).digest('hex') }
}

/** The posted ticks and typed name, with what is missing in words. */
export function readSignature(form: FormData, t: TFunction): RefusedSignature {
  const consent = form.get('consent') === 'on'
  const statement = form.get('statement') === 'on'
  const signedName = String(form.get('signedName') ?? '').trim()
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
