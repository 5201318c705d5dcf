import type en from '../en/information.ts'
import type { SameKeys } from '../types.ts'

const information: SameKeys<typeof en> = {
  title: 'Necesitamos algo de usted',
  about: {
    paper: 'Sobre: {{about}}',
    answer: 'Sobre su respuesta: {{about}}',
    reference: 'Sobre una referencia',
  },
  place: 'Lo que le pedimos. {{about}}',
  text: {
    'paper-missing':
      'Envíenos, por favor, una foto o una copia de un documento que lo muestre, por ejemplo un diploma, un certificado de notas o una carta de un empleador.',
    'paper-unreadable': 'No podemos leer el documento que tenemos. Envíe, por favor, una foto clara o un archivo PDF.',
    'paper-incomplete': 'Faltan páginas. Envíe, por favor, el documento completo.',
    'paper-name':
      'El nombre del documento no es el que usted nos dio. Díganos qué nombre usaba entonces, o envíe un documento con su nombre.',
    'answer-unclear': 'No entendimos bien su respuesta. Explíquenos, por favor, con sus palabras, qué quiere decir.',
    'answer-dates': 'Díganos, por favor, en qué mes y año empezó y terminó.',
    'answer-incomplete': 'Falta algo en su respuesta. Díganos, por favor, el resto.',
    'reference-missing':
      'Denos, por favor, el nombre, el teléfono y el correo electrónico de alguien que conozca su trabajo.',
    'reference-another':
      'No pudimos comunicarnos con la persona que usted nombró. Denos, por favor, otro nombre, con teléfono y correo electrónico.',
  },
  fromHr: 'Recursos Humanos le escribe:',
  by: 'Envíelo, por favor, a más tardar el {{date}} ({{days}}).',
  kind: {
    label: '¿Qué clase de documento es?',
    hint: 'Solo si envía un archivo.',
    asked: 'El documento que pedimos aquí',
    other: 'Otro documento sobre mi salud',
    health: 'Lo guardamos sin abrirlo. La ley nos permite verlo solo después de que usted acepte una oferta.',
    missing: 'Elija qué clase de documento es, y después elija otra vez el archivo',
  },
  words: '¿Qué quiere decirnos?',
  wordsHint: 'Puede dejarlo vacío si envía un archivo. Por favor, no escriba nada sobre su salud.',
  kept: '{{side}} recibido: {{name}}',
  see: 'Verlo',
  held: 'Todavía lo estamos revisando por si tiene virus; usted no tiene que hacer nada.',
  replace: 'Elija otro archivo solo si quiere cambiarlo.',
  send: 'Enviar',
  nothing: 'Elija un archivo o escriba algo',
  more_one: 'Necesitamos otra cosa más de usted.',
  more_other: 'Necesitamos otras {{count}} cosas más de usted.',
  moreLink: 'Ir a la siguiente',
  back: 'Volver a su solicitud',
  answered: {
    title: 'Ya lo envió',
    text: 'Enviado el {{date}}. Ahora lo lee Recursos Humanos. No tiene que hacer nada más.',
  },
  cancelled: { title: 'Ya no lo necesitamos', text: 'Recursos Humanos retiró la pregunta el {{date}}.' },
  expired: {
    title: 'Ya pasó el último día para enviarlo',
    text: 'El último día fue el {{date}}, así que aquí ya no se puede enviar nada. Si todavía quiere el puesto, dígaselo a Recursos Humanos: pueden retomar su solicitud.',
  },
  ended: {
    title: 'Ya no hace falta nada',
    text: 'Su solicitud siguió adelante o se cerró. Su página dice cómo va.',
  },
  toHr: 'Escribir a Recursos Humanos',
  references: 'Dar referencias en su propia página',
  sentFiles: 'Archivos que envió',
  sentWords: 'Lo que escribió',
  aside: {
    title: 'Sus documentos de salud',
    lead: 'Estos documentos se guardan para usted, bajo llave y sin abrir. Nadie en la agencia los ve, ni sabe que los envió. La ley nos permite ver un documento sobre su salud solo después de que usted acepte una oferta.',
    after:
      'Si recibe una oferta y la acepta, puede enviarlos enseguida, sin buscarlos otra vez. Si su solicitud termina, los borramos en un plazo de un día.',
    empty: 'No guardamos ningún documento para usted.',
    emptyText: 'Un documento de salud que envíe antes de aceptar una oferta se guarda aquí, sin abrir.',
    received: 'Enviado el {{date}}',
    see: 'Verlo',
    useNow: 'Enviarlo ahora',
    delete: 'Borrarlo',
    other: 'Otro documento de salud',
    place: 'Sus documentos de salud, guardados sin abrir',
    count_one: 'Un documento',
    count_other: '{{count}} documentos',
    deleted: 'El documento se borró',
    done: {
      title: 'Guardamos su documento sin abrirlo',
      text: 'Nadie en la agencia lo ve, ni sabe que lo envió. La ley nos permite verlo solo después de que usted acepte una oferta.',
      still: 'Todavía falta lo que pedimos aquí.',
      link: 'Ver sus documentos de salud',
    },
    ask: {
      title: '¿Borrar este documento?',
      text: 'Borramos «{{name}}». No se puede recuperar.',
      confirm: 'Borrarlo',
      keep: 'Conservarlo',
    },
    early: {
      caption: 'Antes de una oferta',
      lead: 'No podemos pedirlo antes de que usted acepte una oferta, y no tiene que enviarlo ahora.',
      text: 'Si de todos modos lo envía, lo guardamos para usted, bajo llave y sin abrir. Nadie en la agencia lo ve, ni sabe que lo envió. Si su solicitud termina, lo borramos en un plazo de un día.',
      file: 'El documento',
      send: 'Guárdenlo para mí',
    },
    use: {
      title: 'Envió este documento antes de la oferta',
      text: 'Se guardó sin abrir. Ahora puede enviarlo: lo ponemos en el formulario de abajo y usted escribe las fechas.',
      button: 'Usar «{{name}}»',
    },
  },
}

export default information
