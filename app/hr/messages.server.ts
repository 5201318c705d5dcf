import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { type CannedText, cannedText, cannedTexts } from '#app/wording/canned.ts'
import { positionTitle } from '#app/wording/standing.ts'
import type { sentApplication } from '#db/queries/hr-application.ts'
import { isToAnswer } from '#db/queries/messages.ts'
import type { Scope } from '#domain/authority.ts'
import { type BoxError, type Boxes, isEmptyDate, readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { readMessages } from '#workflows/messages/read-messages.ts'
import type { Moment, Portal } from '#workflows/portal.ts'

type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>

/** The messages of an application as HR reads them; to open them is to have read them. */
export async function threadForHr(
  context: { portal: Portal; db: AppLoadContext['portal']['database']['db']; moment: Moment; timeZone: string },
  scope: Scope<'exchange messages'>,
  applicationId: string,
) {
  const { portal, db, moment, timeZone } = context
  const thread = await readMessages(portal, moment, scope, { applicationId })
  return {
    messages: thread.map((message) => ({
      id: message.id,
      who: message.own ? `${message.byName}, HR` : message.byName,
      when: instantInWords(message.sentAt, timeZone),
      text: message.text,
      own: message.own,
      isNew: message.isNew,
    })),
    last: thread.at(-1)?.number ?? 0,
    toAnswer: await isToAnswer(db, scope, moment.today, applicationId),
  }
}

/** A canned text filled in for an applicant in their language, and in English where that is another; or what is wrong. */
export function insertionFor(
  { application, person, posting }: Found,
  boxes: Boxes,
  today: string,
): { text: string; english: string | null } | { errors: (BoxError | { box: string; text: string })[] } {
  const chosen = cannedTexts.find(({ key }) => key === boxes.canned)
  if (!chosen) return { errors: [{ box: 'canned', text: 'Choose a text' }] }
  const reader = readerOf(boxes)
  let date: string | null = null
  if (chosen.dated) {
    date = isEmptyDate(boxes, 'date') ? reader.wrong('date', 'date.missing') : reader.date('date', null)
    if (date !== null && date < today) reader.wrong('date', 'date.past')
    if (reader.errors.length > 0) return { errors: reader.errors }
  }
  const name = application.answers.name?.givenName ?? person.givenName
  const inLanguage = (language: Language) =>
    cannedText(chosen.key satisfies CannedText, language, {
      name,
      position: positionTitle(posting.positionId, language),
      date: date ? longDate(date, language) : '',
    })
  return { text: inLanguage(person.language), english: person.language === 'en' ? null : inLanguage('en') }
}
