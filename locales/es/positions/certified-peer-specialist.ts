import type en from '../../en/positions/certified-peer-specialist.ts'
import type { SameKeys } from '../../types.ts'

const position: SameKeys<typeof en> = {
  title: 'Especialista certificado en apoyo entre pares',
  summary:
    'Ayude a personas a recuperarse de trastornos de salud conductual en la dirección que ellas elijan, como par con capacitación y como parte del equipo de tratamiento.',
  purpose: [
    'El servicio ayuda a las personas a recuperarse de trastornos de salud conductual. El plan de tratamiento de la persona decide en qué se trabaja.',
    'La persona está en el centro: dirige su propia recuperación y habla por sí misma. Usted le ayuda a aprender a manejar los síntomas, a usar apoyos naturales y a mantener y mejorar lo que hace falta para vivir en la comunidad.',
    'Es una relación de ayuda con respeto, confianza y calidez, que da fuerza para elegir y cambiar. Sirve a las metas que la persona se ha puesto y que están en el plan, y desarrolla las habilidades para avanzar.',
    'Su trabajo se basa en el lazo especial entre usted, la persona y su familia.',
    'Usted tiene capacitación para apoyar la recuperación, fomentar la resiliencia y dar esperanza. Recuperación es cambio: mejor salud y bienestar, una vida que uno mismo dirige y el esfuerzo por llegar a todo lo que uno puede ser. Resiliencia es levantarse y adaptarse con valor ante el estrés, los retos y el trauma. Esperanza es creer que uno puede participar en la recuperación y tiene la oportunidad de hacerlo.',
  ],
  reporting: [
    'Le supervisa un profesional calificado de salud mental, según lo definen los reglamentos del estado de Missouri.',
    'Usted es parte del equipo de tratamiento y participa en las reuniones del personal sobre la atención de las personas.',
  ],
  serves: 'Personas en recuperación de trastornos de salud conductual, y sus familias.',
  duties: [
    {
      heading: 'Ayudar a una persona a recuperarse',
      items: [
        'Ayudar a la persona a descubrir qué mejoraría su vida y convertirlo en una meta de recuperación.',
        'Ayudar a la persona a ver qué le impide llegar a esa vida y a quitarlo del camino.',
      ],
    },
    {
      heading: 'Usar la fuerza de los pares',
      items: [
        'Apoyar, animar y mostrar con el ejemplo cómo uno se recupera y se vuelve resiliente, de la manera que cada persona necesita.',
        'Trabajar con cada persona individualmente, con vistas a la rehabilitación y la recuperación.',
        'Ayudar a aprender a manejar los síntomas, a usar apoyos naturales y a vivir mejor en la comunidad.',
        'Ayudar a alcanzar las metas y los objetivos que la persona puso en su propio plan de tratamiento o recuperación.',
        'Dar a las personas la oportunidad de apoyarse unas a otras mientras avanzan.',
      ],
    },
    {
      heading: 'Lo que puede hacer en una sesión',
      items: [
        'Compartir su experiencia vivida de recuperación, compartir herramientas y apoyar su uso, y mostrar con el ejemplo lo que funciona.',
        'Ayudar a las personas a ver su capacidad de resiliencia.',
        'Ayudarles a conectarse con otros pares y con la comunidad en general.',
        'Ayudarles a formar una red de información y apoyo.',
        'Ayudarles a tomar sus propias decisiones y a participar activamente en su tratamiento.',
        'Ayudarles a encontrar las fortalezas y los recursos que tienen para su recuperación.',
        'Ayudarles a ponerse metas de recuperación y a alcanzarlas.',
      ],
    },
    {
      heading: 'Actividades de apoyo, entre otras',
      items: [
        'Iniciar grupos de apoyo mutuo y de educación, y mantenerlos.',
        'Fomentar la conversación sobre la recuperación y la resiliencia.',
        'Enseñar y mostrar cómo manejar los síntomas.',
        'Enseñar y mostrar cómo resolver problemas.',
        'Apoyar a las personas para encontrar un trabajo pagado y conservarlo.',
        'Usar la idea de las etapas de la recuperación para fortalecer la autodeterminación.',
        'Ayudar a los pares a ponerse metas de bienestar y salud y a cumplirlas.',
      ],
    },
    {
      heading: 'Ética',
      items: ['Seguir el código de ética para especialistas certificados en apoyo entre pares.'],
    },
  ],
  required: [
    'Diploma de high school o equivalente.',
    'La capacitación y el examen que exige el Departamento de Salud Mental de Missouri, demostrados con una credencial vigente de especialista certificado en apoyo entre pares.',
  ],
  preferred: [],
  afterOffer: ['El código de ética, leído y firmado.'],
  conditions: [
    'Usted trabaja siempre bajo supervisión: sin un profesional calificado de salud mental asignado no puede prestar servicios.',
    'No puede llevar casos por su propia cuenta.',
    'La credencial se renueva cada dos años.',
  ],
  compensation: [],
}

export default position
