import type en from '../en/messages.ts'
import type { SameKeys } from '../types.ts'

const messages: SameKeys<typeof en> = {
  title: 'Mensajes con Recursos Humanos',
  place: 'Mensajes con Recursos Humanos',
  placeNew_one: '{{count}} mensaje nuevo',
  placeNew_other: '{{count}} mensajes nuevos',
  lead: 'Pregunte o cuéntenos algo sobre su solicitud para «{{position}}». Una persona de Recursos Humanos le contesta aquí, y se lo avisamos por correo electrónico.',
  warning: 'Por favor, no escriba sobre su salud ni sobre la de otras personas. Recursos Humanos no puede usarlo.',
  none: 'Todavía no hay mensajes.',
  thread: 'Mensajes',
  you: 'Usted',
  hr: '{{name}}, Recursos Humanos',
  isNew: 'Nuevo',
  box: 'Su mensaje',
  boxHint: 'Hasta {{longest}} caracteres',
  send: 'Enviar',
  sent: 'Su mensaje se envió.',
  missing: 'Escriba primero su mensaje',
  tooLong: 'Su mensaje tiene más de {{longest}} caracteres; acórtelo o envíelo en dos partes',
  ended: 'Esta solicitud terminó, así que aquí ya no se puede escribir. Los mensajes se quedan para que los lea.',
  unsent: 'Lo que acaba de escribir no se envió. Aquí está, por si quiere copiarlo:',
  notSent: 'Podrá escribir a Recursos Humanos en cuanto haya enviado su solicitud.',
  back: 'Volver a su solicitud',
  canned: {
    received: {
      label: 'Tenemos su solicitud',
      text: 'Hola, {{name}}:\n\nGracias por su solicitud para el puesto «{{position}}». La estamos leyendo y le escribiremos a más tardar el {{date}}. Hasta entonces no tiene que hacer nada.',
    },
    call: {
      label: '¿Cuándo podemos llamarle?',
      text: 'Hola, {{name}}:\n\nQueremos hablar con usted sobre su solicitud para el puesto «{{position}}» y no le encontramos por teléfono. Por favor, díganos aquí, a más tardar el {{date}}, cuándo podemos llamarle y a qué número.',
    },
    meet: {
      label: '¿Le queda bien este día?',
      text: 'Hola, {{name}}:\n\nNos gustaría conocerle y hablar sobre el puesto «{{position}}» el {{date}}. ¿Le queda bien ese día? Si no, díganos aquí, por favor, qué días le convienen. Si necesita algo para poder participar bien, por ejemplo un intérprete o un lugar sin escaleras, díganos solamente qué debemos preparar.',
    },
    missing: {
      label: 'Todavía falta algo',
      text: 'Hola, {{name}}:\n\nTodavía falta algo para su solicitud para el puesto «{{position}}». Su página muestra qué es y cómo enviarlo. Por favor, hágalo a más tardar el {{date}}. Si le resulta difícil, díganoslo aquí.',
    },
    references: {
      label: 'Hace falta otra referencia',
      text: 'Hola, {{name}}:\n\nNecesitamos otra persona que conozca su trabajo. Por favor, abra «Personas que conocen su trabajo» en la página de su solicitud y nombre a alguien a más tardar el {{date}}.',
    },
    longer: {
      label: 'Tarda más',
      text: 'Hola, {{name}}:\n\nLo sentimos: decidir sobre su solicitud para el puesto «{{position}}» tarda más de lo que pensábamos. Le escribiremos a más tardar el {{date}}. Hasta entonces no tiene que hacer nada.',
    },
    'no-health': {
      label: 'Nada sobre la salud, por favor',
      text: 'Hola, {{name}}:\n\nGracias por su mensaje. Por favor, no nos escriba sobre su salud ni sobre la de otras personas: no lo necesitamos para decidir sobre su solicitud y no lo usamos. Todo lo demás nos lo puede preguntar aquí cuando quiera.',
    },
    thanks: {
      label: 'Gracias, lo anotamos',
      text: 'Hola, {{name}}:\n\nGracias por avisarnos. Lo anotamos.',
    },
  },
}

export default messages
