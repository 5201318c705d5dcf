import type { ReadPaper } from '#domain/reading/from-text.ts'
import type { Proposals } from '#domain/reading/proposals.ts'

/** A line of print: where it stands on the paper, in pixels, and how large it is. */
export type Print = {
  x: number
  y: number
  size: number
  text: string
  bold?: boolean
  serif?: boolean
  color?: string
}

/** A made-up paper: what is printed on it, and what a machine that reads it well would propose. */
export type Paper = {
  kind: string
  read: ReadPaper
  language: 'en' | 'es'
  size: { width: number; height: number }
  color: string
  print: Print[]
  barcode?: string
  proposals: Proposals
}

const cardSize = { width: 1012, height: 638 }
const pageSize = { width: 1240, height: 1600 }

/** Labels over their values, side by side. */
function columns(
  y: number,
  pairs: readonly [label: string, value: string][],
  size = 30,
  from = 60,
  step = 460,
): Print[] {
  return pairs.flatMap(([label, value], at) => [
    { x: from + at * step, y, size: size * 0.8, text: label, color: '#444444' },
    { x: from + at * step, y: y + size * 1.35, size, text: value, bold: true },
  ])
}

/** Labels with their values behind them, one below the other. */
function rows(y: number, pairs: readonly [label: string, value: string][], size = 30, apart = 1.9): Print[] {
  return pairs.map(([label, value], at) => ({ x: 60, y: y + at * size * apart, size, text: `${label} ${value}` }))
}

function license(fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([code, value]) => `${code}${value}`)
  return `@\n\u001e\rANSI 636026080102DL00410200ZA02410020DL${lines.join('\n')}\rZAZAAN\r`
}

/** Papers as they come, by what is special about them. All people, schools, laboratories and numbers are made up. */
export const papers: readonly Paper[] = [
  {
    kind: 'CPR card, month of renewal',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#f6f3ee',
    print: [
      { x: 60, y: 90, size: 44, text: 'BASIC LIFE SUPPORT', bold: true, color: '#8a1c1c' },
      { x: 60, y: 140, size: 26, text: 'BLS Provider', color: '#8a1c1c' },
      { x: 60, y: 220, size: 40, text: 'Rosa Benitez', bold: true },
      {
        x: 60,
        y: 268,
        size: 22,
        text: 'has successfully completed the cognitive and skills evaluations',
        color: '#333333',
      },
      { x: 60, y: 298, size: 22, text: 'in accordance with the curriculum of this program.', color: '#333333' },
      ...columns(360, [
        ['Issue Date', '01/10/2026'],
        ['Recommended Renewal Date', '01/2028'],
      ]),
      ...rows(470, [['Training Center:', 'Sonora Valley Heart School']], 26),
      ...rows(520, [['Card Number:', 'SV-4471902']], 26),
    ],
    proposals: { from: '2026-01-10', through: '2028-01', issuer: 'Sonora Valley Heart School', number: 'SV-4471902' },
  },
  {
    kind: 'CPR and first aid card, exact days',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#ffffff',
    print: [
      { x: 60, y: 90, size: 40, text: 'Certificate of Completion', bold: true, serif: true },
      { x: 60, y: 150, size: 24, text: 'This certifies that' },
      { x: 60, y: 205, size: 40, text: 'Marcus Whitfield', bold: true },
      { x: 60, y: 255, size: 24, text: 'has successfully completed requirements for' },
      { x: 60, y: 300, size: 30, text: 'Adult First Aid/CPR/AED', bold: true },
      ...rows(370, [
        ['Date Completed:', '10/14/2025'],
        ['Valid Through:', '10/14/2027'],
        ['Issued by:', 'Cactus Red Rescue Training'],
        ['Certificate ID:', '01QX7R4'],
      ]),
    ],
    proposals: {
      name: 'Marcus Whitfield',
      from: '2025-10-14',
      through: '2027-10-14',
      issuer: 'Cactus Red Rescue Training',
      number: '01QX7R4',
    },
  },
  {
    kind: 'First aid card, months in letters',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#e8f0e6',
    print: [
      { x: 60, y: 95, size: 46, text: 'FIRST AID', bold: true, color: '#1d5c2e' },
      { x: 60, y: 145, size: 24, text: 'Mesa Grande Safety Institute', color: '#1d5c2e' },
      ...columns(220, [
        ['NAME', 'TERRELL OKAFOR'],
        ['CARD NO.', 'MG203981'],
      ]),
      ...columns(340, [
        ['ISSUED', '03 MAR 2026'],
        ['EXPIRES', '03 MAR 2028'],
      ]),
      { x: 60, y: 500, size: 22, text: 'Hands-on skills were shown to an instructor.' },
    ],
    proposals: { name: 'TERRELL OKAFOR', number: 'MG203981', from: '2026-03-03', through: '2028-03-03' },
  },
  {
    kind: 'RCP y primeros auxilios',
    read: 'card',
    language: 'es',
    size: cardSize,
    color: '#fdf6e3',
    print: [
      { x: 60, y: 90, size: 38, text: 'RCP y Primeros Auxilios', bold: true, color: '#7a2b12' },
      { x: 60, y: 145, size: 24, text: 'Esta tarjeta certifica que' },
      { x: 60, y: 200, size: 40, text: 'Lucía Armenta Quiroz', bold: true },
      { x: 60, y: 250, size: 24, text: 'terminó el curso con práctica de habilidades.' },
      ...rows(330, [
        ['Fecha de emisión:', '10 de enero de 2026'],
        ['Vence el:', '10 de enero de 2028'],
        ['Emitida por:', 'Escuela Corazón del Valle'],
        ['Número de tarjeta:', 'CV-88213'],
      ]),
    ],
    proposals: {
      name: 'Lucía Armenta Quiroz',
      from: '2026-01-10',
      through: '2028-01-10',
      issuer: 'Escuela Corazón del Valle',
      number: 'CV-88213',
    },
  },
  {
    kind: 'RCP, fechas en números',
    read: 'card',
    language: 'es',
    size: cardSize,
    color: '#eef2fb',
    print: [
      { x: 60, y: 90, size: 38, text: 'REANIMACIÓN CARDIOPULMONAR', bold: true },
      ...columns(170, [
        ['Nombre', 'Julio Bracamonte'],
        ['Folio', 'RB-20417'],
      ]),
      ...columns(300, [
        ['Fecha de expedición', '25/02/2026'],
        ['Fecha de vencimiento', '25/02/2028'],
      ]),
      { x: 60, y: 460, size: 26, text: 'Centro de capacitación: Brigada Río Bravo' },
    ],
    proposals: {
      name: 'Julio Bracamonte',
      number: 'RB-20417',
      from: '2026-02-25',
      through: '2028-02-25',
      issuer: 'Brigada Río Bravo',
    },
  },
  {
    kind: 'Fingerprint clearance card',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#f3e9d8',
    print: [
      { x: 60, y: 85, size: 34, text: 'STATE OF ARIZONA', bold: true },
      { x: 60, y: 135, size: 34, text: 'IVP FINGERPRINT CLEARANCE CARD', bold: true },
      { x: 60, y: 180, size: 26, text: 'LEVEL I' },
      ...rows(250, [
        ['NAME:', 'DANA KOWALCZYK'],
        ['DOB:', '07/22/1988'],
        ['CARD NUMBER:', 'F0093-41177'],
        ['ISSUE DATE:', '06/18/2024'],
        ['EXPIRATION DATE:', '06/18/2030'],
      ]),
    ],
    proposals: { name: 'DANA KOWALCZYK', number: 'F0093-41177', from: '2024-06-18', through: '2030-06-18' },
  },
  {
    kind: 'License, front',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#dfe9f3',
    print: [
      { x: 60, y: 85, size: 46, text: 'ARIZONA', bold: true, color: '#1e3a6e' },
      { x: 420, y: 85, size: 32, text: 'DRIVER LICENSE', bold: true, color: '#1e3a6e' },
      { x: 420, y: 160, size: 30, text: '9 CLASS D' },
      { x: 420, y: 215, size: 30, text: '4b EXP 03/04/2058', bold: true },
      { x: 420, y: 270, size: 30, text: '1 OKONKWO' },
      { x: 420, y: 320, size: 30, text: '2 ADA LYNN' },
      { x: 420, y: 375, size: 26, text: '8 12 W EXAMPLE ST, PHOENIX, AZ 85003' },
      { x: 420, y: 430, size: 30, text: '3 DOB 03/04/1993', bold: true },
      { x: 420, y: 490, size: 30, text: '4a ISS 02/27/2024' },
    ],
    proposals: { from: '2024-02-27', through: '2058-03-04' },
  },
  {
    kind: 'License, barcode on the back',
    read: 'card',
    language: 'en',
    size: cardSize,
    color: '#f5f5f5',
    print: [
      { x: 60, y: 80, size: 24, text: 'CLASS D: ANY SINGLE VEHICLE' },
      { x: 60, y: 120, size: 24, text: 'RESTRICTIONS: NONE' },
    ],
    barcode: license({
      DAQ: 'D04471902',
      DCS: 'OKONKWO',
      DDE: 'N',
      DAC: 'ADA',
      DDF: 'N',
      DAD: 'LYNN',
      DDG: 'N',
      DCA: 'D',
      DCB: 'NONE',
      DCD: 'NONE',
      DBD: '02272024',
      DBB: '03041993',
      DBA: '03042058',
      DBC: '2',
      DAU: '066 in',
      DAY: 'BRO',
      DAG: '12 W EXAMPLE ST',
      DAI: 'PHOENIX',
      DAJ: 'AZ',
      DAK: '850030000',
      DCF: '0012345678',
      DCG: 'USA',
      DDK: '1',
    }),
    proposals: {
      name: 'ADA LYNN OKONKWO',
      number: 'D04471902',
      state: 'AZ',
      from: '2024-02-27',
      through: '2058-03-04',
    },
  },
  {
    kind: 'TB skin test',
    read: 'tuberculosis',
    language: 'en',
    size: pageSize,
    color: '#ffffff',
    print: [
      { x: 100, y: 150, size: 46, text: 'Tuberculosis Skin Test Record', bold: true },
      { x: 100, y: 205, size: 28, text: 'Palo Verde Walk-In Clinic' },
      ...rows(
        330,
        [
          ['Patient Name:', 'Gloria Ibarra'],
          ['Date of Birth:', '11/02/1979'],
        ],
        32,
      ).map(inset),
      { x: 100, y: 490, size: 32, text: 'Mantoux test (PPD), left forearm', bold: true },
      ...rows(
        560,
        [
          ['Date placed:', '03/02/2026'],
          ['Date read:', '03/04/2026'],
          ['Induration:', '0 mm'],
          ['Result:', 'Negative'],
        ],
        32,
      ).map(inset),
      { x: 100, y: 950, size: 28, text: 'Read by: T. Alvarez, RN' },
      { x: 100, y: 1010, size: 24, text: 'Form revised 01/2020' },
    ],
    proposals: { name: 'Gloria Ibarra', from: '2026-03-02', on: '2026-03-04', test: 'skin' },
  },
  {
    kind: 'TB blood test',
    read: 'tuberculosis',
    language: 'en',
    size: pageSize,
    color: '#ffffff',
    print: [
      { x: 100, y: 150, size: 40, text: 'Laboratory Report', bold: true },
      { x: 100, y: 205, size: 28, text: 'Laboratory: High Mesa Diagnostics' },
      ...columns(
        300,
        [
          ['Patient', 'Samuel Trujillo'],
          ['Date of birth', '05/19/1990'],
        ],
        32,
        100,
        560,
      ),
      ...columns(
        430,
        [
          ['Date collected', '02/17/2026'],
          ['Date reported', '02/20/2026'],
        ],
        32,
        100,
        560,
      ),
      { x: 100, y: 600, size: 32, text: 'QuantiFERON-TB Gold Plus (IGRA)', bold: true },
      { x: 100, y: 660, size: 30, text: 'Result: Negative' },
      { x: 100, y: 720, size: 26, text: 'Reference: Negative' },
    ],
    proposals: {
      name: 'Samuel Trujillo',
      issuer: 'High Mesa Diagnostics',
      from: '2026-02-17',
      on: '2026-02-20',
      test: 'blood',
    },
  },
  {
    kind: 'Prueba cutánea de tuberculosis',
    read: 'tuberculosis',
    language: 'es',
    size: pageSize,
    color: '#fffdf7',
    print: [
      { x: 100, y: 150, size: 44, text: 'Prueba cutánea de tuberculina', bold: true },
      { x: 100, y: 210, size: 28, text: 'Clínica Sol de la Frontera' },
      ...rows(
        330,
        [
          ['Nombre del paciente:', 'Ernesto Valdivia'],
          ['Fecha de nacimiento:', '8 de junio de 1984'],
        ],
        32,
      ).map(inset),
      ...rows(
        500,
        [
          ['Fecha de colocación:', '2 de marzo de 2026'],
          ['Fecha de lectura:', '5 de marzo de 2026'],
          ['Resultado:', 'negativo'],
        ],
        32,
      ).map(inset),
    ],
    proposals: { name: 'Ernesto Valdivia', from: '2026-03-02', on: '2026-03-05', test: 'skin' },
  },
  {
    kind: 'Training certificate',
    read: 'training',
    language: 'en',
    size: { width: 1600, height: 1236 },
    color: '#fbf8ef',
    print: [
      { x: 300, y: 240, size: 64, text: 'Certificate of Training', bold: true, serif: true },
      { x: 420, y: 340, size: 34, text: 'This certifies that' },
      { x: 420, y: 430, size: 56, text: 'Priya Raghunathan', bold: true, serif: true },
      { x: 320, y: 520, size: 34, text: 'has completed the 76-hour course in Peer Support' },
      { x: 320, y: 600, size: 34, text: 'and graduated on June 14, 2025.' },
      { x: 320, y: 760, size: 30, text: 'Provided by: Ocotillo Recovery Academy' },
      { x: 320, y: 940, size: 26, text: 'Director: W. Tso' },
    ],
    proposals: { name: 'Priya Raghunathan', on: '2025-06-14', issuer: 'Ocotillo Recovery Academy' },
  },
  {
    kind: 'Constancia de capacitación',
    read: 'training',
    language: 'es',
    size: { width: 1600, height: 1236 },
    color: '#f4f7fb',
    print: [
      { x: 300, y: 240, size: 60, text: 'Constancia de Capacitación', bold: true, serif: true },
      { x: 420, y: 340, size: 34, text: 'Se otorga a' },
      { x: 420, y: 430, size: 54, text: 'Ramón Echeverría', bold: true, serif: true },
      { x: 320, y: 520, size: 34, text: 'por haber terminado el curso de apoyo entre pares.' },
      { x: 320, y: 640, size: 34, text: 'Fecha de graduación: 14 de junio de 2025' },
      { x: 320, y: 760, size: 30, text: 'Impartido por: Academia Nuevo Paso' },
    ],
    proposals: { name: 'Ramón Echeverría', on: '2025-06-14', issuer: 'Academia Nuevo Paso' },
  },
]

function inset(print: Print): Print {
  return { ...print, x: print.x + 40 }
}
