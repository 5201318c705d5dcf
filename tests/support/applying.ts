import type { Answers, QuestionId } from '#domain/application.ts'
import { ownScope, type Viewer } from '#domain/authority.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import type { TestAgency } from './agency.ts'

/** Every question of the PACT position, answered so that nothing is missing; both ways to qualify, as before there was a choice. */
export const wholeAnswers: Required<Omit<Answers, 'qualification' | 'peer-credential' | 'enrollment'>> = {
  name: { givenName: 'María', familyName: 'Etchegaray-Wilson', otherNames: '' },
  contact: { phone: '602 555 0142' },
  age: { oldEnough: true },
  education: { level: 'bachelor', behavioralHealth: true, completedOn: '2012-05-01' },
  experience: { jobs: [] },
  license: { holds: true, state: 'AZ' },
  training: { graduated: false, on: null },
  'lived-experience': { agrees: true },
}

const digest = 'a'.repeat(64)

/** The texts above an applicant's signature, as if they had been shown. */
export const applicationTexts: ShownText[] = [
  'electronic-signature-consent',
  'application-declaration',
  'lived-experience',
].map((statement) => ({ statement, version: 1, language: 'en', textSha256: digest }))

/** The texts above the signature that accepts an offer. */
export const offerTexts: ShownText[] = ['electronic-signature-consent', 'offer-acceptance', 'offer-letter'].map(
  (statement) => ({
    statement,
    version: 1,
    language: 'en',
    textSha256: digest,
  }),
)

/** A person's scope over their own application and offers. */
export function own<A extends 'answer application' | 'answer offer' | 'read application'>(viewer: Viewer, action: A) {
  const scope = ownScope(viewer, action)
  if (!scope) throw new Error(`may not ${action}`)
  return scope
}

/** Answers questions of a draft one after the other. Returns the revision after the last. */
export async function answerAll(
  agency: TestAgency,
  viewer: Viewer,
  today: string,
  applicationId: string,
  answers: Answers = wholeAnswers,
): Promise<number> {
  let revision = 0
  for (const [question, answer] of Object.entries(answers) as [QuestionId, Answers[QuestionId]][]) {
    const scope = own(viewer, 'answer application')
    const input = { applicationId, revision, question, answer }
    const saved = await saveAnswer(agency.portal, agency.at(today), scope, input)
    if (!saved.ok) throw new Error(saved.problem)
    revision = saved.revision
  }
  return revision
}
