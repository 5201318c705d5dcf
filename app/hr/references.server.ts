import { instantInWords } from '#app/staff/instant.ts'
import { refereeKinds, referenceAnswers, relationWords } from '#app/wording/references.ts'
import type { sentApplication } from '#db/queries/hr-application.ts'
import { askingBegun, type NamedReferee, refereesOf, referenceStory } from '#db/queries/references.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { type RefereeState, refereeState, takesReferees } from '#domain/references.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import { languageNames } from './language-names.ts'
import type { hrDesk } from './scope.server.ts'

type Desk = Pick<Awaited<ReturnType<typeof hrDesk>>, 'db' | 'moment' | 'timeZone'>
type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>
type Story = Awaited<ReturnType<typeof referenceStory>>

/** The referees of an application with all that HR may know of them, and what can be done next. */
export async function referencesForHr(
  desk: Desk,
  scope: Scope<'handle references'>,
  { application }: Found,
  wanted: number,
) {
  const { today } = desk.moment
  const all = await refereesOf(desk.db, scope, today, application.id)
  const story = await referenceStory(desk.db, scope, today, application.id)
  const begun = await askingBegun(desk.db, scope, application.id)
  const open = takesReferees(application.state)
  const shown = (referee: NamedReferee) => refereeInWords(desk, referee, story, open)
  const present = all.filter(({ removedAt }) => !removedAt)
  const states = present.map((referee) => refereeState(referee, today))
  const toWrite = present.filter((one, index) => states[index] === 'named' && one.email).length
  return {
    open,
    begun,
    wanted,
    given: states.filter((state) => state === 'given').length,
    toWrite,
    mayAsk: open && (begun ? toWrite > 0 : true),
    mayAdd: open && present.length < wanted,
    present: present.map(shown),
    former: all.filter(({ removedAt }) => removedAt).map(shown),
  }
}

export type HrReferences = Awaited<ReturnType<typeof referencesForHr>>

function refereeInWords({ moment, timeZone }: Desk, referee: NamedReferee, story: Story, open: boolean) {
  const state = refereeState(referee, moment.today)
  const answer = story.answers.get(referee.id)
  const reminders = story.reminders.filter(({ requestId }) => requestId === referee.request?.id)
  const mayAct = open && !referee.removedAt && !referee.answer
  return {
    id: referee.id,
    name: referee.name,
    relation: relationWords[referee.relation],
    email: referee.email,
    phone: referee.phone,
    language: languageNames[referee.language],
    kind: referee.removedAt ? ('not-yet' as const) : refereeKinds[state],
    state: referee.removedAt && !referee.answer ? 'No longer asked' : stateWords(referee, state),
    named: instantInWords(referee.namedAt, timeZone),
    removed: referee.removedAt && instantInWords(referee.removedAt, timeZone),
    reminded: remindedWords(referee, reminders),
    requestId: mayAct && referee.request ? referee.request.id : null,
    mayRecord: mayAct,
    mayReplace: mayAct || (open && !referee.removedAt && state === 'declined'),
    answer: answer && {
      said: answer.body ? referenceAnswers(answer.body) : [],
      how:
        answer.via === 'phone'
          ? `On the telephone on ${longDate(answer.answeredOn, 'en')}${answer.byName ? `, recorded by ${answer.byName}` : ''}`
          : `Through the link on ${instantInWords(answer.answeredAt, timeZone)}${answer.language === 'es' ? ', in Spanish' : ''}`,
    },
  }
}

export type HrReferee = ReturnType<typeof refereeInWords>

function stateWords({ request, answer, email }: NamedReferee, state: RefereeState): string {
  if (state === 'given') return `Answered on ${longDate(answer?.answeredOn ?? '', 'en')}`
  if (state === 'declined') return `Cannot give a reference (${longDate(answer?.answeredOn ?? '', 'en')})`
  if (!request) return email ? 'Not asked yet' : 'No e-mail address: to be called'
  const asked = `Asked on ${longDate(request.askedOn, 'en')}`
  return state === 'expired'
    ? `${asked}, no answer by ${longDate(request.expiresOn, 'en')}`
    : `${asked}, can answer until ${longDate(request.expiresOn, 'en')}`
}

function remindedWords({ request }: NamedReferee, reminders: Story['reminders']): string | null {
  if (!request || reminders.length === 0) return null
  const days = reminders.map(({ afterDays }) => longDate(addDays(request.askedOn, afterDays), 'en'))
  return `Sent, due on ${joinList(days, 'en')}`
}
