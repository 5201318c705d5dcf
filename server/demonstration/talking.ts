import { randomUUID } from 'node:crypto'
import { sendMessage } from '#workflows/messages/send-message.ts'
import { may, own } from './acts.ts'
import { applicants, type Figure, staff } from './cast.ts'
import type { Company } from './company.ts'
import type { Applying } from './roads.ts'
import { done, type Stage } from './stage.ts'

/** What applicants and HR write to each other just now. */
export function talk(
  stage: Stage,
  company: Company,
  who: { daniel: Applying; andres: Applying; grace: Applying },
): void {
  const write = (figure: Figure, applying: Applying, days: number, ...lines: string[]) =>
    stage.on(days, async (at, portal) => {
      const player = company.player(figure)
      const staffed = player.viewer.roles.length > 0
      const scope = staffed ? may(player, 'exchange messages') : own(player, 'exchange messages')
      const { applicationId } = applying.application()
      const message = { applicationId, text: lines.join('\n\n'), formKey: randomUUID() }
      done(await sendMessage(portal, at, scope, message))
    })

  const { andres, daniel, grace } = applicants
  write(
    grace,
    who.grace,
    -4,
    'Hello,',
    'My diploma is at my mother’s house. I can send a photo of it in two days. Is that early enough?',
  )
  write(staff.graham, who.grace, -3, 'Hello, Grace:', 'That is early enough. Thank you for telling us.')
  write(
    staff.graham,
    who.andres,
    -1,
    'Hola, Andrés:',
    'Le enviamos una oferta. Si quiere hablar del horario antes de contestar, díganos aquí a qué hora podemos llamarle.',
  )
  write(
    andres,
    who.andres,
    0,
    'Muchas gracias por la oferta:',
    'Me interesa mucho. ¿Pueden llamarme mañana después de las cuatro? Quisiera preguntar por los turnos de noche.',
  )
  write(
    daniel,
    who.daniel,
    0,
    'Buenos días:',
    'Escribí que tengo licencia de Arizona. La renové la semana pasada y todavía no llega la tarjeta nueva. ¿Eso cambia algo?',
  )
}
