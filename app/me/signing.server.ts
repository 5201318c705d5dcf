import { isSignedOnOwnPages } from '#domain/sending/forms.ts'
import type { Language } from '#locales/languages.ts'
import { currentVersions, type Statement, type StatementId, statement } from '#locales/statements.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'
import type { Asked, OwnClearance } from './clearance.server.ts'

/** The consent and the statement to sign for a requirement; null where none is to be signed here and now. */
export function textsToSign({ forms, status }: Asked, { language }: OwnClearance): [Statement, Statement] | null {
  const [form] = forms
  if (form?.form !== 'statement' || status.status === 'met' || !isSignedOnOwnPages(form.statement)) return null
  if (!isStatement(form.statement)) return null
  return [statement('electronic-signature-consent', language), statement(form.statement, language)]
}

function isStatement(id: string): id is StatementId {
  return Object.hasOwn(currentVersions, id)
}

/** What was shown, as the signature keeps it. */
export function shownTexts(texts: readonly Statement[], language: Language): ShownText[] {
  return texts.map(({ id, version, text }) => ({
    statement: id,
    version,
    language,
    textSha256: textDigest(text),
  }))
}
