import type en from '../en/gates.ts'
import type { SameKeys } from '../types.ts'

const gates: SameKeys<typeof en> = {
  items: {
    hire: {
      name: 'Contratación',
      yes: 'se puede contratar a esta persona',
      no: 'no se puede contratar a esta persona',
      noUntil: 'no se puede contratar a esta persona hasta que {{list}}',
      cleared: 'Con autorización para la contratación',
      notCleared: 'Sin autorización para la contratación',
      stop: 'empezar a trabajar aquí',
    },
    work: {
      name: 'Trabajo',
      yes: 'está en regla para trabajar',
      no: 'no está en regla para trabajar',
      noUntil: 'no está en regla para trabajar hasta que {{list}}',
      cleared: 'Está en regla para trabajar',
      notCleared: 'No está en regla para trabajar',
      stop: 'trabajar',
    },
    transport: {
      name: 'Llevar a miembros',
      yes: 'puede llevar a miembros en el vehículo',
      no: 'no puede llevar a miembros en el vehículo',
      noUntil: 'no puede llevar a miembros en el vehículo hasta que {{list}}',
      cleared: 'Con autorización para llevar a miembros',
      notCleared: 'Sin autorización para llevar a miembros',
      stop: 'llevar a miembros en el vehículo',
    },
    'peer-services': {
      name: 'Servicios entre pares',
      yes: 'puede prestar servicios de apoyo entre pares',
      no: 'no puede prestar servicios de apoyo entre pares',
      noUntil: 'no puede prestar servicios de apoyo entre pares hasta que {{list}}',
      cleared: 'Con autorización para prestar servicios de apoyo entre pares',
      notCleared: 'Sin autorización para prestar servicios de apoyo entre pares',
      stop: 'prestar servicios de apoyo entre pares',
    },
    hospital: {
      name: 'Hospital',
      yes: 'puede entrar al hospital',
      no: 'no puede entrar al hospital',
      noUntil: 'no puede entrar al hospital hasta que {{list}}',
      cleared: 'Con autorización para entrar al hospital',
      notCleared: 'Sin autorización para entrar al hospital',
      stop: 'entrar al hospital',
    },
  },
  site: {
    name: '{{site}}',
    yes: 'puede entrar a {{site}}',
    no: 'no puede entrar a {{site}}',
    noUntil: 'no puede entrar a {{site}} hasta que {{list}}',
    cleared: 'Con autorización para entrar a {{site}}',
    notCleared: 'Sin autorización para entrar a {{site}}',
    stop: 'entrar a {{site}}',
  },
  everything: 'trabajar de ninguna manera',
  sentence: {
    through: '{{cleared}} hasta el {{date}}.',
    throughBecause: '{{cleared}} hasta el {{date}}; {{ends}}.',
    open: '{{cleared}}, sin fecha de vencimiento.',
    blocked: '{{notCleared}}: {{blocks}}.',
    again: 'Según lo que sabemos hoy, la respuesta será sí de nuevo desde el {{date}}.',
    renewing_one: 'Con su renovación, esto llega hasta el {{date}} ({{list}}).',
    renewing_other: 'Con su renovación, esto llega hasta el {{date}} ({{list}}).',
  },
  requirements: {
    waiverEndFirst_one: 'lo primero que termina es la dispensa para {{list}}',
    waiverEndFirst_other: 'lo primero que termina son las dispensas para {{list}}',
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
  word: {
    unknown: 'Sin verificar',
  },
}

export default gates
