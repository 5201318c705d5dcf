import type en from '../../en/positions/pact-peer-support-specialist.ts'
import type { SameKeys } from '../../types.ts'

const position: SameKeys<typeof en> = {
  title: 'Especialista en apoyo entre pares (programa PACT)',
  summary:
    'Acompañe a personas que acaban de pasar por una crisis, en el hospital y en las semanas siguientes, para que vivan bien en casa y no tengan que volver.',
  purpose: [
    'Usted trabaja con personas que hace poco pasaron por una crisis y usa lo que sabe sobre la recuperación para apoyar la de ellas, de una enfermedad mental, del consumo de sustancias o de ambas cosas.',
    'Sus medios son la esperanza, el respeto, la autodirección y el empoderamiento: apoyo entre pares, conocimiento de lo que ofrece la comunidad y otros servicios de apoyo y rehabilitación.',
    'En 45 días la persona debe tener más y mejores maneras de salir adelante, para prevenir una nueva estancia en el hospital.',
  ],
  reporting: ['La coordinación del programa y la dirección clínica orientan y dirigen su trabajo.'],
  serves: 'Miembros del programa que hace poco tuvieron una crisis, en hospitales y en la comunidad.',
  duties: [
    {
      heading: 'Tareas esenciales',
      items: [
        'Conocer para qué sirve el programa PACT, tanto en la comunidad como en las unidades de hospitalización.',
        'Intentar comunicarse con cada persona en las 24 horas siguientes a la remisión, para que empiece el paso de la crisis a los servicios de la comunidad.',
        'Dar apoyo entre pares a los miembros mientras están en el hospital, trabajar con el personal de la unidad y ayudar a planear el alta.',
        'Apoyar a los miembros uno a uno, con servicios de rehabilitación y otros, hacia las metas que ellos se han puesto.',
        'Ayudar al miembro a inscribirse en una agencia de admisión si hace falta, coordinarse con esa agencia para que los servicios funcionen bien y completar las reuniones ART (equipo de tratamiento).',
        'Procurar que el miembro vaya a sus citas médicas de seguimiento; si hace falta, llevarlo en un vehículo de la agencia.',
        'Completar con el miembro un plan de crisis y bienestar, como herramienta para usar los apoyos y recursos de la comunidad.',
        'Cuando terminan los servicios, asegurar y facilitar un buen regreso a la agencia de admisión.',
        'Hablar de su propia recuperación de manera positiva y solidaria, como guía, ejemplo y mentor, para iniciar o fortalecer la recuperación del miembro.',
        'Ayudar a los miembros a expresar sus propias metas de recuperación y definir los pasos con ellos y con su equipo de tratamiento.',
        'Trabajar con el miembro para encontrar y usar lo que ofrece la comunidad.',
        'Apoyar la seguridad en el hogar: seguridad personal, comida suficiente, servicios y aparatos que funcionen, muebles adecuados y ningún peligro de incendio.',
        'Si hace falta, enseñar habilidades de la vida diaria: nutrición, planear comidas, comprar y cocinar; hacer un presupuesto; limpiar y ordenar la casa; arreglo personal y lavado de ropa.',
        'Informar al equipo clínico sobre el grado de independencia del miembro y el apoyo que recibe en este momento.',
        'Abogar por los miembros cuando haga falta, para que reciban los servicios que les corresponden.',
        'Escribir la documentación del expediente de salud conductual como la piden la agencia y quienes la financian.',
        'Cumplir y apoyar las directivas de la dirección, los contratos de la agencia y sus políticas y procedimientos.',
        'Representar a la agencia ante la comunidad de salud conductual y ante posibles financiadores como una organización líder de apoyo entre pares.',
        'Asumir otras tareas relacionadas según crezcan y cambien la agencia y sus departamentos.',
      ],
    },
  ],
  required: [
    'Tener al menos 21 años el primer día.',
    'Diploma de high school o GED y dos años de experiencia en salud conductual; o un título universitario de dos años (associate) o de cuatro años (bachelor) en un campo de la salud conductual.',
    'Experiencia vivida: usted responde sí o no a una sola declaración, que vale tanto para personas en recuperación como para familiares. No preguntamos cuál de las dos.',
    'Graduarse de una capacitación en apoyo entre pares, a más tardar un año después de la contratación.',
    'Buena capacidad de liderazgo y de organización.',
    'Capacidad para llevar a cabo actividades de toda la organización: fijar objetivos, desarrollar estrategias, escribir políticas y procedimientos para los programas y organizar lo necesario para cumplirlos.',
    'Una licencia de conducir vigente de Arizona. Manejar es esencial en este puesto.',
  ],
  preferred: [],
  afterOffer: [
    'Un historial de conducir con un máximo de dos infracciones en movimiento y ninguna suspensión de la licencia en los últimos tres años.',
    'Certificación vigente en primeros auxilios y RCP.',
    'Constancia, del último año, de que usted no tiene TB. Se guarda aparte, como papel médico.',
    'Una tarjeta de huellas dactilares de Arizona antes de entrar a un hospital.',
  ],
  conditions: [
    'Usted trabaja en la comunidad, en los hogares de los miembros y en unidades de hospitalización.',
    'Usted maneja un vehículo de la agencia, también con miembros como pasajeros.',
    'Los primeros 90 días son un período de prueba.',
    'Hasta que se gradúe de la capacitación en apoyo entre pares, puede trabajar, pero no prestar servicios entre pares.',
  ],
  compensation: ['Un bono de $100 con la contratación.', 'Otro bono de $100 al completar los 90 días de prueba.'],
}

export default position
