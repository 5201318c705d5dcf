import type { LoaderFunctionArgs } from '@remix-run/node'
import { hrDesk } from '#app/hr/scope.server.ts'
import { languageNamed } from '#app/i18n.server.ts'
import { letterOf, letterResponse } from '#app/letters/offer-letter.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { offerById } from '#db/queries/offers.ts'
import { noteLetterViewed } from '#workflows/offers/note-letter-viewed.ts'

/** The letter of an offer on paper, for HR: in the language in which it was signed, else the one asked for or the person's own. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, portal, moment, query } = await hrDesk(args, 'read application')
  const offer = present(await offerById(db, scope, moment.today, idIn(args.params)))
  const wanted = languageNamed(query.get('in')) ?? offer.language
  const shown = present(await letterOf(args.context, scope, offer, wanted))
  await within(noteLetterViewed(portal, moment, scope, offer.id))
  return letterResponse(args.context, shown)
}
