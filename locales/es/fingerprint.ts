import type en from '../en/fingerprint.ts'
import type { SameKeys } from '../types.ts'

const fingerprint: SameKeys<typeof en> = {
  title: 'Tarjeta de huellas dactilares',
  lead: 'Una tarjeta de Arizona (fingerprint clearance card) que dice que el estado revisó sus huellas. Dura seis años.',
  status: 'Cómo va',
  state: {
    'not-applied': 'Todavía no sabemos de ninguna tarjeta',
    applied: 'Solicitada el {{date}}',
    sent: 'Enviada, en espera de revisión',
    issued: 'En regla',
    denied: 'El estado no le dio una tarjeta',
    suspended: 'Su tarjeta está suspendida',
    revoked: 'Su tarjeta ya no vale',
    expired: 'Su tarjeta venció',
    'exception-pending': 'Excepción por causa justificada pedida el {{date}}',
    'exception-granted': 'En regla',
    'exception-denied': 'No se concedió la excepción',
  },
  text: {
    'not-applied':
      'Solicítela al Departamento de Seguridad Pública de Arizona y deje tomar sus huellas. Puede tardar varias semanas, así que empiece pronto. Si ya tiene una tarjeta, envíenos una foto.',
    applied:
      'El estado la está tramitando. Usted no tiene que hacer nada. Cuando le llegue la tarjeta, envíenos una foto.',
    sent: 'Tenemos su tarjeta y la comprobamos con el estado. Usted no tiene que hacer nada; le escribiremos.',
    issued: 'Ya comprobamos su tarjeta. No hay nada más que hacer.',
    denied:
      'Esto no es el final, y nosotros no le hemos rechazado. Puede pedir al estado una excepción; lea más abajo.',
    suspended:
      'Esto no es el final. Puede pedir al estado una excepción; lea más abajo. Recursos Humanos hablará con usted.',
    revoked:
      'Esto no es el final. Puede pedir al estado una excepción; lea más abajo. Recursos Humanos hablará con usted.',
    expired: 'Solicite una tarjeta nueva y envíenos una foto cuando le llegue.',
    'exception-pending':
      'Esperamos la decisión junto con usted. Hasta entonces no puede empezar, y nadie aquí puede rechazarle por la tarjeta. No tiene que explicarnos su pasado.',
    'exception-granted': 'Ya comprobamos su tarjeta. No hay nada más que hacer.',
    'exception-denied':
      'Lo sentimos. Recursos Humanos hablará con usted sobre lo que esto significa para el puesto. Su pasado y lo que le escribió el estado quedan entre usted y el estado.',
  },
  send: 'Enviar una foto de mi tarjeta',
  exception: {
    title: 'Si el estado le dice que no por su pasado',
    what: 'Arizona tiene un camino justamente para esto: la excepción por causa justificada (good cause exception). Existe para personas con un pasado que hoy viven de otra manera.',
    counts:
      'Una excepción concedida vale por completo. La persona que dirige su equipo solo ve que su tarjeta está en regla.',
    how: 'Cómo pedirla',
    step1:
      'Lea la carta del estado. Dice cómo pedir una excepción y hasta qué día. La solicitud va a la Junta de Huellas Dactilares de Arizona (Arizona Board of Fingerprinting).',
    step2:
      'Envíe lo que pide la Junta, por ejemplo cartas de personas que le conocen hoy y papeles sobre lo que usted ha hecho desde entonces.',
    step3: 'Diga a Recursos Humanos que la pidió y qué día. No tiene que decir por qué le negaron la tarjeta.',
    wait: 'Nosotros esperamos la decisión. Mientras tanto, nadie aquí puede rechazarle por la tarjeta.',
    link: 'Ir a la Junta de Huellas Dactilares de Arizona',
  },
}

export default fingerprint
