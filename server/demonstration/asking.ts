import { Readable } from 'node:stream'
import { answerInformation } from '#workflows/information/answer-information.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { receiveAnswerFile } from '#workflows/information/receive-answer-file.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { may, own } from './acts.ts'
import { applicants, staff } from './cast.ts'
import type { Company } from './company.ts'
import type { Applying } from './roads.ts'
import { diploma } from './specimens/other-papers.ts'
import { done, type Stage } from './stage.ts'

/** HR asks three people for a diploma that is missing: one has sent it, one still may, one never did. */
export function askForMore(
  stage: Stage,
  company: Company,
  who: { grace: Applying; marisela: Applying; wendell: Applying },
): void {
  const ask = async (portal: Portal, moment: Moment, { application }: Applying, words: string) => {
    const scope = may(company.player(staff.graham), 'screen application')
    const about = { item: 'paper', about: 'education-or-experience', text: 'paper-missing' } as const
    const { applicationId } = application()
    return done(await askInformation(portal, moment, scope, { applicationId, ...about, words })).requestId
  }

  let asked = ''
  stage.on(-5, async (at, portal) => {
    asked = await ask(portal, at, who.grace, 'A photo of your associate degree is enough; both pages, please.')
  })
  stage.on(-2, async (at, portal) => {
    const grace = company.player(applicants.grace)
    const scope = own(grace, 'answer application')
    const about = { applicationId: who.grace.application().applicationId, requestId: asked }
    const content = Readable.from([await diploma(`${grace.givenName} ${grace.familyName}`, stage.yearsBefore(6, -40))])
    const file = { side: 'front' as const, fileName: 'diploma.pdf', content }
    done(await receiveAnswerFile(portal, at, scope, { ...about, ...file }))
    const words = 'Here is my diploma. It has only one page.'
    done(await answerInformation(portal, at, scope, { ...about, words }))
  })

  stage.on(-3, (at, portal) => ask(portal, at, who.marisela, 'Basta una foto del diploma de su título de dos años.'))
  stage.on(-22, (at, portal) => ask(portal, at, who.wendell, ''))
}
