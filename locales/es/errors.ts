import type en from '../en/errors.ts'
import type { SameKeys } from '../types.ts'

const errors: SameKeys<typeof en> = {
  date: {
    missing: 'Escriba la fecha',
    partial: 'Escriba el día, el mes y el año',
    monthMissing: 'Escriba el mes',
    yearMissing: 'Escriba el año',
    notNumbers: 'Use solo números para el día, el mes y el año',
    month: 'No existe el mes {{month}}; escriba un número del 1 al 12',
    impossible: 'El {{date}} no existe; revise el día',
    yearFourDigits: 'Escriba el año con cuatro cifras, por ejemplo 2027',
    future: 'Esta fecha está en el futuro; debe ser hoy o antes',
    past: 'Esta fecha ya pasó; debe ser hoy o después',
    tooFarPast: 'El año debe ser 1900 o posterior; revise el año',
    tooFarFuture: 'Esta fecha está demasiado lejos en el futuro; revise el año',
  },
  cardNumber: {
    missing: 'Escriba el número que está impreso en la tarjeta',
  },
  review: {
    rating: 'Elija cómo va esto',
    words: 'Escriba lo que ha visto de esta tarea',
    overall: 'Escriba cómo va en general',
    outcome: 'Elija qué sigue',
    reason: 'Escriba por qué',
    notLater: 'El nuevo último día debe ser posterior al actual y a hoy',
    tooLate: 'El período de prueba se puede prolongar 180 días como máximo',
  },
  through: {
    missing: 'Escriba el último día en que está vigente',
    beforeFrom: 'El último día es anterior al primero; revise las dos fechas',
    inPast: 'Esto ya venció; envíe uno que esté vigente hoy',
  },
  name: {
    missing: 'Escriba su nombre tal como aparece en su identificación',
    firstMissing: 'Escriba su nombre',
    lastMissing: 'Escriba su apellido',
  },
  email: {
    missing: 'Escriba su correo electrónico',
    invalid: 'Escriba un correo electrónico como nombre@agencia.example',
    taken: 'Ya hay una persona con este correo electrónico',
  },
  phone: {
    missing: 'Escriba su número de teléfono',
    invalid: 'Escriba un número de teléfono con código de área, como 602 555 0142',
  },
  address: {
    missing: 'Escriba la dirección a la que podemos enviarle una carta',
  },
  code: {
    missing: 'Escriba los seis números que le enviamos por correo electrónico',
    wrong: 'Este código no es correcto; revise los seis números en su correo electrónico',
    expired: 'Este código ya venció; pida uno nuevo',
    used: 'Este código ya se usó; pida uno nuevo',
    tooMany: 'Demasiados códigos incorrectos; pida uno nuevo',
  },
  signIn: {
    wrong: 'El correo electrónico o la contraseña no es correcto',
    needed: 'Inicie sesión para continuar',
    ended: 'Pasó un tiempo sin actividad y cerramos su sesión; iníciela de nuevo',
  },
  password: {
    missing: 'Escriba su contraseña',
    tooShort: 'Use al menos {{count}} caracteres; unas pocas palabras sin relación funcionan bien',
    tooLong: 'Use como máximo {{count}} caracteres',
    common: 'Esta contraseña es fácil de adivinar; elija otra',
    namesAgency: 'No use en su contraseña el nombre de la agencia ni el suyo',
    differs: 'Las dos contraseñas no son iguales; escríbalas de nuevo',
  },
  link: {
    used: 'Este enlace ya se usó; pida uno nuevo',
    expired: 'Este enlace ya venció; pida uno nuevo',
  },
  file: {
    missing: 'Elija un archivo o tome una foto',
    frontMissing: 'Agregue una foto del frente',
    tooLarge: 'El archivo pesa más de 25 MB; envíe una foto más pequeña o menos páginas',
    type: 'No podemos leer este tipo de archivo; envíe una foto (JPEG, PNG, WebP o HEIC) o un PDF',
    empty: 'El archivo está vacío; elíjalo de nuevo o tome otra foto',
    tooMany: 'Son demasiados archivos; envíe {{count}} como máximo',
    stopped: 'El archivo no llegó completo; envíelo de nuevo',
    broken: 'No podemos abrir este archivo porque está dañado; tome otra foto, o guárdelo de nuevo y envíelo',
    locked: 'Este PDF tiene contraseña. Guárdelo sin contraseña y envíelo de nuevo',
    blank: 'No se ve nada en este archivo; compruebe que sea el correcto o tome otra foto',
    tooManyPixels:
      'Esta foto tiene demasiados píxeles (más de 65 millones); tómela con el ajuste normal de su teléfono y envíe esa',
    tooManyPages: 'Este PDF tiene más de 200 páginas; envíe solo las que importan',
    tooMuch: 'Este archivo es demasiado complicado para abrirlo; tome una foto del papel y envíela',
    full: 'Por ahora no tenemos espacio para archivos, así que este no se guardó; lo que escribió sigue aquí, intente de nuevo más tarde',
    unreachable:
      'El lugar donde se guardan los archivos no responde, así que este no se guardó; lo que escribió sigue aquí, intente de nuevo en unos minutos',
    infected:
      'Se encontró un virus en este archivo, así que fue detenido y nadie puede abrirlo; envíe otro: tome otra foto o use otro dispositivo',
    held: 'Un archivo de esto todavía se está revisando por si tiene virus, así que aún no se puede aceptar; puede devolverlo o volver a mirar más tarde',
  },
  choice: {
    missing: 'Elija una de las respuestas',
    unknown: 'Elija una de las respuestas que se muestran',
    yesOrNo: 'Elija sí o no',
  },
  reports: {
    tooMany:
      'Usted tiene {{count}} avisos que Recursos Humanos aún no ha revisado; espere a que los revise, o retire uno que fue un error',
  },
  text: {
    missing: 'Llene esta casilla',
    tooLong: 'Use como máximo {{count}} caracteres',
    tooShort: 'Use al menos {{count}} caracteres',
    forbiddenCharacters: 'Esta casilla tiene signos que no podemos guardar; escriba el texto de nuevo',
  },
  job: {
    employerMissing: 'Escriba el empleador',
    titleMissing: 'Escriba su puesto',
    fromMissing: 'Escriba su primer día en este trabajo',
    throughMissing: 'Escriba su último día en este trabajo, o marque que todavía trabaja ahí',
  },
  college: {
    missing: 'Escriba el nombre de la universidad',
  },
  referee: {
    nameMissing: 'Escriba el nombre de la persona',
    relationMissing: 'Elija cómo conoce su trabajo',
    contactMissing: 'Escriba un correo electrónico, o un número de teléfono si no tiene correo',
    own: 'Es su propia dirección o su propio número; nombre a otra persona',
    twice: 'Ya nombró a esta persona; nombre a otra',
    declined: 'Esta persona nos dijo que no puede dar una referencia; nombre a otra',
    tooMany: 'Ya nombró a muchas personas; si quiere nombrar a otra, escriba un mensaje a Recursos Humanos',
  },
  dispute: { wordsMissing: 'Escriba qué está mal en el informe o qué le falta' },
  reference: {
    relation: 'Elija de dónde conoce a esta persona',
    workAgain: 'Elija si volvería a trabajar con esta persona',
    rated: {
      reliable: 'Elija una respuesta sobre llegar a tiempo y hacer lo acordado',
      respectful: 'Elija una respuesta sobre el trato con respeto',
      listens: 'Elija una respuesta sobre escuchar',
      team: 'Elija una respuesta sobre el trabajo en equipo',
      limits: 'Elija una respuesta sobre la confidencialidad y la distancia',
    },
    since: 'Escriba un año de cuatro cifras, por ejemplo 2021, que no sea futuro',
    strengths: 'Escriba qué hace bien; basta una frase',
  },
  number: {
    missing: 'Escriba un número',
    invalid: 'Use solo números',
  },
  money: {
    invalid: 'Escriba una cantidad en dólares, como 18.50',
  },
  signature: {
    missing: 'Escriba su nombre completo para firmar',
    differs: 'Firme con el mismo nombre que nos dio: {{name}}',
    consentMissing: 'Marque la casilla para aceptar la firma electrónica',
    statementMissing: 'Lea la declaración y marque la casilla',
    changed: 'El texto cambió desde que abrió esta página; por favor, léalo de nuevo y firme',
  },
  state: {
    missing: 'Elija el estado o territorio',
    notAccepted: 'Para este puesto debe ser de {{states}}; pregunte a Recursos Humanos cómo transferir la suya',
  },
  ticket: {
    afterRecord: 'Este día es posterior al del historial; revise las dos fechas',
    decidedEarly: 'La decisión es anterior a la infracción; revise las dos fechas',
  },
  skinTest: {
    window: 'La prueba cutánea se debe leer de 2 a 3 días después de ponerla (48 a 72 horas); revise las dos fechas',
  },
  source: {
    company:
      'Un historial de una empresa que vende informes va por el procedimiento de acción adversa; regístrelo allí',
    missing: 'Escriba dónde lo comprobó; una foto sola no basta',
    notConfirmed:
      'La fuente no lo ha confirmado, así que no se puede aceptar; registre solo la comprobación o devuélvalo',
    tooOld: 'Esta comprobación tiene más de un mes; compruebe otra vez en la fuente',
  },
  reason: {
    missing: 'Elija un motivo',
  },
  changed: 'Mientras tanto otra persona cambió esto; mírelo de nuevo antes de continuar',
  notAllowed: 'Esto no se puede hacer en este paso',
  notAskedYet: 'No podemos pedir esto antes de que haya una oferta; por favor, no lo incluya',
  tryLater: 'Hubo demasiados intentos; espere {{minutes}} min e intente de nuevo',
}

export default errors
