import type en from '../en/reports.ts'
import type { SameKeys } from '../types.ts'

const reports: SameKeys<typeof en> = {
  kind: {
    'driving-record-report': 'Informe sobre su historial de conducir',
    'background-report': 'Informe sobre sus antecedentes',
  },
  kindInSentence: {
    'driving-record-report': 'un informe sobre su historial de conducir',
    'background-report': 'un informe sobre sus antecedentes',
  },
  place: {
    authorization: 'Informes sobre usted: su autorización',
    toSign: 'por favor, lea y responda',
    given: 'dada el {{date}}',
    revoked: 'retirada el {{date}}',
    notice: 'Aviso sobre un informe: {{agency}}',
    toRead: 'por favor, léalo',
    paused: 'se está revisando lo que usted dijo',
    decided: 'ya decidimos',
    closed: 'resuelto',
  },
  authorization: {
    title: 'Informes sobre usted',
    agree: 'Autorizo a la agencia a obtener estos informes',
    name: 'Escriba su nombre completo para firmar',
    nameHint: 'Como nos lo dio: {{name}}',
    today: 'Fecha: {{date}}',
    sign: 'Firmar',
    backToApplication: 'Volver a su solicitud',
    given: 'Usted dio su autorización el {{date}}',
    givenText: 'Gracias. Abajo está su copia; puede guardarla o imprimirla.',
    onPaper: 'La firmó en papel. Pida una copia a Recursos Humanos.',
    revokedOn: 'Usted retiró su autorización el {{date}}',
    revokedText: 'No pedimos ningún informe más sobre usted. Lo que obtuvimos antes de ese día queda guardado.',
    ended: 'Su solicitud está cerrada, así que no hay nada que firmar.',
    revoke: 'Retirar mi autorización',
    revokeTitle: '¿Retirar su autorización?',
    revokeText:
      'Desde ahora no pedimos ningún informe más sobre usted. Lo que obtuvimos hasta hoy queda guardado. Su solicitud sigue, pero puede detenerse donde haga falta un informe. Recursos Humanos puede preguntarle de nuevo.',
    revokeConfirm: 'Retirarla',
    keep: 'Dejarla como está',
  },
  letter: {
    before: {
      title: 'Un informe sobre usted, antes de decidir',
      what: 'Tenemos {{kind}} de {{agency}}, con fecha del {{date}}. Por ese informe, en todo o en parte, podríamos decidir no contratarle para {{position}}.',
      items: 'De esto se trata: {{items}}',
      open: 'Todavía no hay nada decidido. Con este aviso recibe una copia del informe y un resumen de sus derechos.',
      wrongOnPage:
        'Si algo en el informe está mal o incompleto, díganoslo: en su página, debajo de este aviso, por teléfono o por carta. Mientras se revisa, esperamos.',
      wrongByLetter:
        'Si algo en el informe está mal o incompleto, díganoslo por teléfono o por carta. Mientras se revisa, esperamos.',
      agency: 'El informe lo hizo {{agency}}. Puede comunicarse con ellos aquí: {{contact}}.',
      wait_one:
        'Esperamos por lo menos {{count}} día hábil completo antes de decidir. No cuentan fines de semana ni feriados.',
      wait_other:
        'Esperamos por lo menos {{count}} días hábiles completos antes de decidir. No cuentan fines de semana ni feriados.',
      waitLetter_one: 'Empezamos a contar {{count}} día hábil después de enviar esta carta.',
      waitLetter_other: 'Empezamos a contar {{count}} días hábiles después de enviar esta carta.',
    },
    final: {
      title: 'Nuestra decisión y el informe en que se basa',
      what: 'Decidimos no contratarle para {{position}}. La razón es, en todo o en parte, {{kind}} de {{agency}}, con fecha del {{date}}.',
      items: 'De esto se trataba: {{items}}',
      agency:
        'El informe lo hizo {{agency}}. Puede comunicarse con ellos aquí: {{contact}}. Ellos no tomaron esta decisión y no pueden decirle por qué la tomamos.',
      copy: 'Puede pedirles una copia gratis del informe en los 60 días después de recibir este aviso.',
      dispute: 'Si cree que el informe está mal o incompleto, puede reclamarlo ante ellos en cualquier momento.',
    },
    dear: 'Para {{name}}',
    enclosed: 'Con esta carta: una copia del informe y el resumen oficial de sus derechos.',
  },
  rights: {
    title: 'Sus derechos',
    text: [
      'Cuando alguien usa un informe sobre usted para decidir sobre un empleo, una ley federal le da derechos. Se llama Ley de Informe Justo de Crédito (FCRA, por sus siglas en inglés). Este es un resumen breve en nuestras palabras.',
      '1. Le tienen que decir cuando se usó un informe en su contra y quién lo hizo.',
      '2. Puede preguntar a quien lo hizo qué tiene guardado sobre usted. Después de una decisión en su contra, la copia es gratis si la pide dentro de 60 días.',
      '3. Puede decirles que algo está mal o incompleto. Tienen que revisarlo gratis, por lo general dentro de 30 días.',
      '4. Lo que resulte equivocado, incompleto o imposible de comprobar se tiene que corregir o quitar.',
      '5. La mayoría de los datos negativos no se puede informar después de siete años. Hay excepciones, como las condenas.',
      '6. Un empleador puede obtener un informe así solo con su autorización por escrito.',
      '7. Puede ir a los tribunales si no se respetan estos derechos. Su estado puede darle más derechos.',
      'El resumen oficial lo escribe la Oficina para la Protección Financiera del Consumidor. Va adjunto a este aviso, y se encuentra en www.consumerfinance.gov/learnmore.',
    ].join('\n'),
    official: 'Abrir el resumen oficial de sus derechos',
  },
  page: {
    copyTitle: 'El informe',
    copy: 'Abrir su copia del informe',
    facts: 'Hecho por {{agency}}, con fecha del {{date}}.',
    whenTitle: 'Cuándo decidimos',
    running_one: 'Decidimos el {{date}} como muy pronto. Queda {{count}} día hábil.',
    running_other: 'Decidimos el {{date}} como muy pronto. Quedan {{count}} días hábiles.',
    over: 'El plazo de espera terminó el {{date}}. Podemos decidir cualquier día. Todavía puede decirnos que algo está mal.',
    paused:
      'Desde el {{date}} esperamos, porque usted dijo que algo está mal. No decidimos hasta que se haya revisado.',
    unknown: 'Todavía no podemos decir el día. No decidiremos antes de que pasen los días que prometimos.',
    toPost: 'Empezamos a contar cuando se haya enviado nuestra carta.',
    corrected: 'El informe se corrigió. No decidimos nada en su contra por este informe.',
    closed: 'No decidimos nada en su contra por este informe.',
    ended: 'Su solicitud está cerrada, así que no se decide nada más sobre este informe.',
    final: 'Ya decidimos. Por favor, lea el aviso de arriba.',
    noticeOn: 'Aviso del {{date}}',
    disputesTitle: 'Lo que usted nos dijo',
    disputeOn: 'Nos lo dijo el {{date}}',
    heardOn: 'Se lo dijo a Recursos Humanos el {{date}}',
    disputeFile: 'Abrir lo que envió',
    disputeOpen: 'Lo estamos revisando',
    disputeConfirmed: 'Revisado: el informe se mantiene',
    disputeCorrected: 'Revisado: el informe se corrigió',
    disputeClosed: 'Resuelto con el informe',
    disputeTitle: '¿Hay algo mal en el informe?',
    disputeText:
      'Díganos qué está mal o qué falta. Dejamos de contar los días hasta que se haya revisado. Por favor, dígaselo también a quien hizo el informe: solo ellos lo pueden corregir.',
    words: 'Qué está mal o qué falta',
    wordsHint: 'No escriba sobre su salud. No hace falta que nos diga más que lo que está mal.',
    file: 'Un papel que lo demuestre (opcional)',
    send: 'Decírselo a la agencia',
    thanks: 'Lo recibimos',
    thanksText: 'Los días se detienen desde hoy hasta que se haya revisado.',
  },
}

export default reports
