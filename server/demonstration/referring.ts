import { refereesOf } from '#db/queries/references.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Referee } from '#domain/referees.ts'
import type { Reference, ReferenceAnswer } from '#domain/references.ts'
import { askReferences } from '#workflows/references/ask-references.ts'
import { giveReference } from '#workflows/references/give-reference.ts'
import { issueReferenceLink } from '#workflows/references/issue-reference-link.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'
import { may, own } from './acts.ts'
import { applicants, type Figure, staff } from './cast.ts'
import type { Company } from './company.ts'
import type { Applying } from './roads.ts'
import { done, type Stage } from './stage.ts'

const marisol: Referee = {
  name: 'Marisol Quintanilla',
  relation: 'supervisor',
  email: 'marisol.quintanilla@paloverde.example',
  phone: '',
  language: 'es',
}
const ben: Referee = {
  name: 'Ben Achterberg',
  relation: 'colleague',
  email: 'ben.achterberg@paloverde.example',
  phone: '602-555-0177',
  language: 'en',
}
const esteban: Referee = {
  name: 'Esteban Larrea',
  relation: 'supervisor',
  email: 'esteban.larrea@saguarohouse.example',
  phone: '',
  language: 'es',
}
const corinne: Referee = {
  name: 'Corinne Maddox',
  relation: 'teacher',
  email: 'corinne.maddox@verdevalley.example',
  phone: '',
  language: 'en',
}
const praise: Reference = {
  relation: 'supervisor',
  since: 2022,
  workAgain: 'yes',
  ratings: { reliable: 'very-good', respectful: 'very-good', listens: 'very-good', team: 'good', limits: 'good' },
  strengths: 'Escucha sin prisa y cumple lo que promete. La gente del centro preguntaba por ella.',
  concerns: '',
}

/** What referees say, or do not: one has answered, two are waited for, one has said no and another was named instead. */
export function refer(stage: Stage, company: Company, who: { grace: Applying; teresa: Applying }): void {
  const name = (figure: Figure, applying: Applying, days: number, referee: Referee, instead?: Referee) =>
    stage.on(days, async (at, portal) => {
      const scope = own(company.player(figure), 'name referees')
      const { applicationId } = applying.application()
      const all = await refereesOf(portal.database.db, scope, at.today, applicationId)
      const replaces = all.find(({ email }) => email === instead?.email)?.id ?? null
      done(await nameReferee(portal, at, scope, { applicationId, referee, replaces }))
    })
  const ask = (applying: Applying, days: number) =>
    stage.on(days, async (at, portal) => {
      const { applicationId } = applying.application()
      const scope = may(company.player(staff.graham), 'handle references')
      done(await askReferences(portal, at, scope, { applicationId }))
    })
  /** By the link that was mailed to them. */
  const reply = (applying: Applying, days: number, { email, language }: Referee, answer: ReferenceAnswer) =>
    stage.on(days, async (at, portal) => {
      const asked = may(company.player(staff.graham), 'handle references')
      const all = await refereesOf(portal.database.db, asked, at.today, applying.application().applicationId)
      const requestId = all.find((each) => each.email === email)?.request?.id ?? ''
      const front = operatorScope('demonstration', 'give reference')
      const { token } = (await issueReferenceLink(portal, at, front, requestId)) ?? { token: '' }
      done(await giveReference(portal, at, front, { token, answer, language }))
    })

  name(applicants.grace, who.grace, -7, marisol)
  name(applicants.grace, who.grace, -7, ben)
  ask(who.grace, -5)
  reply(who.grace, -4, marisol, { kind: 'given', reference: praise })

  name(applicants.teresa, who.teresa, -5, ben)
  name(applicants.teresa, who.teresa, -5, esteban)
  ask(who.teresa, -4)
  reply(who.teresa, -3, ben, { kind: 'declined' })
  name(applicants.teresa, who.teresa, -2, corinne, ben)
}
