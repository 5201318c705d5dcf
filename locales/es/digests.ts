import type en from '../en/digests.ts'
import type { SameKeys } from '../types.ts'

const digests: SameKeys<typeof en> = {
  topics: {
    team: 'Cómo están sus equipos, cada semana',
    agency: 'Cómo está la agencia, cada semana',
    warnings: 'Los vencimientos y sus avisos, cada mes',
  },
  page: {
    title: '¿Dejar de recibir estos correos?',
    lead: 'Se trata de un solo tipo de correo: «{{topic}}».',
    text: 'Los recordatorios y todo lo que la ley o su trabajo necesitan se le envían igual.',
    stop: 'Dejar de recibirlos',
    stoppedTitle: 'Ya no recibirá estos correos',
    stoppedText:
      'No le llegarán más correos del tipo «{{topic}}». Lo que dicen está siempre en las páginas del portal.',
    again: 'Quiero recibirlos otra vez',
    unknownTitle: 'Este enlace no es nuestro',
    unknown: 'Compruebe que lo copió completo o ábralo otra vez desde nuestro correo.',
  },
  own: {
    title: 'Correos regulares',
    lead: 'Puede prescindir de estos correos. Los recordatorios y todo lo que la ley o su trabajo necesitan se envían en cualquier caso.',
    none: 'No hay correos de este tipo para usted',
    noneText: 'Son para quienes dirigen equipos y para Recursos Humanos.',
    on: 'Lo recibe.',
    off: 'Dejó de recibirlo.',
    stop: 'Dejar de recibirlo',
    again: 'Recibirlo otra vez',
    about: 'sobre: {{topic}}',
    saved: 'Guardado.',
    link: 'Correos regulares de los que puede prescindir',
    back: 'Volver a sus datos',
  },
}

export default digests
