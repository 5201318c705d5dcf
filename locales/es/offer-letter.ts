import type en from '../en/offer-letter.ts'
import type { SameKeys } from '../types.ts'

const offerLetter: SameKeys<typeof en> = {
  title: 'Carta de oferta: {{position}}',
  v1: {
    date: '{{agency}}, {{madeOn}}',
    greeting: 'Estimado/a {{name}}:',
    lead: '{{agency}} se complace en ofrecerle el puesto de {{position}}. Esta oferta es condicional: depende de lo que se enumera en «De qué depende la oferta».',
    terms: 'Lo que ofrecemos',
    position: 'Puesto: {{position}}',
    program: 'Programa: {{program}}',
    place: 'Lugar de trabajo: {{place}}',
    firstDay:
      'Primer día de trabajo: {{firstDay}}. Se confirma cuando todo aquello de lo que depende la oferta está en orden.',
    pay: 'Pago: {{pay}}',
    bonuses: 'Bonos',
    bonusHire: '{{amount}} por empezar. Con este primer día, lo gana el {{date}}.',
    bonusProbation: '{{amount}} por completar su período de prueba. Con este primer día, lo gana el {{date}}.',
    noBonus: 'Este puesto no tiene bonos.',
    probation: 'Período de prueba',
    probationText:
      'Los primeros {{days}} son un período de prueba. Con este primer día, termina el {{date}}, inclusive.',
    noProbation: 'Este puesto no tiene período de prueba.',
    conditions: 'De qué depende la oferta',
    conditionsText:
      'Antes de su primer día tenemos que haber comprobado cada una de estas cosas. Se las pediremos solo después de que acepte:',
    noConditions: 'No se comprueba nada más antes de su primer día.',
    answer: 'Su respuesta',
    answerText:
      'Responda a más tardar el {{answerBy}}; ese día también cuenta. Puede aceptar firmando esta carta en su página del portal, o rechazarla ahí mismo. Después de ese día, la oferta termina por sí sola.',
    change:
      'Si cambia el primer día, cambian también el último día del período de prueba y los días en que se ganan los bonos.',
    closing: 'Atentamente,',
    signer: '{{madeBy}}, Recursos Humanos, {{agency}}',
    signerUnnamed: 'Recursos Humanos, {{agency}}',
  },
  mark: {
    title: 'Firma electrónica',
    unsigned: 'Todavía sin firmar.',
    unsignedText: 'Esta carta pasa a ser una oferta aceptada solo con la firma de la persona a quien está dirigida.',
    signedBy: 'Firmada electrónicamente por {{name}}',
    signedAt: 'El {{instant}}',
    address: 'Dirección de red: {{address}}',
    digest: 'SHA-256 del texto que se firmó: {{digest}}',
    page: 'Página {{page}} de {{pages}}',
  },
}

export default offerLetter
