import type en from '../en/precheck.ts'
import type { SameKeys } from '../types.ts'

const precheck: SameKeys<typeof en> = {
  title: '¿Cumplo los requisitos?',
  start: {
    about: 'Para «{{position}}», {{place}}',
    lead: 'Unas pocas preguntas cortas, unos dos minutos. Después verá qué cumple ya, qué falta todavía y, donde es cuestión de tiempo, a partir de qué día.',
    kept: 'Sin cuenta, y no se guarda nada',
    keptText:
      'No guardamos sus respuestas. Desaparecen cuando cierra la página, y nadie de la agencia las ve. No preguntamos quién es usted, cuándo nació ni nada sobre su salud.',
    decides: 'No decide nada',
    decidesText:
      'Esto no es una solicitud. Puede presentar la suya sea cual sea el resultado, y entonces una persona lee lo que usted respondió.',
    begin: 'Empezar',
    back: 'Volver al puesto',
  },
  progress: '¿Cumplo los requisitos? Pregunta {{step}} de {{total}}',
  experience: {
    title: '¿Ha trabajado en salud conductual?',
    another: '¿Tiene otro trabajo en salud conductual que agregar?',
    hint: 'Salud mental, consumo de sustancias, servicios de crisis o de recuperación, con pago o como voluntario. Los días de todos los trabajos se suman.',
    yours: 'Sus trabajos hasta ahora',
    mostText: 'Aquí no se pueden agregar más trabajos. Presione «Continuar».',
  },
  job: {
    title: '¿Cuándo trabajó ahí?',
    lead: 'Aquí solo importan los días. No preguntamos dónde fue.',
    add: 'Agregar este trabajo',
  },
  result: {
    yes: 'Sí, cumpliría los requisitos',
    yesLead: 'Por lo que nos dijo, cumple todo lo que miramos antes de una oferta.',
    from: 'Todavía no. Los cumpliría a partir del {{date}}',
    fromLead: 'Esto supone que sigue en su trabajo actual. Cada día en él cuenta.',
    needed: 'Todavía no. Falta algo',
    neededLead: 'Abajo verá qué es y dónde puede conseguirlo.',
    each: 'Uno por uno',
    met: 'Sí',
    metFrom: 'Todavía no, a partir del {{date}}',
    notYet: 'Todavía no',
    worked: 'Hasta ahora sus trabajos suman {{days}}. Necesita {{needed}}.',
    license: 'Una licencia de conducir vigente.',
    licenseFrom: 'Una licencia de conducir vigente de {{states}}.',
    need: {
      age: 'Puede empezar, como muy pronto, en ese cumpleaños. Si falta poco, presente ya su solicitud: se puede acordar un primer día más adelante.',
      education:
        'Las escuelas para adultos preparan para el GED, muchas gratis; en su biblioteca pública saben dónde. Si solo le falta encontrar su diploma, su escuela puede enviarle una copia.',
      experience:
        'El tiempo en cualquier trabajo de salud conductual cuenta desde el primer día, también como voluntario: en líneas de crisis, centros de recuperación, hogares grupales o clínicas. Un título en un campo de la salud conductual también cuenta.',
      license:
        'La emite la oficina de vehículos motorizados del estado, que también cambia una licencia de otro estado por una propia.',
      'peer-credential':
        'Se obtiene con una formación y un examen. El organismo que certifica a los especialistas en apoyo entre pares del estado le dice dónde es el próximo y qué hacer con una certificación de otro estado.',
      training: 'Pregúntenos por la próxima formación; podemos decirle dónde hay una.',
      enrollment:
        'La oficina de registro o de prácticas de una universidad le dice cómo inscribirse y qué nos va a confirmar.',
      'lived-experience':
        'Este puesto se basa en eso. Si eligió la respuesta equivocada, cámbiela. No tiene que explicar nada, y nadie se lo va a pedir.',
    },
    interview: 'De qué hablamos cuando nos vemos',
    later: 'Qué pedimos solo después de que acepte una oferta',
    laterText: 'Ahora no necesita nada de esto, y antes no preguntamos por ello.',
    next: 'Qué puede hacer ahora',
    nextText:
      'Puede presentar su solicitud hoy, diga lo que diga esta página: la lee una persona de Recursos Humanos que sabe que las cosas cambian. No guardamos ninguna de sus respuestas, así que la solicitud le pregunta otra vez.',
    apply: 'Solicitar este puesto',
    change: 'Cambiar mis respuestas',
    posting: 'Volver al puesto',
    others: 'Ver otros puestos vacantes',
    basis: 'Se basa en lo que nos acaba de decir, el {{date}}. No es una decisión.',
  },
}

export default precheck
