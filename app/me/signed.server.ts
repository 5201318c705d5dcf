import type { AppLoadContext } from '@remix-run/node'
import { languageOf, translatorFor } from '#app/i18n.server.ts'
import { ownSignatures } from '#db/queries/own.ts'
import type { Scope } from '#domain/authority.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { isStatement } from '#locales/statements.ts'

/** A person's copies of what they signed about an application or an offer, in the words and language in which they signed. */
export async function signedTexts(
  asked: { request: Request; context: AppLoadContext },
  scope: Scope,
  subjectId: string,
) {
  const { portal, moment, policies, statements } = asked.context
  const { today } = await moment()
  const { agency } = await policies()
  const [language, { t }] = await Promise.all([languageOf(asked), translatorFor(asked)])
  const [signatures, words] = await Promise.all([
    ownSignatures(portal.database.db, scope, today, subjectId),
    statements(),
  ])
  return signatures.flatMap((signature) => {
    if (!isStatement(signature.statement)) return []
    const signed = words.at(signature.statement, signature.language, signature.version)
    if (!signed) return []
    const { title, text } = signed
    const date = longDate(signature.signedOn ?? todayIn(agency.timeZone, signature.signedAt), language)
    const by = t(signature.made === 'paper' ? 'me:application.signedOnPaper' : 'me:application.signedOn', {
      name: signature.signedName,
      date,
    })
    return [{ id: signature.id, language: signature.language, title, paragraphs: text.split('\n'), signed: by }]
  })
}

export type SignedText = Awaited<ReturnType<typeof signedTexts>>[number]
