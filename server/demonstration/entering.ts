import { questionsFor } from '#domain/application.ts'
import { enterApplication } from '#workflows/applications/enter-application.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { submitOnPaper } from '#workflows/applications/submit-on-paper.ts'
import { may, shown } from './acts.ts'
import { staff, withoutEmail } from './cast.ts'
import type { Company } from './company.ts'
import { answersOf, versionOfPosting } from './road.ts'
import { done, type Stage } from './stage.ts'

/**
 * HR enters an application for someone without e-mail, who has signed it on paper. Her answer about lived experience lies in a sealed
 * envelope that nobody has opened yet.
 */
export function enterForSomeone(stage: Stage, company: Company): void {
  stage.on(-2, async (at, portal) => {
    const graham = company.player(staff.graham)
    const scope = may(graham, 'fill in application')
    const postingId = company.postings.get('phoenix')
    if (!postingId) throw new Error('there is nothing to apply for')
    const who = { ...withoutEmail, email: null }
    const { applicationId } = done(await enterApplication(portal, at, scope, { postingId, who }))
    const answers = answersOf(withoutEmail, stage)
    let revision = 0
    for (const question of questionsFor(await versionOfPosting(portal, at, postingId))) {
      if (question === 'lived-experience') continue
      const input = { applicationId, revision, question, answer: answers[question] }
      revision = done(await saveAnswer(portal, at, scope, input)).revision
    }
    const { givenName, familyName } = withoutEmail
    const paper = { signedName: `${givenName} ${familyName}`, signedOn: stage.day(-3), paperFiled: true }
    const texts = shown(withoutEmail, 'application-declaration')
    done(await submitOnPaper(portal, at, scope, { applicationId, revision, ...paper, texts }))
  })
}
