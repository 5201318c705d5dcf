import type { AppLoadContext } from '@remix-run/node'
import { languageOf, translatorFor } from '#app/i18n.server.ts'
import { ownSignatures } from '#db/queries/own.ts'
import type { Scope } from '#domain/authority.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { isStatement, statement } from '#locales/statements.ts'

/** A person's copies of what they signed about an application or an offer, in the words and language in which they signed. */
export async function signedTexts(
  asked: { request: Request; context: AppLoadContext },
  scope: Scope,
  subjectId: string,
) {
  const { portal, moment, policies } = asked.context
  const { today } = await moment()
  const { agency } = await policies()
  const [language, { t }] = await Promise.all([languageOf(asked), translatorFor(asked)])
  const signatures = await ownSignatures(portal.database.db, scope, today, subjectId)
  return signatures.flatMap((signature) => {
    if (!isStatement(signature.statement)) return []
    const { title, text } = statement(signature.statement, signature.language, signature.version)
    const date = longDate(signature.signedOn ?? todayIn(agency.timeZone, signature.signedAt), language)
    const signed = t(signature.made === 'paper' ? 'me:application.signedOnPaper' : 'me:application.signedOn', {
      name: signature.signedName,
      date,
    })
    return [{ id: signature.id, language: signature.language, title, paragraphs: text.split('\n'), signed }]
  })
}

export type SignedText = Awaited<ReturnType<typeof signedTexts>>[number]
