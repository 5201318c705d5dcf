import type en from '../en/reasons.ts'
import type { SameKeys } from '../types.ts'

const reasons: SameKeys<typeof en> = {
  sendBack: {
    unreadable: {
      label: 'Ilegible',
      toPerson:
        'No pudimos leer la foto. Por favor, tómela de nuevo con buena luz y con la cámara justo encima del papel.',
    },
    infected: {
      label: 'Detenido por la revisión de virus',
      toPerson:
        'Se encontró un virus en un archivo que usted envió, así que nadie puede abrirlo. Por favor, envíe otro: tome otra foto o use otro dispositivo.',
    },
    blurred: {
      label: 'Borrosa',
      toPerson:
        'La foto está borrosa. Ponga el papel en una superficie plana, sostenga el teléfono con las dos manos sin moverlo y tome la foto otra vez.',
    },
    covered: {
      label: 'Tapada en parte',
      toPerson:
        'Algo tapa una parte: un dedo, una sombra o un reflejo. Tome la foto otra vez de modo que se vea todo el documento.',
    },
    'wrong-person': {
      label: 'De otra persona',
      toPerson:
        'Este documento es de otra persona. Envíe el suyo, por favor. Si el nombre es suyo, agréguelo a sus otros nombres y envíelo de nuevo.',
    },
    cropped: {
      label: 'Cortado',
      toPerson:
        'Una parte del documento queda fuera de la foto. Por favor, tómela de nuevo con las cuatro esquinas a la vista.',
    },
    'front-missing': {
      label: 'Falta el frente',
      toPerson: 'Falta el frente. Por favor, envíe fotos de los dos lados.',
    },
    'back-missing': {
      label: 'Falta el reverso',
      toPerson: 'Falta el reverso. Por favor, envíe fotos de los dos lados.',
    },
    'pages-missing': {
      label: 'Faltan páginas',
      toPerson: 'Faltan algunas páginas. Por favor, envíelas todas, también las que están casi vacías.',
    },
    'wrong-document': {
      label: 'Documento equivocado',
      toPerson: 'Este documento no es el que necesitamos. Por favor, mire "Qué enviar" y envíe ese.',
    },
    'name-differs': {
      label: 'Otro nombre',
      toPerson:
        'El nombre que aparece no es el que tenemos de usted. Si usa o usó otro nombre, agréguelo a sus otros nombres; si no, envíe el documento con su nombre.',
    },
    'dates-missing': {
      label: 'Sin fechas',
      toPerson:
        'No vemos desde cuándo y hasta cuándo está vigente. Por favor, envíe un lado o una página que muestre las fechas.',
    },
    'dates-differ': {
      label: 'Fechas distintas',
      toPerson:
        'Las fechas que usted escribió no son las del documento. Por favor, escríbalas de nuevo tal como están impresas.',
    },
    expired: {
      label: 'Vencido',
      toPerson: 'Ya venció. Por favor, renuévelo y envíe el nuevo.',
    },
    'too-old': {
      label: 'Demasiado antiguo',
      toPerson: 'Se emitió hace demasiado tiempo para este requisito. Por favor, consiga uno nuevo y envíelo.',
    },
    'no-issuer': {
      label: 'Sin emisor',
      toPerson: 'No muestra quién lo emitió. Por favor, envíe uno con el nombre de la escuela, empresa u oficina.',
    },
    'online-only': {
      label: 'Solo por internet',
      toPerson:
        'El curso fue solo por internet. Por favor, haga una prueba práctica en persona; muchos lugares la ofrecen a quienes ya hicieron la parte por internet. Después envíe la tarjeta nueva.',
    },
    'no-first-aid': {
      label: 'Sin primeros auxilios',
      toPerson:
        'Esta tarjeta es solo de RCP. Por favor, tome también una clase de primeros auxilios y envíe esa tarjeta.',
    },
    'wrong-state': {
      label: 'Otro estado',
      toPerson:
        'Es de un estado distinto del que pide el puesto. Por favor, envíe uno del estado correcto, o pregunte a Recursos Humanos cómo transferir el suyo.',
    },
    'not-signed': {
      label: 'Sin firma',
      toPerson: 'Falta la firma. Por favor, pida a quien lo escribió que lo firme y envíelo de nuevo.',
    },
    'skin-test-not-read': {
      label: 'Prueba en la piel sin leer',
      toPerson:
        'El papel no muestra que se haya leído la prueba en la piel. Por favor, vuelva a la clínica de 48 a 72 horas después de que se la pusieron y envíe el papel con el resultado. Si ese tiempo ya pasó, necesita una prueba nueva.',
    },
    'skin-test-read-late-or-early': {
      label: 'Prueba en la piel leída fuera de tiempo',
      toPerson:
        'La prueba en la piel no se leyó de 48 a 72 horas después de ponerla. Por favor, hágase otra prueba en la piel, o un análisis de sangre, que no necesita segunda visita.',
    },
    'vaccine-only': {
      label: 'Solo vacuna',
      toPerson:
        'Un registro de vacunas no muestra que usted no tiene TB. Por favor, hágase una prueba en la piel o un análisis de sangre y envíe el resultado.',
    },
    'number-missing': {
      label: 'Falta el número',
      toPerson:
        'No se ve el número, y sin él no podemos comprobarlo en su fuente. Por favor, envíe una foto que muestre el número.',
    },
    locked: {
      label: 'Archivo bloqueado',
      toPerson: 'El archivo está bloqueado y no podemos abrirlo. Por favor, guárdelo sin contraseña o envíe una foto.',
    },
  },
  refuse: {
    'not-accepted': {
      label: 'Tipo no aceptado',
      toPerson:
        'Este tipo de documento no sirve para este requisito. Por favor, mire en "Cómo obtenerlo" cuáles sirven.',
    },
    'not-found-at-source': {
      label: 'No consta en la fuente',
      toPerson:
        'La oficina que emite este documento no lo conoce con este número y este nombre. Por favor, llame para corregirlo, y avise a Recursos Humanos si cree que es un error.',
    },
    'belongs-to-someone-else': {
      label: 'Es de otra persona',
      toPerson: 'Este documento es de otra persona. Lo hemos cerrado; por favor, envíe el suyo.',
    },
    altered: {
      label: 'Parece alterado',
      toPerson:
        'Algo en este documento no concuerda y no podemos usarlo. Por favor, hable con Recursos Humanos; puede llevar el original.',
    },
    duplicate: {
      label: 'Enviado dos veces',
      toPerson: 'Ya tenemos este documento. No hace falta que haga nada.',
    },
    'taken-back': {
      label: 'Retirado',
      toPerson: 'Usted retiró esto. Ya nadie tiene que revisarlo.',
    },
    'too-early': {
      label: 'Enviado antes de una oferta',
      toPerson:
        'No podemos mirar esto antes de que usted acepte una oferta. Nadie lo ha leído. Si recibe una oferta, se lo pediremos entonces.',
    },
  },
  decline: {
    'position-filled': {
      label: 'Puesto ocupado',
      toPerson:
        'Ya se contrató a otra persona para este puesto. Le invitamos a solicitar nuestros otros puestos vacantes.',
    },
    'qualification-not-met': {
      label: 'Falta un requisito obligatorio',
      toPerson:
        'Su solicitud no muestra uno de los requisitos obligatorios de este puesto; el anuncio los nombra. Cuando lo cumpla, puede solicitar otro puesto vacante.',
    },
    'not-selected': {
      label: 'Se eligió a otras personas',
      toPerson:
        'Elegimos a otras personas para este puesto. Gracias por el tiempo que le dedicó; puede solicitar otros puestos cuando quiera.',
    },
    'posting-cancelled': {
      label: 'Anuncio cancelado',
      toPerson:
        'Finalmente no vamos a ocupar este puesto. No tiene nada que ver con usted; por favor, mire nuestros otros puestos vacantes.',
    },
    'no-reply': {
      label: 'Sin respuesta',
      toPerson:
        'Le escribimos y no recibimos respuesta, así que cerramos su solicitud. Si todavía quiere el puesto, por favor avise a Recursos Humanos.',
    },
    'hours-do-not-fit': {
      label: 'El horario no coincide',
      toPerson: 'El horario de este puesto y el que usted puede trabajar no coinciden. Le invitamos a solicitar otro.',
    },
    'already-applied': {
      label: 'Solicitud repetida',
      toPerson: 'Usted tiene otra solicitud para el mismo puesto. Seguimos con esa; no hace falta que haga nada.',
    },
  },
  withdraw: {
    'other-job': {
      label: 'Aceptó otro trabajo',
      toPerson:
        'Usted nos dijo que aceptó otro trabajo, así que cerramos su solicitud. Puede volver a solicitar cuando quiera.',
    },
    pay: {
      label: 'Pago',
      toPerson:
        'Usted nos dijo que el pago no le conviene, así que cerramos su solicitud. Puede volver a solicitar cuando quiera.',
    },
    hours: {
      label: 'Horario',
      toPerson:
        'Usted nos dijo que el horario no le conviene, así que cerramos su solicitud. Puede volver a solicitar cuando quiera.',
    },
    distance: {
      label: 'Distancia',
      toPerson:
        'Usted nos dijo que el lugar queda demasiado lejos, así que cerramos su solicitud. Puede solicitar un lugar más cercano.',
    },
    'not-now': {
      label: 'Ahora no',
      toPerson:
        'Usted nos dijo que no es el momento adecuado, así que cerramos su solicitud. Puede volver a solicitar cuando quiera.',
    },
    'no-reason-given': {
      label: 'Sin motivo',
      toPerson: 'Tal como pidió, cerramos su solicitud. Puede volver a solicitar cuando quiera.',
    },
  },
  withdrawOffer: {
    'conditions-not-met': {
      label: 'Condiciones sin cumplir',
      toPerson:
        'Las condiciones de la oferta no se cumplieron para el día acordado, así que la retiramos. Si cree que es un error, por favor hable con Recursos Humanos.',
    },
    'first-day-not-agreed': {
      label: 'Sin acuerdo sobre el primer día',
      toPerson:
        'No pudimos acordar un primer día, así que retiramos la oferta. Puede solicitar otros puestos cuando quiera.',
    },
    'position-cancelled': {
      label: 'Puesto cancelado',
      toPerson:
        'Finalmente la agencia no va a ocupar este puesto, así que retiramos la oferta. Lo sentimos. Por favor, mire nuestros otros puestos vacantes.',
    },
  },
  report: {
    'driving-record-report': {
      label: 'Informe del historial de conducir',
      toPerson:
        'Decidimos no contratarle para este puesto, en parte por un informe sobre su historial de conducir. Los avisos de su página dicen qué agencia lo hizo y cuáles son sus derechos.',
    },
    'background-report': {
      label: 'Informe de antecedentes',
      toPerson:
        'Decidimos no contratarle para este puesto, en parte por un informe de antecedentes. Los avisos de su página dicen qué agencia lo hizo y cuáles son sus derechos.',
    },
  },
  expire: {
    'draft-not-sent': {
      label: 'Sin enviar a tiempo',
      toPerson:
        'No envió esta solicitud a tiempo, así que se cerró. Si el puesto sigue abierto, puede volver a solicitarlo; lo que contestó se conserva para usted.',
    },
    'information-not-sent': {
      label: 'Sin respuesta a tiempo',
      toPerson:
        'Le pedimos algo y no lo recibimos a tiempo, así que su solicitud se cerró. Si todavía quiere el puesto, dígaselo a Recursos Humanos: pueden retomarla.',
    },
  },
}

export default reasons
