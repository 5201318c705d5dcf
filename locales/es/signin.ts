import type en from '../en/signin.ts'
import type { SameKeys } from '../types.ts'

const signin: SameKeys<typeof en> = {
  email: {
    title: 'Inicie sesión con su correo electrónico',
    titleApply: 'Primero, su correo electrónico',
    lead: 'Le enviamos un código de seis números. No necesita contraseña.',
    leadApply:
      'Le enviamos un código de seis números. Con su correo también puede volver después, en este u otro teléfono.',
    label: 'Correo electrónico',
    hint: 'Uno que solo usted lee. Lo usamos para los códigos y las noticias sobre su solicitud.',
    send: 'Enviarme un código',
    staff: '¿Trabaja en Recursos Humanos, nómina o administración, o dirige un equipo?',
    staffLink: 'Iniciar sesión con contraseña',
  },
  code: {
    title: 'Escriba su código',
    lead: 'Enviamos seis números a {{email}}. El mensaje suele llegar en un minuto.',
    label: 'Su código',
    hint: 'Seis números, sirven por diez minutos',
    enter: 'Continuar',
    noMail: '¿No ha llegado?',
    spam: 'Mire en su carpeta de correo no deseado y revise la dirección de arriba.',
    again: 'Enviar un código nuevo',
    other: 'Usar otro correo electrónico',
    sentAgain: 'Enviamos un código nuevo. Solo funciona el más reciente.',
  },
  problem: {
    superseded: 'Este es un código anterior; escriba el de nuestro mensaje más reciente',
    closed: 'Esta cuenta está cerrada; pregunte a Recursos Humanos',
    asked: 'Escriba primero su correo electrónico; le enviaremos un código',
  },
  wait_one: 'Hubo demasiados intentos; espere {{count}} minuto e intente de nuevo',
  wait_other: 'Hubo demasiados intentos; espere {{count}} minutos e intente de nuevo',
}

export default signin
