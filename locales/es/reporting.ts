import type en from '../en/reporting.ts'
import type { SameKeys } from '../types.ts'

const reporting: SameKeys<typeof en> = {
  title: 'Informar algo',
  link: 'Informar algo: una multa, un arresto, una tarjeta perdida, suspendida o revocada',
  back: 'Informar algo',
  backToPage: 'Su página',
  lead: 'Avise a Recursos Humanos cuando le haya pasado una de estas cosas.',
  choose: '¿Qué pasó?',
  kinds: {
    ticket: { title: 'Me pusieron una multa', hint: 'Una multa de tránsito, decidida o pendiente.' },
    arrest: { title: 'Me arrestaron', hint: 'No tiene que decir por qué ni qué pasó.' },
    'lost-card': {
      title: 'Perdí una tarjeta',
      hint: 'Su licencia de conducir, la tarjeta de huellas u otra tarjeta.',
    },
    'stopped-card': {
      title: 'Me suspendieron o revocaron una tarjeta o la licencia',
      hint: 'La perdió por un tiempo o se la quitaron.',
    },
  },
  before: {
    title: 'Antes de enviarlo',
    who: 'Solo lo leen personas de Recursos Humanos. La persona que dirige su equipo y nómina no lo ven, y el correo que le enviamos no dice qué es.',
    what: 'Es su propia palabra y nadie la juzga. Recursos Humanos lo revisa y decide qué significa para su trabajo. Puede llevar a una pausa: hasta que se haya revisado no podrá hacer algunas tareas.',
    ticket:
      'Recursos Humanos la revisa como cualquier documento. Una multa que cuenta se cuenta desde entonces, hasta su próximo historial de conducir completo.',
    lost: 'Perder una tarjeta no le impide nada. Recursos Humanos solo necesita saber que viene una nueva.',
    mistake: 'Si se equivocó, puede retirarlo mientras nadie lo haya revisado.',
  },
  on: {
    arrest: '¿Qué día fue?',
    'lost-card': '¿Desde cuándo le falta?',
    'stopped-card': '¿Desde qué día está suspendida o revocada?',
  },
  onHint: 'Si no la sabe con exactitud, ponga la fecha más cercana que recuerde.',
  mustBeReported: '¿Fue por algo que se debe informar?',
  answers: { yes: 'Sí', no: 'No', unsure: 'No lo sé con seguridad' },
  card: '¿Qué tarjeta?',
  stopped: '¿Qué hicieron con ella?',
  stops: { suspended: 'La suspendieron por un tiempo', revoked: 'La revocaron', unsure: 'No lo sé con seguridad' },
  words: 'Algo más que Recursos Humanos deba saber',
  wordsHint:
    'Como máximo {{count}} caracteres. Por favor, no escriba nada sobre salud, tratamientos o su familia, ni sobre aquello de lo que se le acusa.',
  picture: 'Una foto de la multa (opcional)',
  pictureKept: 'Tenemos la foto de su multa: {{name}}',
  state: '¿En qué estado fue?',
  send: 'Enviar a Recursos Humanos',
  sent: {
    title: 'Lo recibimos',
    body: 'Recursos Humanos lo revisará. No tiene que hacer nada; abajo verá cuándo se haya hecho.',
    lostTitle: 'Cómo obtener una tarjeta nueva',
    lost: 'Cuando tenga la tarjeta nueva, envíe una foto aquí: {{card}}.',
    takenBack: 'Quedó retirado. Ya nadie lo revisará.',
    tooLate: 'Recursos Humanos ya lo revisó, así que no se puede retirar. Si algo no es correcto, avísele.',
  },
  list: {
    title: 'Lo que usted informó',
    empty: 'Todavía no ha informado nada.',
    ticket: 'Una multa',
    arrest: 'Un arresto el {{date}}',
    'lost-card': 'Perdida desde el {{date}}: {{card}}',
    'stopped-card': 'Suspendida o revocada desde el {{date}}: {{card}}',
    received: 'Recibido el {{date}}.',
    open: 'Recursos Humanos aún no lo ha revisado',
    lookedAt: 'Recursos Humanos lo revisó el {{date}}',
    takenBack: 'Usted lo retiró el {{date}}',
    takeBack: 'Me equivoqué: retirarlo',
  },
  leads: {
    'nothing-further': 'Nada cambia para usted.',
    hold: 'Hasta que se aclare, no podrá hacer algunas tareas. Su lista muestra cuáles.',
    interruption: 'La tarjeta no cuenta mientras esté suspendida o revocada. Su lista muestra qué significa.',
    'new-card': 'Por favor, envíe su tarjeta nueva en cuanto la tenga.',
    accepted: 'Está en el expediente. Su lista muestra cómo cuenta ahora su historial de conducir.',
    'sent-back': 'Recursos Humanos no pudo usarlo: {{reason}} Puede informarlo de nuevo.',
    refused: 'Recursos Humanos no lo usa: {{reason}}',
  },
  toList: 'Ir a su lista',
  notYet: {
    title: 'Todavía no hay nada que informar',
    body: 'Antes de que acepte una oferta no hay nada que informar aquí y no podemos preguntarlo. Por favor, no envíe nada.',
  },
}

export default reporting
