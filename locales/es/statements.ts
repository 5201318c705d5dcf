import type en from '../en/statements.ts'
import type { SameKeys } from '../types.ts'

const statements: SameKeys<typeof en> = {
  'lived-experience': {
    title: 'Experiencia vivida',
    note: 'Responda solo sí o no. Por favor, no nos diga cuál de las dos opciones es, ni aquí ni en otra parte de este sitio. No escriba sobre diagnósticos, tratamientos, medicinas o familiares.',
    versions: {
      v1: 'Conozco de primera mano la recuperación de una condición de salud mental o del consumo de sustancias, por mi propia recuperación o como familiar de alguien en recuperación.',
    },
  },
  'personal-lived-experience': {
    title: 'Experiencia vivida de recuperación',
    note: 'Responda solo sí o no. Por favor, no nos diga nada más que eso, ni aquí ni en otra parte de este sitio. No escriba sobre diagnósticos, tratamientos o medicinas.',
    versions: {
      v1: 'Tengo experiencia vivida de recuperación en el campo de la salud conductual, y estoy en disposición de usarla cuando apoye a otras personas.',
    },
  },
  'code-of-ethics': {
    title: 'Código de ética para especialistas en apoyo entre pares',
    note: 'Si el organismo que le certificó tiene su propio código, ese código también vale para usted.',
    versions: {
      v1: [
        'Como especialista en apoyo entre pares, prometo:',
        '1. La recuperación es de la persona. Apoyo las metas que ella elige, no las que yo elegiría.',
        '2. Trato a cada persona con respeto, sin importar su origen, fe, idioma, género, edad, salud o pasado.',
        '3. Digo con honestidad quién soy, qué puedo hacer y qué no. No diagnostico, no trato enfermedades ni doy consejos médicos.',
        '4. Cuento mi propia historia solo cuando ayuda a la persona que tengo delante.',
        '5. Lo que me cuentan es privado. Solo lo comunico con permiso, o cuando lo exige la ley o un peligro para la vida. En ese caso aviso de inmediato a mi supervisor.',
        '6. Mantengo límites claros. No empiezo una relación romántica o sexual con nadie a quien apoyo, y no presto, no pido prestado, no compro, no vendo ni acepto regalos de valor.',
        '7. Nunca uso la fuerza, las amenazas ni la vergüenza, y hablo cuando veo abuso, descuido o estigma.',
        '8. No trabajo cuando mi juicio está afectado. Cuando necesito ayuda, la pido.',
        '9. Escribo registros verdaderos y a tiempo.',
        '10. Sigo aprendiendo, aprovecho la supervisión y reconozco mis errores.',
      ].join('\n'),
    },
  },
  'electronic-signature-consent': {
    title: 'Firma electrónica',
    note: 'Si prefiere firmar en papel, no marque la casilla; hable con Recursos Humanos, y eso no le perjudicará.',
    versions: {
      v1: [
        'Acepto firmar en este sitio en lugar de hacerlo en papel.',
        'Cuando escribo mi nombre y presiono el botón para firmar, quiero que sea mi firma, y vale como una hecha a mano.',
        'Puedo leer esta página, y puedo guardar o imprimir lo que firmo. Recibiré una copia de cada texto firmado.',
        'Puedo pedir papel en su lugar, y puedo retirar este acuerdo en cualquier momento si aviso a Recursos Humanos. Lo que haya firmado hasta entonces sigue firmado.',
      ].join('\n'),
    },
  },
  'application-declaration': {
    title: 'Su declaración',
    note: 'Lea sus respuestas una vez más antes de firmar. Todavía puede cambiarlas.',
    versions: {
      v1: [
        'Lo que he respondido en esta solicitud es verdadero y completo, hasta donde yo sé.',
        'Entiendo que la agencia puede comprobarlo, y que una respuesta falsa a sabiendas puede poner fin a mi solicitud o, más tarde, a mi empleo.',
        'Si algo cambia mientras mi solicitud está abierta, avisaré a la agencia.',
      ].join('\n'),
    },
  },
  'offer-acceptance': {
    title: 'Aceptar la oferta',
    note: 'Su firma pertenece a la oferta que se muestra en esta página. Puede guardarla o imprimirla.',
    versions: {
      v1: [
        'He leído la oferta que se me muestra con esta declaración: el puesto, el lugar, el pago, el primer día y las condiciones. La acepto.',
        'Entiendo que la oferta depende de sus condiciones, y que solo puedo empezar cuando la agencia haya confirmado que se me puede contratar.',
        'Desde ahora, la agencia puede pedirme los papeles que nombran las condiciones. Los enviaré tan pronto como pueda.',
      ].join('\n'),
    },
  },
  'report-disclosure': {
    title: 'Podemos obtener informes sobre usted',
    note: 'Esta página trata de estos informes y de nada más.',
    versions: {
      v1: [
        'La agencia puede obtener informes sobre usted de empresas que reúnen ese tipo de información, llamadas agencias de informes del consumidor. Los usamos solo para decidir sobre su empleo.',
        'Un informe así puede tratar de su historial de conducir o de sus antecedentes. Los antecedentes pueden incluir dónde ha vivido y trabajado, y registros de tribunales.',
      ].join('\n'),
    },
  },
  'report-authorization': {
    title: 'Su autorización',
    note: 'Puede decir que no. Puede retirar su sí en cualquier momento en esta página; entonces no pediremos ningún informe más.',
    versions: {
      v1: [
        'He leído que la agencia puede obtener informes sobre mí de agencias de informes del consumidor para decidir sobre mi empleo.',
        'Autorizo a la agencia a obtener esos informes mientras mi solicitud esté abierta.',
      ].join('\n'),
    },
  },
}

export default statements
