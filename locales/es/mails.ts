import type en from '../en/mails.ts'
import type { SameKeys } from '../types.ts'

const mails: SameKeys<typeof en> = {
  hello: 'Hola, {{name}}:',
  helloNoName: 'Hola:',
  footer:
    'Recibe este correo porque se postuló o trabaja en {{agency}}. Por favor, no envíe información de salud por correo.',
  paper: {
    message: 'Recursos Humanos le escribió sobre su solicitud:',
    where: 'Dónde, o cómo conectarse:',
    offer:
      'Adjunta va la carta con nuestra oferta. Si la acepta, firme la hoja que sigue a esta carta y tráiganosla o envíenosla.',
    instead:
      'No tenemos un correo electrónico suyo; por eso le enviamos una carta. Donde dice «su página», llame a Recursos Humanos: le decimos qué dice ahí, y puede contestar por teléfono, por carta o en persona. Por favor, no escriba sobre su salud.',
  },
  signInCode: {
    subject: 'Su código para entrar',
    lead: 'Este es su código para entrar:',
    code: 'Sirve durante 10 minutos y una sola vez. Si usted no lo pidió, no tiene que hacer nada.',
  },
  emailChangeCode: {
    subject: 'Su código para el nuevo correo electrónico',
    lead: 'Alguien, seguramente usted, quiere recibir nuestras noticias en esta dirección. Escriba este código en la página que tiene abierta:',
    code: 'Sirve durante 10 minutos y una sola vez. Si usted no lo pidió, no tiene que hacer nada: no cambia nada.',
    leadHr:
      'Recursos Humanos de {{agency}} está anotando esta dirección para alguien, seguramente usted. Diga este código a la persona de Recursos Humanos que se lo pidió:',
    codeHr:
      'Sirve durante 10 minutos y una sola vez. No se lo diga a nadie más. Si nadie de Recursos Humanos se lo pidió, no se lo diga a nadie: así no cambia nada.',
    footer:
      'Recibe este correo porque alguien dio esta dirección a {{agency}}. Si no fue usted, no tiene que hacer nada.',
  },
  emailChanged: {
    subject: 'Su correo electrónico cambió',
    lead: 'Desde ahora le escribimos a otra dirección, como se pidió en su página o a través de Recursos Humanos y se confirmó con un código.',
    next: 'Este es el último correo a esta dirección. Si no fue usted, llame enseguida a Recursos Humanos.',
  },
  copy: {
    title: 'Su copia: lo que usted respondió',
    confidential: 'Es confidencial y no se envía por correo; lo encuentra en su página.',
    signed: 'Firmado como {{name}} el {{date}}',
  },
  applicationReceived: {
    subject: 'Recibimos su solicitud',
    lead: 'Gracias por postularse para {{position}}. Recibimos su solicitud.',
    next: 'Ahora la lee Recursos Humanos. En cualquier momento puede ver en qué va, y retirarla.',
    button: 'Ver en qué va',
  },
  applicationDeclined: {
    subject: 'Sobre su solicitud',
    lead: 'Gracias por postularse para {{position}}. Decidimos no seguir adelante con esta solicitud.',
    button: 'Ver los detalles',
  },
  messageToApplicant: {
    subject: 'Un mensaje sobre su solicitud',
    lead: 'Recursos Humanos le escribió sobre su solicitud. Para proteger su privacidad, el mensaje está solo en su página.',
    next: 'Por favor, conteste también ahí: una respuesta a este correo no le llega a nadie.',
    button: 'Leer el mensaje',
  },
  messageToHr: {
    subject: 'Hay un mensaje por contestar',
    lead: 'Alguien escribió sobre su solicitud. El mensaje está solo en el portal. Hasta que alguien conteste, no llega otro correo sobre esto.',
    button: 'Leer y contestar',
  },
  referencesAsked: {
    subject: 'Estamos pidiendo sus referencias',
    lead: 'Recursos Humanos quiere seguir adelante con su solicitud para {{position}} y les está preguntando a las personas que usted nombró.',
    missing_one: 'Nos falta una persona que conozca su trabajo. Por favor, nómbrela en su página.',
    missing_other: 'Nos faltan {{count}} personas que conozcan su trabajo. Por favor, nómbrelas en su página.',
    button: 'Ver a quién preguntamos',
  },
  referenceAsked: {
    subject: 'Por favor, conteste unas preguntas para una referencia',
    subjectAgain: 'Recordatorio: unas preguntas para una referencia',
    lead: '{{applicant}} presentó una solicitud en {{agency}} para el puesto «{{position}}» y dio su nombre como el de alguien que conoce su trabajo.',
    next: 'Le agradeceríamos que contestara unas preguntas sobre ese trabajo. Toma unos cinco minutos, y también puede decir que no puede. Por favor, hágalo a más tardar el {{date}}.',
    warning: 'Por favor, no escriba nada sobre salud, tratamientos, familia o religión.',
    button: 'Contestar las preguntas',
    footer:
      'Recibe este correo porque alguien dio su nombre como referencia en una solicitud a {{agency}}. El enlace es solo para usted; por favor, no lo comparta.',
  },
  referenceWanted: {
    subject: 'Por favor, nombre otra referencia',
    declined: 'Una de las personas que nombró para su solicitud para {{position}} no puede dar una referencia.',
    expired: 'Una de las personas que nombró para su solicitud para {{position}} no contestó a tiempo.',
    next: 'Esto pasa a menudo y no dice nada de usted. Por favor, nombre a otra persona en su página.',
    button: 'Nombrar a otra persona',
  },
  interview: {
    subjectInvited: 'Una entrevista por su solicitud',
    subjectChanged: 'Su entrevista: revise la hora, por favor',
    subjectCalledOff: 'Su entrevista no se hará',
    invited: 'Nos gustaría hablar con usted sobre su solicitud para {{position}}.',
    changed: 'Desde ahora, esta es la cita para su entrevista para {{position}}:',
    when: 'Cuándo: {{date}}, {{time}}, hora local de la agencia',
    way: { 'in-person': 'Cómo: en persona', phone: 'Cómo: por teléfono', video: 'Cómo: por video' },
    place: 'Su página le dice adónde ir o cómo conectarse. Si necesita otra hora, puede decirlo ahí.',
    calledOff: 'La entrevista del {{date}} por su solicitud para {{position}} no se hará.',
    goesOn: 'Su solicitud sigue su curso. Le escribiremos sobre el próximo paso; no tiene que hacer nada.',
    button: 'Ver los detalles',
  },
  offerWithdrawn: {
    subject: 'Sobre nuestra oferta',
    lead: 'Tenemos que retirar la oferta que le hicimos para {{position}}. Su página le dice por qué.',
    button: 'Leer por qué',
  },
  offerMade: {
    subject: 'Tenemos una oferta para usted',
    lead: 'Queremos contratarle para {{position}}. Es una oferta condicional: le dice qué falta antes de su primer día.',
    next: 'Por favor, léala y responda a más tardar el {{date}}.',
    button: 'Leer la oferta',
  },
  offerAccepted: {
    subject: 'Usted aceptó nuestra oferta',
    lead: 'Gracias por aceptar nuestra oferta para {{position}}.',
    next: 'Su lista muestra ahora qué debe enviar antes de su primer día. Puede tomar fotos de sus tarjetas con el teléfono.',
    copy: 'Aquí está su carta firmada, para leerla, guardarla o imprimirla: {{link}}',
    button: 'Ver qué enviar',
  },
  deadlineReminder: {
    draft: {
      subject: 'Todavía no ha enviado su solicitud',
      lead: 'Empezó una solicitud para el puesto de {{position}} y todavía no la ha enviado. Lo que contestó está guardado.',
    },
    information: {
      subject: 'Todavía necesitamos algo de usted',
      lead: 'Le pedimos algo para su solicitud para el puesto de {{position}} y todavía no lo tenemos.',
    },
    offer: {
      subject: 'Responda, por favor, a nuestra oferta',
      lead: 'Le hicimos una oferta para el puesto de {{position}} y todavía no tenemos su respuesta.',
    },
    last: 'El último día es el {{date}} ({{days}}).',
    button: 'Ir a su solicitud',
  },
  applicationExpired: {
    subject: 'Su solicitud se cerró',
    lead: 'Se trata de su solicitud para el puesto de {{position}}.',
    button: 'Ver su solicitud',
  },
  applicationReopened: {
    subject: 'Retomamos su solicitud',
    lead: 'Su solicitud para el puesto de {{position}} estaba cerrada. Recursos Humanos la abrió de nuevo y la está leyendo.',
    next: 'No tiene que hacer nada. Le escribiremos.',
    button: 'Ver cómo va',
  },
  offerExpired: {
    subject: 'Nuestra oferta terminó',
    lead: 'Le hicimos una oferta para el puesto de {{position}}. El último día para responder fue el {{date}}.',
    next: 'Si todavía le interesa, dígaselo a Recursos Humanos: pueden hacerle una oferta nueva.',
    button: 'Ver su solicitud',
  },
  informationAsked: {
    subject: 'Necesitamos algo de usted',
    lead: 'Para continuar con su solicitud para el puesto de {{position}} necesitamos una cosa más de usted.',
    next: 'Mire qué es, por favor, y envíelo a más tardar el {{date}}.',
    button: 'Ver qué necesitamos',
  },
  informationCancelled: {
    subject: 'Ya no hace falta que lo envíe',
    lead: 'Le pedimos algo para su solicitud para el puesto de {{position}}. Ya no lo necesitamos.',
    button: 'Ver cómo va',
  },
  noticeOnPage: {
    subject: 'Hay un aviso en su página',
    lead: 'Hay un aviso para usted sobre su solicitud. Para proteger su privacidad, este correo no dice más. Por favor, entre y léalo pronto.',
    button: 'Leer el aviso',
  },
  statementSigned: {
    subject: 'Una copia de lo que firmó',
    lead: 'Gracias. Usted ha firmado un texto en nuestro sitio.',
    next: 'Su copia, con las palabras exactas que firmó, está en su página. Allí puede imprimirla. Si no fue usted quien firmó, avísenos enseguida.',
    button: 'Ver mi copia',
  },
  statementReworded: {
    subject: 'Hay un texto nuevo por firmar',
    lead: 'Un texto que usted firmó antes tiene una redacción nueva. Por favor, léala y fírmela también.',
    next: 'Lo que firmó antes sigue siendo válido.',
    button: 'Leer y firmar',
  },
  submissionAccepted: {
    subject: 'Revisamos lo que envió',
    lead: 'Revisamos lo que envió para esto y lo aceptamos: {{list}}.',
    button: 'Ver su lista',
  },
  submissionSentBack: {
    subject: 'Por favor, envíe algo otra vez',
    lead: 'No pudimos aceptar lo que envió para esto: {{list}}.',
    button: 'Enviarlo otra vez',
  },
  fileStopped: {
    subject: 'Por favor, envíe un archivo otra vez',
    lead: 'Se encontró un virus en un archivo que usted envió, así que fue detenido. Nadie puede abrirlo, y aquí no causó ningún daño.',
    next: 'Por favor, envíe otro archivo: tome otra foto o use otro dispositivo. Haga revisar el dispositivo desde el que lo envió.',
    button: 'Ir a mi página',
  },
  submissionRefused: {
    subject: 'Sobre lo que envió',
    lead: 'No podemos usar lo que envió para esto: {{list}}. Su página dice por qué y qué puede hacer.',
    button: 'Leer por qué',
  },
  credentialStopped: {
    subject: 'Algo que necesita para trabajar no cuenta por ahora',
    suspended: 'Supimos que esto está suspendido desde el {{date}}: {{list}}. No cuenta hasta que se lo devuelvan.',
    revoked: 'Supimos que esto está revocado desde el {{date}}: {{list}}. Ya no cuenta.',
    notFound: 'La oficina que emitió esto ya no lo encontró el {{date}}: {{list}}. No cuenta hasta que se aclare.',
    next: 'Su página muestra lo que usted puede hacer hoy en el trabajo. Si es un error, o si ya se lo devolvieron, avise por favor a Recursos Humanos.',
    button: 'Ver su página',
  },
  credentialCountsAgain: {
    subject: 'Algo que necesita para trabajar cuenta otra vez',
    lead: 'Anotamos que esto cuenta otra vez desde el {{date}}: {{list}}.',
    button: 'Ver su página',
  },
  teamNotCleared: {
    subject: 'Alguien de su equipo ya no está habilitado',
    lead: 'Desde hoy alguien de su equipo ya no está habilitado para algo para lo que antes sí lo estaba. Mírelo por favor antes de planear el día.',
    button: 'Ver lo que puede hacer',
  },
  selfReport: {
    received: {
      subject: 'Recibimos lo que envió',
      lead: 'Recibimos lo que usted informó en su página. Por su privacidad, este correo no dice qué es.',
      next: 'Recursos Humanos lo revisará. Su página muestra cuándo se haya hecho.',
      button: 'Ir a su página',
    },
    'looked-at': {
      subject: 'Revisamos lo que envió',
      lead: 'Recursos Humanos ha revisado lo que usted informó en su página. Por su privacidad, este correo no dice más.',
      next: 'Su página dice qué significa para usted.',
      button: 'Ir a su página',
    },
  },
  hired: {
    subject: 'Le damos la bienvenida: su primer día',
    lead: 'Ya tiene el puesto: {{position}}. Su primer día es el {{date}}.',
    next: 'Sus páginas muestran qué vence y cuándo, y cómo va su período de prueba.',
    button: 'Ver sus páginas',
  },
  hold: {
    subject: 'Por favor lea: un cambio en lo que puede hacer en su trabajo',
    put: 'La agencia puso en pausa algo que usted hace, o va a hacer, para nosotros. Desde el {{date}} usted no puede:',
    changed: 'La pausa en su trabajo cambió. Desde el {{date}} usted no puede:',
    lifted: 'Se levantó la pausa en su trabajo. Desde el {{date}} ya no le impide:',
    ends: 'Por ahora, la pausa termina después del {{date}}.',
    open: 'La pausa sigue hasta que Recursos Humanos la levante.',
    next: 'Esta carta no dice el motivo. Por favor llame a Recursos Humanos: le dirán lo que puede saber y qué sigue. Por favor no escriba sobre su salud.',
    nextLifted: 'Puede que todavía falte otra cosa. Su página muestra lo que puede hacer ahora.',
    button: 'Ver cómo está',
  },
  holdOnTeam: {
    subject: 'Por favor revise: un cambio en lo que puede hacer alguien de su equipo',
    put: 'La agencia puso en pausa el trabajo de alguien de su equipo. Desde el {{date}} esa persona no puede:',
    changed: 'Cambió la pausa en el trabajo de alguien de su equipo. Desde el {{date}} esa persona no puede:',
    lifted: 'Se levantó la pausa en el trabajo de alguien de su equipo. Desde el {{date}} ya no le impide:',
    next: 'Por favor vea quién es antes de su próximo turno, y llame a Recursos Humanos si tiene preguntas. El motivo de la pausa queda entre Recursos Humanos y la persona.',
    nextLifted: 'Puede que todavía falte otra cosa. El tablero muestra lo que esa persona puede hacer ahora.',
    button: 'Ver quién es',
  },
  reminders: {
    subject_one: 'Hay algo que necesita su atención pronto',
    subject_other: 'Hay cosas que necesitan su atención pronto',
    subjectLapsed: 'Algo que necesita para trabajar ya venció',
    lead_one: 'Por favor, atienda esto:',
    lead_other: 'Por favor, atienda esto, empezando por lo primero:',
    renew: 'Ver qué hacer',
    sent: 'Si ya lo envió, Recursos Humanos lo está revisando.',
  },
  lapseWarning: {
    subject_one: 'Algo que necesita para trabajar vence pronto',
    subject_other: 'Cosas que necesita para trabajar vencen pronto',
    subjectLapsed: 'Algo que necesita para trabajar ya venció',
    lead_one: 'Esto hay que renovarlo:',
    lead_other: 'Esto hay que renovarlo:',
    leadWaived: 'Por favor, atienda esto antes de que termine:',
    item: '{{requirement}}: vale hasta el {{date}} ({{days}})',
    itemLapsed: '{{requirement}}: valía hasta el {{date}} ({{days}})',
    itemWaived: '{{requirement}}: con dispensa hasta el {{date}} ({{days}})',
    itemWaiverOver: '{{requirement}}: tenía dispensa hasta el {{date}} ({{days}})',
    next: 'Por favor, envíe el documento nuevo en cuanto lo tenga. Si ya lo envió, Recursos Humanos lo está revisando.',
    button: 'Ver qué hacer',
  },
  bonusEarned: {
    subject: 'Usted ganó un bono',
    hire: 'Ganó el bono de {{amount}} por su contratación, el {{date}}.',
    probation: 'Ganó el bono de {{amount}} por completar su período de prueba, el {{date}}.',
    other: 'Ganó un bono de {{amount}}, el {{date}}.',
    next: 'El área de nómina ya lo tiene en su lista.',
    button: 'Ver sus bonos',
  },
  ledgerAnchored: {
    subject: 'Sello del libro de registro',
    lead: 'Este es el sello {{number}} del libro de registro, del {{date}}. Da fe de todo lo que se escribió hasta entonces:',
    counted: '{{entries}} anotaciones en {{chains}} cadenas',
    digest: 'Huella: {{digest}}',
    next: 'Por favor guarde este correo. Si alguien con acceso a la base de datos quita anotaciones del libro o las vuelve a escribir, se nota al comparar: en la página de auditoría “Check of the ledger” o con el comando “good-standing ledger verify”.',
  },
  runs: {
    sweep:
      'Se trata del repaso: cada cuarto de hora busca lo que corresponde hacer, como avisos, plazos y bonos, y lo hace. Hasta que vuelva a funcionar, nadie recibe avisos.',
    anchor:
      'Se trata del ancla del registro: una vez al día guarda las entradas más recientes fuera de la base de datos. Hasta que se haga, nada externo da fe de lo escrito desde la última.',
    hunt: 'Se trata de la revisión: una vez por hora busca en los registros estados que no deberían ser posibles. Hasta que vuelva a funcionar, nadie nota si algo en ellos está mal.',
  },
  runLate: {
    subject: 'El portal ha dejado de hacer parte de su trabajo',
    last: 'Se completó por última vez el {{when}} y ya debería haberse completado de nuevo. No se pierde nada: lo pendiente se hará en cuanto vuelva a funcionar.',
    never:
      'Nunca se ha completado, y ya debería haberse hecho. No se pierde nada: lo pendiente se hará en cuanto funcione.',
    next: 'Vea en la página para operadores qué falló y si está en marcha algún proceso que haga este trabajo. Recibirá un correo más cuando se complete de nuevo, y ninguno entretanto.',
    button: 'Ver qué está atrasado',
  },
  runResumed: {
    subject: 'El portal vuelve a hacer todo su trabajo',
    lead: 'Se notó que faltaba el {{when}} y desde entonces se ha completado.',
    next: 'Con ello se ha hecho todo lo que quedó pendiente. Usted no tiene que hacer nada.',
  },
  impossibleStates: {
    subject: 'Hay algo en los registros que no debería ser posible',
    lead: 'La revisión de cada hora encontró en los registros algo que no puede ocurrir con el funcionamiento del portal:',
    states: {
      'standing-differs': 'Situaciones guardadas que no coinciden con los hechos: {{count}}',
      'fact-undecided': 'Hechos que cuentan y que nadie decidió: {{count}}',
      'document-unowned': 'Documentos que no pertenecen a nadie: {{count}}',
      'bonus-unearned': 'Bonos sin el día que da derecho a ellos: {{count}}',
      'bonus-paid-outside': 'Bonos pagados fuera de un lote de nómina: {{count}}',
      'lapse-unwarned': 'Vencimientos que llegaron sin aviso: {{count}}',
      'ledger-broken': 'Cadenas o sellos dañados del libro de registro: {{count}}',
      'job-overdue': 'Tareas más antiguas de lo que pueden llegar a ser: {{count}}',
      'session-of-disabled': 'Cuentas cerradas que siguen con la sesión abierta: {{count}}',
    },
    next: 'La página de hallazgos dice de cada uno qué significa, qué hacer y dónde está su registro. Usted no recibirá otro correo sobre estos.',
    button: 'Ver los hallazgos',
  },
  probationCompleted: {
    subject: 'Completó su período de prueba',
    lead: 'El {{date}} fue el último día de su período de prueba. Usted lo completó.',
    button: 'Ver su empleo',
  },
}

export default mails
