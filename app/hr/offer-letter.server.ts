import type { AppLoadContext } from '@remix-run/node'
import { composeLetters } from '#app/letters/offer-letter.server.ts'
import type { sentApplication } from '#db/queries/hr-application.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import type { OfferTerms } from '#domain/offer.ts'
import type { Letter } from '#domain/offer-letter.ts'
import type { Position } from '#domain/positions/index.ts'

type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>

/** The letters of an offer with these terms, the person's own language first, as they would be sent now by whoever asks. */
export async function lettersFor(
  context: AppLoadContext,
  asked: { scope: Scope<'make offer'>; today: string; found: Found; position: Position },
  { firstDay, payCents, expiresOn }: OfferTerms,
): Promise<Letter[]> {
  const { scope, today, found, position } = asked
  const { application, person, posting, program } = found
  const { agency } = await context.policies()
  const by = byWhom(scope)
  const madeBy = (by && (await namesOfAccounts(context.portal.database.db, [by])).get(by)) ?? null
  const { givenName, familyName } = application.answers.name ?? person
  const { positionId, place } = posting
  const name = `${givenName} ${familyName}`.trim()
  const terms = { positionId, program, place, payCents, firstDay, expiresOn, madeOn: today, madeBy }
  const letters = composeLetters({ agency: agency.name, name, ...terms }, position)
  return letters.sort((a, b) => Number(b.language === person.language) - Number(a.language === person.language))
}
