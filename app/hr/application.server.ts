import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { answerLines, confidential, questionWords } from '#app/wording/answers.ts'
import { stateWords } from '#app/wording/applications.ts'
import { gateSentence, limitInSentence, textsIn } from '#app/wording/standing.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { historyOfApplication, screenedFacts, sentApplication } from '#db/queries/hr-application.ts'
import { positionsById } from '#db/queries/positions.ts'
import { questionsFor } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { afterOffer, finalStates } from '#domain/hiring.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { screenedBeforeOffer } from '#domain/screening.ts'
import { type Standing, standingOf } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfRequirement, compartmentOfStatement, seenGate, sightOf } from '#domain/visibility.ts'
import { daysLeft, longDate } from '#locales/dates.ts'
import { joinList, sentenceStart } from '#locales/phrases.ts'
import { headOf } from './application-head.server.ts'
import { screeningRows } from './screening-rows.server.ts'

type Db = AppLoadContext['portal']['database']['db']
type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>

/** The position that an application is for, with the evidence about its person. */
export async function evidenceFor(db: Db, { application, posting }: Found) {
  const { facts, positions } = await evidenceOf(db, application.personId)
  const held = positions.find(({ id }) => id === posting.positionId)
  const position = held?.position ?? (await positionsById(db, [posting.positionId])).get(posting.positionId)
  if (!position) throw new Error(`position ${posting.positionId} has no rules`)
  return { facts, position, employments: held?.employments ?? [] }
}

/** The page of one application, in words, as far as whoever asks may know it at this stage. */
export async function readApplication(
  db: Db,
  scope: Scope<'read application'>,
  id: string,
  today: string,
  timeZone: string,
) {
  const found = await sentApplication(db, scope, today, id)
  if (!found) return null
  const { application, person } = found
  const history = await historyOfApplication(db, scope, today, id)
  const evidence = await evidenceFor(db, found)
  const standing = standingOf(evidence)
  const firstDay = history.offers[0]?.firstDay ?? null
  const version = versionOn(evidence.position, today)
  const accepted = afterOffer(application.state)
  const sightOfRequirement = (requirement: string) =>
    sightOf(scope.viewer, compartmentOfRequirement(version, requirement), person.id)
  const sees = (statement: string) => sightOf(scope.viewer, compartmentOfStatement(statement), person.id) === 'full'
  const gateOn = (day: string) => {
    const answer = standing.at(day).gates.hire
    return answer ? seenGate(answer, sightOfRequirement) : null
  }
  const before = beforeOffer(version, standing.at(today))
  return {
    ...headOf(found, scope),
    /** Whether the next big step is open: an offer while it is screened, the hiring while papers come in. */
    ready: accepted
      ? gateOn(firstDay && firstDay > today ? firstDay : today)?.cleared === true
      : before.open.length === 0,
    firstDay,
    sentInAt: application.submittedAt && instantInWords(application.submittedAt, timeZone),
    signatures: history.signatures
      .filter(({ statement }) => sees(statement))
      .map((signature) => ({
        statement: textsIn('en')(`statements:${signature.statement}.title`, {
          defaultValue: signature.statement.replaceAll('-', ' '),
        }),
        words: signatureWords(signature, timeZone),
      })),
    answers: questionsFor(version, application.answers).map((question) => ({
      question: questionWords[question],
      lines: sees(question) ? answerLines(question, application.answers) : [confidential],
    })),
    estimate: finalStates.includes(application.state)
      ? []
      : accepted
        ? gateSentences(gateOn, today, firstDay)
        : [before.sentence, 'The rest is asked for after an accepted offer.'],
    rows: screeningRows({
      found,
      history,
      version,
      standing: { today: standing.at(today), firstDay: firstDay ? standing.at(firstDay) : null },
      facts: await screenedFacts(db, scope, today, person.id),
      timeZone,
      scope,
    }),
    offers: history.offers.map((offer) => ({
      id: offer.id,
      firstDay: offer.firstDay,
      payCents: offer.payCents,
      expiresOn: offer.expiresOn,
      expired: offer.answer === null && offer.expiresOn < today,
      answer: offer.answer,
      made: `${instantInWords(offer.madeAt, timeZone)}${offer.byName ? ` by ${offer.byName}` : ''}`,
      left: offer.answer === null && offer.expiresOn >= today ? daysLeft(offer.expiresOn, today, 'en') : null,
      answered: offer.answeredAt && instantInWords(offer.answeredAt, timeZone),
    })),
    moves: history.moves.map((move) => ({
      id: move.id,
      words: stateWords[move.toState].text,
      when: instantInWords(move.at, timeZone),
      byName: move.byName,
      reason: move.reason,
      note: move.note,
    })),
  }
}

type Signature = Awaited<ReturnType<typeof historyOfApplication>>['signatures'][number]

/** Who signed when and how, and who recorded it where that was not the signer. */
function signatureWords(signature: Signature, timeZone: string): string {
  const { signedName, signedAt, made, signedOn, paperFiled, recordedByName } = signature
  const at = instantInWords(signedAt, timeZone)
  const by = recordedByName ? ` by ${recordedByName}` : ''
  if (made === 'paper' && signedOn)
    return `${signedName}, on paper, ${longDate(signedOn, 'en')}; recorded ${at}${by}${paperFiled ? '; the sheet is filed' : '; the sheet was not in the files then'}`
  return made === 'staff device'
    ? `${signedName}, typed on HR’s device, ${at}; handed over${by}`
    : `${signedName}, ${at}`
}

export type ApplicationData = NonNullable<Awaited<ReturnType<typeof readApplication>>>

function gateSentences(
  gateOn: (day: string) => Standing['gates'][string] | null,
  today: string,
  firstDay: string | null,
): string[] {
  const days = firstDay && firstDay > today ? [firstDay, today] : [today]
  const told = days.map((day) => {
    const answer = gateOn(day)
    return { day, sentence: answer && gateSentence(answer, 'hire', day, 'en') }
  })
  if (told.some(({ sentence }) => sentence === null))
    return ['This position has no rule for hiring yet, so nobody can be hired for it.']
  const proposed = firstDay ? `on the proposed first day, ${longDate(firstDay, 'en')}` : ''
  const [first, second] = told.map(({ sentence }) => sentence ?? '')
  const after = (when: string, sentence = '') => `${when}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
  if (second === undefined) return [after('Today', first)]
  if (first === second) return [after(`Today and ${proposed}`, first)]
  return [after(sentenceStart(proposed), first), after('Today', second)]
}

/** Before an accepted offer only what is settled by then is spoken of: what of it is open, and that in a sentence. */
export function beforeOffer(version: PositionVersion, standing: Standing): { open: string[]; sentence: string } {
  const open = screenedBeforeOffer(version).filter((name) => standing.requirements[name]?.status !== 'met')
  if (open.length === 0) return { open, sentence: 'Everything that is settled before an offer is in order.' }
  const list = joinList(
    open.map((name) => limitInSentence(name, 'en')),
    'en',
  )
  const sentence = `${sentenceStart(list)} ${open.length === 1 ? 'is' : 'are'} not verified yet.`
  return { open, sentence }
}
