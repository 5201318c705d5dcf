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
  search: {
    label: 'Buscar puestos vacantes',
    anyPlace: 'Todos los lugares',
    anyProgram: 'Todos los programas',
    show: 'Mostrar puestos',
    clear: 'Borrar la búsqueda',
    found_one: '{{count}} puesto vacante coincide con su búsqueda',
    found_other: '{{count}} puestos vacantes coinciden con su búsqueda',
    none: 'Ningún puesto vacante coincide con su búsqueda',
    noneText: 'Elija otro lugar u otro programa, o mire todo lo que hay abierto hoy.',
    all: 'Ver todos los puestos vacantes',
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
    check: '¿Cumplo los requisitos?',
    checkText:
      '¿No sabe si tiene lo que pide este trabajo? Averígüelo en dos minutos, sin cuenta. No guardamos ninguna de sus respuestas.',
    checkLink: 'Comprobarlo ahora',
    beforeApply:
      'Toma unos diez minutos. Necesita un correo electrónico. Puede parar en cualquier momento y seguir después, también en otro teléfono.',
    about: 'Cómo solicitar',
  },
  share: {
    title: 'Compartir este puesto',
    address: 'Dirección de esta página',
    addressHint: 'Cópiela y envíela a quien pueda interesarle este trabajo.',
    mail: 'Enviar por correo electrónico',
    copy: 'Copiar la dirección',
    send: 'Compartir',
    copied: 'La dirección está copiada.',
    marked: 'La dirección está seleccionada; cópiela de ahí.',
    mailSubject: 'Puesto vacante: {{position}}',
    mailBody: '{{position}}, un puesto vacante en {{agency}}: {{url}}',
  },
  closed: {
    title: 'Este puesto está cerrado',
    what: 'Ya no recibimos solicitudes para «{{position}}» en {{place}}.',
    others: 'Abiertos hoy',
    unknownTitle: 'No encontramos este puesto',
    unknown: 'No hay ningún puesto en esta dirección. Quizás lo retiramos, o el enlace no está completo.',
    todo: 'Mire qué hay abierto hoy. Si ya presentó una solicitud, inicie sesión para ver cómo va.',
  },
}

export default careers
