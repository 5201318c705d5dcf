import type en from '../../en/positions/certified-peer-recovery-supporter.ts'
import type { SameKeys } from '../../types.ts'

const position: SameKeys<typeof en> = {
  title: 'Apoyo certificado entre pares para la recuperación',
  summary:
    'Muestre con su propio ejemplo que la recuperación es posible, y ayude a otros pares a recuperar una vida independiente y a hacerse dueños de su recuperación.',
  purpose: [
    'Usted presta servicios a personas con trastornos de salud mental o de consumo de sustancias.',
    'Usted es un ejemplo para pares en recuperación: muestra que conoce su propia recuperación y usa sus maneras de salir adelante. Aboga por los pares e informa sobre el apoyo entre pares, en servicios ambulatorios y de hospitalización.',
    'Usted realiza muchas tareas distintas que ayudan a los pares a recuperar la independencia en la comunidad y a hacer suya la recuperación.',
  ],
  reporting: ['Usted trabaja bajo la supervisión directa de su supervisor.'],
  serves:
    'Personas con trastornos de salud mental o de consumo de sustancias, y sus familias o tutores, en servicios ambulatorios y de hospitalización.',
  duties: [
    {
      heading: 'Trabajar con pacientes y familias',
      items: [
        'Hablar y escribir de una manera adecuada para la edad y el origen de la persona; conocer las etapas y tareas del crecimiento y el desarrollo.',
        'Explicar con claridad a pacientes y familias lo que toca al tratamiento.',
        'Incluir a la familia o al tutor en la primera evaluación, en el primer tratamiento y en la atención que sigue.',
        'Notar los límites físicos de un paciente y ayudar cuando haga falta.',
        'Reconocer los problemas de salud conductual de pacientes y familias, y responder bien a ellos.',
        'Entender la información sobre el grupo de personas al que se atiende y planear un apoyo adecuado.',
        'Reconocer lo que las personas necesitan por motivos psicológicos, religiosos o culturales, y responder bien a ello.',
        'Usar con seguridad cualquier equipo del departamento. El tratamiento y los medicamentos están en manos de personal con licencia; usted participa solo hasta donde lo permiten su capacitación y su licencia.',
        'Reconocer las señales de abuso o descuido, y actuar.',
      ],
    },
    {
      heading: 'Manejo de casos',
      items: [
        'Encontrar colaboradores en el sistema de salud y en la comunidad y apoyar el trabajo conjunto: comunidades de recuperación, educación, formación laboral, recursos sociales, culturales y espirituales, grupos de autoayuda, servicios profesionales y otros.',
        'Incluir las redes sociales que apoyan a la persona. Trabajar con equipos de varias profesiones en el sistema de salud y en la comunidad.',
      ],
    },
    {
      heading: 'Encontrar y conectar recursos',
      items: [
        'Conectar a las personas con el tratamiento adecuado y con otra ayuda profesional. Averiguar qué les impide usar los recursos de la comunidad y desarrollar maneras de superarlo.',
        'Mantener al día los informes y la documentación.',
      ],
    },
    {
      heading: 'Otras tareas asignadas',
      items: [
        'Realizar las tareas de su departamento, servicio o clínica.',
        'Dar esperanza y ánimo a los pacientes, sin importar cuánto participan ya en la comunidad: trabajo, escuela, relaciones, deporte, pasatiempos propios.',
        'Enseñar sobre la recuperación en cada fase: antes de que empiece, al inicio, mientras se estabiliza y cuando se mantiene.',
        'Ser un ejemplo que muestra a las personas en recuperación que es posible.',
        'Ayudar a las personas a hacer su propio plan de recuperación a partir de lo que les interesa, lo que quieren lograr y lo que saben hacer bien.',
        'Mantener el contacto por teléfono o correo electrónico antes, durante y después del programa, para que las personas sigan bien; si alguien lo deja, ayudarle a volver junto con los demás del programa.',
      ],
    },
  ],
  required: [
    'Una certificación vigente de apoyo entre pares para la recuperación.',
    'Experiencia vivida de recuperación: usted responde sí o no a una sola declaración. No preguntamos más.',
  ],
  preferred: [],
  afterOffer: [],
  conditions: [
    'Usted trabaja bajo supervisión directa.',
    'Usted trabaja en clínicas ambulatorias y en unidades de hospitalización.',
    'La certificación debe seguir vigente. Sin fecha final impresa, vale dos años.',
  ],
  compensation: [],
}

export default position
