import { randomUUID } from 'node:crypto'
import { refereesOf } from '#db/queries/references.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Referee } from '#domain/referees.ts'
import type { Reference } from '#domain/references.ts'
import { sendMessage } from '#workflows/messages/send-message.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { askReferences } from '#workflows/references/ask-references.ts'
import { giveReference } from '#workflows/references/give-reference.ts'
import { issueReferenceLink } from '#workflows/references/issue-reference-link.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'
import { may, own } from './acts.ts'
import { applicants, staff } from './cast.ts'
import type { Company, Player } from './company.ts'
import type { Begun } from './road.ts'
import { done, type Stage } from './stage.ts'

type Applying = { application(): Begun }

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
const praise: Reference = {
  relation: 'supervisor',
  since: 2022,
  workAgain: 'yes',
  ratings: { reliable: 'very-good', respectful: 'very-good', listens: 'very-good', team: 'good', limits: 'good' },
  strengths: 'Escucha sin prisa y cumple lo que promete. La gente del centro preguntaba por ella.',
  concerns: '',
}

/** What applicants, HR and referees have to say to each other just now. */
export function talk(
  stage: Stage,
  company: Company,
  who: { grace: Applying; daniel: Applying; andres: Applying },
): void {
  const graham = () => company.player(staff.graham)
  const write = async (portal: Portal, moment: Moment, player: Player, applying: Applying, text: string) => {
    const scope = player.viewer.roles.length > 0 ? may(player, 'exchange messages') : own(player, 'exchange messages')
    const { applicationId } = applying.application()
    done(await sendMessage(portal, moment, scope, { applicationId, text, formKey: randomUUID() }))
  }

  for (const referee of [marisol, ben])
    stage.on(-7, async (at, portal) => {
      const scope = own(company.player(applicants.grace), 'name referees')
      const { applicationId } = who.grace.application()
      done(await nameReferee(portal, at, scope, { applicationId, referee, replaces: null }))
    })
  stage.on(-5, async (at, portal) => {
    const { applicationId } = who.grace.application()
    done(await askReferences(portal, at, may(graham(), 'handle references'), { applicationId }))
  })
  stage.on(-4, async (at, portal) => {
    const asked = may(graham(), 'handle references')
    const all = await refereesOf(portal.database.db, asked, at.today, who.grace.application().applicationId)
    const requestId = all.find(({ email }) => email === marisol.email)?.request?.id ?? ''
    const front = operatorScope('demonstration', 'give reference')
    const { token } = (await issueReferenceLink(portal, at, front, requestId)) ?? { token: '' }
    const answer = { kind: 'given', reference: praise } as const
    done(await giveReference(portal, at, front, { token, answer, language: 'es' }))
  })

  stage.on(-1, (at, portal) =>
    write(
      portal,
      at,
      graham(),
      who.andres,
      'Hola, Andrés:\n\nLe enviamos una oferta. Si quiere hablar del horario antes de contestar, díganos aquí a qué hora podemos llamarle.',
    ),
  )
  stage.on(0, (at, portal) =>
    write(
      portal,
      at,
      company.player(applicants.daniel),
      who.daniel,
      'Buenos días:\n\nEscribí que tengo licencia de Arizona. La renové la semana pasada y todavía no llega la tarjeta nueva. ¿Eso cambia algo?',
    ),
  )
}
