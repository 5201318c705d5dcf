import type en from '../en/eligibility.ts'
import type { SameKeys } from '../types.ts'

const eligibility: SameKeys<typeof en> = {
  place: 'Su permiso para trabajar: Formulario I-9',
  title: 'Su permiso para trabajar: Formulario I-9',
  lead: 'La ley pide a todo empleador que compruebe que quien empieza puede trabajar en los Estados Unidos. Es igual para todas las personas. Se hace con el Formulario I-9 y después con E-Verify, una comprobación del gobierno.',
  todo: 'Lo que hay que hacer',
  choice: {
    title: 'Usted elige sus documentos',
    text: 'El formulario trae listas oficiales de documentos. Traiga los originales que usted elija: un documento de la Lista A, o uno de la Lista B y uno de la Lista C. El recibo de un documento que haya vuelto a pedir puede valer por un tiempo.',
    nobody:
      'Nadie puede decirle qué documento debe traer, ni pedirle más documentos u otros distintos de los que pide el formulario.',
    copies:
      'En este sitio no pedimos copias, y aquí no se guarda su formulario. Solo llevamos la cuenta de lo que está hecho.',
    lists: 'Ver las listas oficiales',
    help: 'Si alguien le pide un documento en particular, o le trata peor por su origen, puede llamar gratis y sin dar su nombre a la Sección de Derechos de Inmigrantes y Empleados del Departamento de Justicia: 1-800-255-7688.',
  },
  step: {
    section1: 'Llene y firme la Sección 1',
    section1Text: 'Recursos Humanos le da el formulario. Puede hacerlo desde el día en que aceptó la oferta.',
    section2: 'Muestre sus documentos a Recursos Humanos',
    section2Text: 'Recursos Humanos los mira y llena la Sección 2.',
    reverification: 'Muestre que puede seguir trabajando',
    reverificationText:
      'El permiso para trabajar que usted mostró termina el {{date}}. Traiga antes a Recursos Humanos los documentos que usted elija.',
    case: 'La comprobación del gobierno (E-Verify)',
    caseText: 'Recursos Humanos la empieza cuando el formulario está completo. Usted no tiene que hacer nada.',
    caseOpen: 'Recursos Humanos ya la empezó. Usted no tiene que hacer nada.',
    authorized: 'El gobierno confirmó que usted puede trabajar.',
    tentative:
      'El gobierno todavía no encontró sus datos. Eso no quiere decir que usted no pueda trabajar; muchas veces un nombre o un número solo está escrito de otra manera. Recursos Humanos le da un aviso. Usted decide si quiere aclararlo. Dígaselo a Recursos Humanos, por favor, hasta el día indicado.',
    contested:
      'Usted decidió aclararlo. Llame o vaya a la oficina que dice su aviso hasta el día indicado. Mientras tanto sigue trabajando, y nadie puede tratarle peor por eso.',
    notContested: 'Usted decidió no aclararlo. Hable, por favor, con Recursos Humanos.',
    final: 'El gobierno no pudo confirmar que usted puede trabajar. Hable, por favor, con Recursos Humanos.',
    closed: 'Esta comprobación está cerrada.',
  },
  done: 'Hecho el {{date}}',
  by: 'Hasta el {{date}}',
  overdue: 'Era hasta el {{date}}. Hable hoy con Recursos Humanos, por favor.',
  later: 'Más adelante',
  waiting: 'En curso',
  talk: 'Hable, por favor, con Recursos Humanos',
  note: '{{what}}, hasta el {{date}}',
  noteOverdue: '{{what}}: era hasta el {{date}}',
  contact: 'Llame o vaya a la oficina que dice su aviso',
  decide: 'Diga a Recursos Humanos qué decide sobre E-Verify',
  card: {
    title: 'Formulario I-9',
    text: 'Traiga los documentos que usted elija. Nadie puede decirle cuáles.',
    link: 'Ver lo que hay que hacer',
  },
}

export default eligibility
