import type en from '../../en/positions/peer-specialist-mental-health-program.ts'
import type { SameKeys } from '../../types.ts'

const position: SameKeys<typeof en> = {
  title: 'Especialista en apoyo entre pares, programa de salud mental',
  summary:
    'Como parte activa de un equipo de salud mental, apoye a clientes con una enfermedad mental grave al compartir lo que la recuperación le ha enseñado.',
  purpose: [
    'Usted es parte activa del equipo del programa y da apoyo entre pares a clientes con una enfermedad mental grave.',
    'Usted es un ejemplo para otros pares: muestra que conoce su propia recuperación y usa sus maneras de salir adelante. Aboga por los clientes, les informa y les apoya, en servicios ambulatorios y de hospitalización.',
    'Usted realiza muchos tipos de tareas que ayudan a pares de todas las edades, desde adultos jóvenes hasta personas mayores, a recuperar la independencia en la comunidad y a tomar las riendas de su recuperación. Usa folletos, grabaciones y otros materiales sobre la recuperación.',
    'Su trabajo permite que los clientes encuentren y alcancen las metas que se han puesto y que están en su plan individual de tratamiento. Consiste en muchas tareas de rutina que siguen una norma, y facilita el trabajo del personal con más formación. Fomenta la vida en la comunidad, la recuperación, la defensa de uno mismo, la autoayuda y los apoyos naturales.',
  ],
  reporting: [
    'Usted está en un programa del departamento y le supervisa la coordinación del programa o quien dirige el equipo.',
    'Su supervisor le da tareas continuas y dice en general qué hay que hacer, como organizar reuniones de grupo o individuales, o revisar solicitudes de empleo. Las tareas de rutina y las prioridades comunes las maneja usted; al enseñar en grupo puede ayudarle su supervisor u otra persona del equipo de tratamiento.',
    'Su supervisor comprueba que el trabajo sea técnicamente correcto y siga las políticas e instrucciones. Las tareas de rutina que se repiten no se revisan, salvo que haya un problema. Lo nuevo o distinto lo habla primero con su supervisor, que le explica en detalle cómo hacerlo o lo encarga a otra persona del equipo.',
    'Para la mayoría de las situaciones hay procedimientos y guías. Usted juzga cuál corresponde y qué información hace falta; si ninguna corresponde, o no está clara, pregunta a la coordinación.',
    'Las metas y los planes de acción formales se deciden siempre junto con el cliente y con el encargado del caso o el equipo de tratamiento, y se revisan con su supervisor. Decidir qué hacer requiere un análisis sencillo: ordenar los hechos y compararlos con casos anteriores o con los criterios. Lo que usted aconseja depende de la situación.',
  ],
  serves:
    'Clientes con una enfermedad mental grave, adultos de todas las edades, en servicios ambulatorios y de hospitalización.',
  duties: [
    {
      heading: 'Con un proceso formal para fijar metas',
      items: [
        'Ayudar a los clientes a expresar sus metas de recuperación, uno a uno y en grupos, y a hacer planes de recuperación con las habilidades, fortalezas, apoyos y recursos que necesitan para ellas.',
        'Ayudar a los clientes a definir, con el encargado de su caso o su equipo de tratamiento, qué pasos llevan a esas metas y a una recuperación que ellos mismos dirigen.',
        'Ayudar a los clientes a iniciar y mantener grupos de autoayuda, y a encontrar grupos que ya existen y unirse a ellos.',
        'Usar herramientas como el Plan de Acción para la Recuperación del Bienestar (WRAP) para ayudar a los clientes a hacer sus propios planes de bienestar y recuperación.',
        'Enseñar y usar la solución de problemas con personas y grupos, por su cuenta o a veces con un colega de mayor rango. Los clientes hablan de problemas comunes de la vida diaria y de cómo los han manejado. Usted comparte su propia experiencia con los servicios, sus habilidades, fortalezas, apoyos y recursos y, en lo posible, su propia historia de recuperación, y al dirigir la sesión muestra cómo ha dirigido la suya.',
        'Enseñar a los clientes, en sesiones continuas individuales y de grupo, a notar y contrarrestar lo negativo que se dicen a sí mismos, y a nombrar y superar miedos, dando al grupo y a usted espacio para compartir experiencias. Con libros, medios y otros materiales elegidos, los clientes ganan esperanza y descubren sus fortalezas.',
        'Apoyar las decisiones laborales de los clientes: ayudarles a elegir un trabajo acorde con sus fortalezas y calmar sus preocupaciones al revisar solicitudes y dar consejos para entrevistas.',
        'Ayudar a los clientes a desarrollar en la comunidad habilidades sociales que sirven para conseguir un empleo y conservarlo.',
      ],
    },
    {
      heading: 'Con su propia experiencia de recuperación',
      items: [
        'Enseñar y mostrar el valor de la experiencia de recuperación de cada persona.',
        'Ayudar a los clientes a conseguir una vivienda digna y económica de su elección, lo más integrada e independiente y lo menos invasiva o restrictiva posible: llevarlos a ver viviendas, en auto o acompañándolos en el transporte público.',
        'Mostrar con el ejemplo maneras de salir adelante y de ayudarse a uno mismo que funcionan.',
        'Ser agente de recuperación: ofrecer, y defender, todo servicio de recuperación que de verdad ayude al cliente en la vida diaria.',
        'Ayudar a los clientes a obtener los servicios adecuados para su recuperación: darles nombres de personal, recursos de la comunidad y grupos. Informarles sobre los apoyos naturales y de la comunidad y cómo usarlos: la oficina del seguro social, los servicios para la familia y la niñez, centros deportivos y comunitarios, la biblioteca, restaurantes, organizaciones de usuarios de servicios, complejos de apartamentos y otras viviendas, entre otros.',
        'Ayudar a los clientes a descubrir su propio poder, a hablar por sí mismos y a resistir el estigma, en reuniones y sesiones regulares, a solas o en grupo. En juegos de roles las personas muestran cómo han resuelto problemas así, cómo presentarse y cómo manejar dificultades con otros.',
        'Con la ayuda de la coordinación o de quien dirige el equipo, elaborar un plan de tratamiento o recuperación con el cliente y el equipo a partir de las metas del cliente. La coordinación o la dirección del equipo y los miembros del equipo que participan lo revisan y lo firman.',
        'Documentar en ese plan: las fortalezas, necesidades, capacidades y metas de recuperación de la persona; lo que se hará para ayudarle a alcanzarlas; y los avances.',
      ],
    },
    {
      heading: 'Mantenerse al día',
      items: [
        'Seguir los avances en salud mental leyendo libros, revistas y otros materiales; el programa mantiene una lista de escritos sobre la recuperación y elige de ella.',
        'Compartir materiales de recuperación con otras personas en seminarios y otras ocasiones, y asistir a la educación continua y a la capacitación en el trabajo cuando se ofrezca.',
      ],
    },
  ],
  required: [
    'Experiencia vivida de recuperación: usted responde sí o no a una sola declaración. No preguntamos más.',
    'Conocimiento del proceso de recuperación y capacidad para apoyarla con métodos establecidos del trabajo en salud mental.',
    'Conocimiento y habilidad para enseñar y usar formas básicas de resolver problemas que ayuden a las personas a dirigir su propia recuperación.',
    'Conocimiento de las señales y los síntomas de la enfermedad mental, como oír o ver lo que otros no perciben, palabras o conductas agresivas, pensamientos de hacerse daño o hacer daño a otros, y aislamiento; y capacidad para ayudar a los clientes a manejarlos, por ejemplo con palabras positivas hacia sí mismos.',
    'Conocimiento y habilidad para usar los recursos de la comunidad que la vida independiente necesita y para enseñarlo a personas con una enfermedad mental grave, acompañándolas cuando ayude.',
    'Conocimiento de cómo iniciar y mantener grupos de autoayuda y de educación, preguntando a las personas qué les interesa y qué saben hacer bien.',
    'Una licencia de conducir vigente, porque puede hacer falta manejar: a citas médicas, lugares de trabajo, actividades sociales y otros lugares de la comunidad.',
  ],
  preferred: [],
  afterOffer: [],
  conditions: [
    'Usted trabaja bajo supervisión; sin una coordinación de programa o dirección de equipo asignada no puede prestar servicios entre pares.',
    'Pasa la mayor parte del tiempo en un asiento. A veces camina, está de pie, se agacha, lleva cosas ligeras como libros y papeles, usa el transporte público o maneja un auto o una camioneta de la agencia.',
    'Trabaja en muchos lugares: el centro médico, los hogares de los clientes, hogares de grupo y de familia, servicios ambulatorios en la comunidad, agencias comunitarias, y vehículos de la agencia o transporte público.',
    'A menudo hay ruido, irregularidad y situaciones imprevisibles, y a veces puede ser estresante. Los clientes están en distintos puntos de la recuperación y tienen síntomas distintos.',
    'Usted sigue todas las políticas legales y médicas del centro médico y del departamento.',
  ],
  compensation: [],
}

export default position
