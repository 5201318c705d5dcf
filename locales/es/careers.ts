import type en from '../en/careers.ts'
import type { SameKeys } from '../types.ts'

const careers: SameKeys<typeof en> = {
  home: {
    title: 'Trabajos de apoyo entre pares',
    lead: 'Los especialistas en apoyo entre pares usan lo que saben de la recuperación para acompañar a otras personas en la suya. Aquí puede ver los puestos vacantes, presentar su solicitud y saber cómo va.',
    openPositions: 'Puestos vacantes',
    yours: 'Su solicitud y sus documentos',
    yoursLead:
      '¿Ya presentó una solicitud o trabaja con nosotros? Inicie sesión con su correo electrónico para ver cómo va todo y qué sigue.',
    yoursLink: 'Ir a mi página',
    how: 'Cómo funciona',
    steps: {
      apply: 'Usted responde unas preguntas cortas, una por una. Todo se guarda sobre la marcha.',
      read: 'Una persona de Recursos Humanos lee su solicitud. Ninguna computadora decide.',
      offer:
        'Si el puesto es para usted, recibe una oferta que depende de algunos documentos. Solo entonces se los pedimos.',
      start: 'Cuando los documentos estén verificados, usted empieza.',
    },
  },
  list: {
    title: 'Puestos vacantes',
    lead_one: '{{count}} puesto vacante hoy',
    lead_other: '{{count}} puestos vacantes hoy',
    none: 'Hoy no hay puestos vacantes',
    noneText: 'Vuelva otro día, por favor. Los puestos nuevos aparecen primero aquí.',
  },
  posting: {
    pay: 'Pago',
    place: 'Lugar',
    program: 'Programa',
    applyBy: 'Solicite hasta el',
    openUntilFilled: 'Abierto hasta que se ocupe',
    probation: 'Período de prueba',
    bonuses: 'Bonos',
    bonusHire: '{{amount}} con la contratación',
    bonusProbation: '{{amount}} al terminar el período de prueba',
    probationDays: 'Los primeros {{days}}',
    facts: 'En resumen',
    apply: 'Solicitar este puesto',
    goOn: 'Continuar su solicitud',
    see: 'Ver su solicitud',
    beforeApply:
      'Toma unos 15 minutos. Necesita un correo electrónico. Puede parar en cualquier momento y seguir después, también en otro teléfono.',
    about: 'Cómo solicitar',
  },
  closed: {
    title: 'Este puesto está cerrado',
    what: 'Ya no recibimos solicitudes para «{{position}}» en {{place}}.',
    unknownTitle: 'No encontramos este puesto',
    unknown: 'No hay ningún puesto en esta dirección. Quizás lo retiramos, o el enlace no está completo.',
    todo: 'Mire qué hay abierto hoy. Si ya presentó una solicitud, inicie sesión para ver cómo va.',
  },
}

export default careers
