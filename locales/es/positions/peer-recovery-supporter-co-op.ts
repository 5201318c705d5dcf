import type en from '../../en/positions/peer-recovery-supporter-co-op.ts'
import type { SameKeys } from '../../types.ts'

const position: SameKeys<typeof en> = {
  title: 'Apoyo entre pares para la recuperación, estudiante co-op',
  summary:
    'Aprenda el apoyo entre pares en el trabajo, al lado de personas certificadas en apoyo para la recuperación, mientras estudia.',
  purpose: [
    'Es un puesto para estudiantes. Bajo supervisión directa, usted aprende y ayuda en el trabajo de apoyo certificado entre pares, como parte de sus estudios.',
    'Usted ayuda a personas con trastornos de salud mental o de consumo de sustancias a recuperar la independencia en la comunidad y a hacer suya la recuperación, en servicios ambulatorios y de hospitalización.',
  ],
  reporting: [
    'Usted trabaja bajo la supervisión directa de su supervisor.',
    'Su universidad patrocina el programa al que pertenece el puesto.',
  ],
  serves:
    'Personas con trastornos de salud mental o de consumo de sustancias, en servicios ambulatorios y de hospitalización, junto con una persona certificada en apoyo entre pares.',
  duties: [
    {
      heading: 'Aprender con pacientes y familias',
      items: [
        'Hablar y escribir de una manera adecuada para la edad y el origen de la persona.',
        'Ayudar a incluir a la familia o al tutor.',
        'Reconocer lo que las personas necesitan por motivos psicológicos, religiosos o culturales, y responder bien a ello.',
        'Reconocer las señales de abuso o descuido, y avisar de inmediato a su supervisor.',
        'Usar con seguridad cualquier equipo del departamento. El tratamiento y los medicamentos no son parte de este puesto.',
      ],
    },
    {
      heading: 'Ayudar con el manejo de casos y los recursos',
      items: [
        'Ayudar a encontrar colaboradores en el sistema de salud y en la comunidad, y a incluir las redes sociales que apoyan a la persona.',
        'Ayudar a conectar a las personas con el tratamiento y con otra ayuda profesional, y a averiguar qué les impide usarla.',
        'Mantener al día sus informes y su documentación.',
      ],
    },
    {
      heading: 'Otras tareas asignadas',
      items: [
        'Realizar las tareas de su departamento, servicio o clínica.',
        'Dar esperanza y ánimo, y ser un ejemplo de que la recuperación es posible.',
        'Ayudar a enseñar sobre la recuperación en cada fase.',
        'Ayudar a las personas a hacer su propio plan de recuperación a partir de lo que les interesa, lo que quieren lograr y lo que saben hacer bien.',
        'Ayudar a mantener el contacto por teléfono o correo electrónico con las personas antes, durante y después del programa.',
      ],
    },
  ],
  required: [
    'Usted estudia en un programa patrocinado por una universidad y busca obtener un título.',
    'Normalmente ya completó un año y medio de universidad antes de empezar el trabajo co-op.',
    'Experiencia vivida de recuperación: usted responde sí o no a una sola declaración. No preguntamos más.',
  ],
  preferred: ['Hasta seis meses de experiencia equivalente.'],
  afterOffer: [
    'Una carta de su universidad: desde cuándo completó suficientes estudios y hasta cuándo está en el programa.',
  ],
  conditions: [
    'El puesto no dura más que su inscripción en la universidad.',
    'Usted trabaja bajo supervisión directa y no presta servicios entre pares por su cuenta.',
  ],
  compensation: [],
}

export default position
