import type { StaffRole } from '#domain/authority.ts'
import type { BuiltInPositionId } from '#domain/positions/index.ts'

/** Someone made up. */
export type Figure = {
  givenName: string
  familyName: string
  email: string
  phone: string
  language: 'en' | 'es'
}

let telephone = 100

function figure(givenName: string, familyName: string, address: string, language: 'en' | 'es' = 'en'): Figure {
  telephone += 1
  return { givenName, familyName, email: `${address}@cactuswren.example`, phone: `602-555-0${telephone}`, language }
}

function applicant(givenName: string, familyName: string, address: string, language: 'en' | 'es' = 'en'): Figure {
  return { ...figure(givenName, familyName, address, language), email: `${address}@mailbox.example` }
}

export const agency = { name: 'Cactus Wren Peer Services', timeZone: 'America/Phoenix' }

/** Programs with their teams, in the order in which they were set up. */
export const programs = {
  'PACT Program': ['Crisis Bridge North', 'Crisis Bridge South'],
  'Recovery Center': ['Recovery Coaches', 'Student Co-op'],
  'Outpatient Services': ['Day Program', 'Missouri Telehealth'],
} as const satisfies Record<string, readonly string[]>

export type Program = keyof typeof programs
export type Team = (typeof programs)[Program][number]

/** Those who work the portal, with their roles and the teams they manage. */
export const staff = {
  beatriz: { ...figure('Beatriz', 'Olivares Montoya', 'beatriz.olivares'), roles: ['hr', 'medical'], manages: [] },
  graham: { ...figure('Graham', 'Whitlock', 'graham.whitlock'), roles: ['hr'], manages: [] },
  tomas: {
    ...figure('Tomás', 'Herrera Villanueva', 'tomas.herrera'),
    roles: ['manager'],
    manages: ['Crisis Bridge North'],
  },
  denise: {
    ...figure('Denise', 'Okafor', 'denise.okafor'),
    roles: ['manager'],
    manages: ['Crisis Bridge South', 'Recovery Coaches', 'Student Co-op', 'Day Program', 'Missouri Telehealth'],
  },
  priya: { ...figure('Priya', 'Raman', 'priya.raman'), roles: ['payroll'], manages: [] },
  walter: { ...figure('Walter', 'Lindqvist', 'walter.lindqvist'), roles: ['auditor'], manages: [] },
  yolanda: { ...figure('Yolanda', 'Begay', 'yolanda.begay'), roles: ['admin'], manages: [] },
} as const satisfies Record<string, Figure & { roles: readonly StaffRole[]; manages: readonly Team[] }>

/** Those who were in the agency's service before it had the portal. */
export const oldHands = {
  elena: figure('Elena', 'Ruiz Ortega', 'elena.ruiz', 'es'),
  marcus: figure('Marcus', 'Whitehorse', 'marcus.whitehorse'),
  aisha: figure('Aisha', 'Rahman', 'aisha.rahman'),
  luis: figure('Luis Fernando', 'Castañeda Ríos', 'luis.castaneda', 'es'),
  rebecca: figure('Rebecca', 'Stein', 'rebecca.stein'),
  jamal: figure('Jamal', 'Carter', 'jamal.carter'),
  guadalupe: figure('Guadalupe', 'Navarro Sáenz', 'guadalupe.navarro', 'es'),
  peter: figure('Peter', 'Nakamura', 'peter.nakamura'),
  dawn: figure('Dawn', 'Tsosie', 'dawn.tsosie'),
  hector: figure('Héctor', 'Peralta Luna', 'hector.peralta', 'es'),
  camille: figure('Camille', 'Dubois', 'camille.dubois'),
  oscar: figure('Óscar', 'Medina Trujillo', 'oscar.medina', 'es'),
  ngozi: figure('Ngozi', 'Eze', 'ngozi.eze'),
  samuel: figure('Samuel', 'Brightwater', 'samuel.brightwater'),
  rosa: figure('Rosa Elena', 'Cárdenas Núñez', 'rosa.cardenas', 'es'),
  victor: figure('Victor', 'Almeida', 'victor.almeida'),
  kenji: figure('Kenji', 'Watanabe', 'kenji.watanabe'),
  latoya: figure('Latoya', 'Simmons', 'latoya.simmons'),
  ingrid: figure('Ingrid', 'Sørensen', 'ingrid.sorensen'),
} as const satisfies Record<string, Figure>

/** Those who applied through the portal and were hired. */
export const hires = {
  fatima: applicant('Fatima', 'Al-Sayed', 'fatima.alsayed'),
  ximena: applicant('Ximena', 'Aguirre Campos', 'ximena.aguirre', 'es'),
  tyler: applicant('Tyler', 'Kowalski', 'tyler.kowalski'),
  hannah: applicant('Hannah', 'Goldberg', 'hannah.goldberg'),
  miguel: applicant('Miguel Ángel', 'Fuentes Rivas', 'miguel.fuentes', 'es'),
  simone: applicant('Simone', 'Baptiste', 'simone.baptiste'),
} as const satisfies Record<string, Figure>

const brandon = applicant('Brandon', 'Novak', 'brandon.novak')

/** Those who are applying; one of them twice, from two addresses. */
export const applicants = {
  jasmine: applicant('Jasmine', 'Porter', 'jasmine.porter'),
  daniel: applicant('Daniel', 'Ochoa Beltrán', 'daniel.ochoa', 'es'),
  grace: applicant('Grace', 'Liu', 'grace.liu'),
  andres: applicant('Andrés', 'Molina Paredes', 'andres.molina', 'es'),
  chloe: applicant('Chloe', 'Bennett', 'chloe.bennett'),
  naomi: applicant('Naomi', 'Castellanos Vega', 'naomi.castellanos'),
  isaac: applicant('Isaac', 'Yazzie', 'isaac.yazzie'),
  brandon,
  brandonAgain: { ...applicant('Brandon', 'Novak', 'b.novak'), phone: brandon.phone },
  teresa: applicant('Teresa', 'Villalobos Quintero', 'teresa.villalobos', 'es'),
  marisela: applicant('Marisela', 'Duarte Ibáñez', 'marisela.duarte', 'es'),
  wendell: applicant('Wendell', 'Hargrove', 'wendell.hargrove'),
  noelle: applicant('Noelle', 'Fitzgerald', 'noelle.fitzgerald'),
  omar: applicant('Omar', 'Haddad', 'omar.haddad'),
  lena: applicant('Lena', 'Kirchner', 'lena.kirchner'),
  gideon: applicant('Gideon', 'Sandoval', 'gideon.sandoval'),
  dominic: applicant('Dominic', 'Falco', 'dominic.falco'),
  delphine: applicant('Delphine', 'Broussard', 'delphine.broussard'),
} as const satisfies Record<string, Figure>

/** She has no e-mail address: HR enters her application. */
export const withoutEmail = {
  givenName: 'Wilma',
  familyName: 'Yellowhorse',
  phone: '928-555-0190',
  language: 'en',
} as const

/** The job titles' ids, in fewer letters. */
export const jobs = {
  pact: 'pact-peer-support-specialist',
  missouri: 'certified-peer-specialist',
  recovery: 'certified-peer-recovery-supporter',
  coop: 'peer-recovery-supporter-co-op',
  day: 'peer-specialist-mental-health-program',
} as const satisfies Record<string, BuiltInPositionId>
