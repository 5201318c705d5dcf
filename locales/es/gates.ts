import type en from '../en/gates.ts'
import type { SameKeys } from '../types.ts'

const gates: SameKeys<typeof en> = {
  items: {
    hire: {
      name: 'Contratación',
      question: '¿Se puede contratar a esta persona?',
      yes: 'se puede contratar a esta persona',
      no: 'no se puede contratar a esta persona',
      noUntil: 'no se puede contratar a esta persona hasta que {{list}}',
      cleared: 'Con autorización para la contratación',
      notCleared: 'Sin autorización para la contratación',
      about: 'Se pregunta para el primer día propuesto y otra vez en el momento de contratar.',
    },
    work: {
      name: 'Trabajo',
      question: '¿Está en regla para trabajar?',
      yes: 'está en regla para trabajar',
      no: 'no está en regla para trabajar',
      noUntil: 'no está en regla para trabajar hasta que {{list}}',
      cleared: 'Está en regla para trabajar',
      notCleared: 'No está en regla para trabajar',
      about: 'La capacitación cuyo plazo no ha terminado no es un obstáculo.',
    },
    transport: {
      name: 'Llevar a miembros',
      question: '¿Puede llevar a miembros en un vehículo de la agencia?',
      yes: 'puede llevar a miembros en el vehículo',
      no: 'no puede llevar a miembros en el vehículo',
      noUntil: 'no puede llevar a miembros en el vehículo hasta que {{list}}',
      cleared: 'Con autorización para llevar a miembros',
      notCleared: 'Sin autorización para llevar a miembros',
      about: 'Manejar sin pasajeros es otra cosa: aquí se trata de llevar a miembros en el vehículo.',
    },
    'peer-services': {
      name: 'Servicios entre pares',
      question: '¿Puede prestar servicios de apoyo entre pares?',
      yes: 'puede prestar servicios de apoyo entre pares',
      no: 'no puede prestar servicios de apoyo entre pares',
      noUntil: 'no puede prestar servicios de apoyo entre pares hasta que {{list}}',
      cleared: 'Con autorización para prestar servicios de apoyo entre pares',
      notCleared: 'Sin autorización para prestar servicios de apoyo entre pares',
      about: 'Todo debe estar completo, también la capacitación; aquí no basta con estar dentro del plazo.',
    },
    hospital: {
      name: 'Hospital',
      question: '¿Tiene autorización para entrar al hospital?',
      yes: 'puede entrar al hospital',
      no: 'no puede entrar al hospital',
      noUntil: 'no puede entrar al hospital hasta que {{list}}',
      cleared: 'Con autorización para entrar al hospital',
      notCleared: 'Sin autorización para entrar al hospital',
      about: 'Necesita además la tarjeta de huellas dactilares. Un hospital puede pedir más que la agencia.',
    },
  },
  sentence: {
    through: '{{cleared}} hasta el {{date}}.',
    throughBecause: '{{cleared}} hasta el {{date}}; {{ends}}.',
    open: '{{cleared}}, sin fecha de vencimiento.',
    blocked: '{{notCleared}}: {{blocks}}.',
    again: 'Según lo que sabemos hoy, la respuesta será sí de nuevo desde el {{date}}.',
    renewing_one: 'Con su renovación, esto llega hasta el {{date}} ({{list}}).',
    renewing_other: 'Con su renovación, esto llega hasta el {{date}} ({{list}}).',
    since: 'Con autorización desde el {{date}}.',
  },
  requirements: {
    endFirst_one: 'primero vence {{list}}',
    endFirst_other: 'primero vencen {{list}}',
    block_one: 'todavía no está en regla {{list}}',
    block_other: 'todavía no están en regla {{list}}',
    until_one: 'esté en regla {{list}}',
    until_other: 'estén en regla {{list}}',
  },
  blockers: {
    employment: {
      name: 'Empleo',
      endFirst: 'entonces termina el empleo',
      block: 'no hay un empleo en esta fecha',
      until: 'empiece el empleo',
    },
    leave: {
      name: 'Permiso de ausencia',
      endFirst: 'entonces empieza un permiso de ausencia',
      block: 'hay un permiso de ausencia en esta fecha',
      until: 'termine el permiso de ausencia',
    },
    hold: {
      name: 'Pausa',
      endFirst: 'entonces empieza una pausa de la agencia',
      block: 'la agencia puso esto en pausa',
      until: 'se levante la pausa',
    },
  },
  asOf: {
    today: 'Al día de hoy, {{date}}',
    other: 'Al {{date}}',
    knownAt: 'Al {{date}}, según lo que se sabía el {{knownAt}}',
  },
  word: {
    yes: 'Sí',
    no: 'No',
    unknown: 'Sin verificar',
  },
  confidential: 'un requisito confidencial',
}

export default gates
