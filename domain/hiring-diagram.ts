import { type ApplicationState, applicationStates, finalStates, type Mover, moves, transitions } from './hiring.ts'

const movers: Readonly<Record<Mover, string>> = {
  applicant: 'the applicant',
  hr: 'HR',
  clock: 'the clock',
}

const lines = (text: readonly string[]) => `${text.join('\n')}\n`

/** The name of a state within the diagram, where a hyphen would be read as part of an arrow. */
const node = (state: ApplicationState) => state.replaceAll('-', '_')

function diagram(): string[] {
  const arrows = moves.flatMap((move) => {
    const { from, to } = transitions[move]
    return from.map((state: ApplicationState) => `  ${node(state)} --> ${node(to)}: ${move}`)
  })
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...applicationStates.map((state) => `  ${node(state)}: ${state}`),
    `  [*] --> ${node('draft')}`,
    ...arrows,
    ...finalStates.map((state) => `  ${node(state)} --> [*]`),
    '```',
  ]
}

function table(): string[] {
  const rows = moves.map((move) => {
    const { from, to, by, reasons } = transitions[move]
    return `| ${[move, from.join(', '), to, movers[by], reasons.join(', ')].join(' | ')} |`
  })
  return ['| move | from | to | made by | reasons |', '|---|---|---|---|---|', ...rows]
}

/** `docs/hiring.md`: the table of moves as a picture and to read. */
export function hiringDocument(): string {
  return lines([
    '# The states of an application',
    '',
    'Drawn from the table in `domain/hiring.ts` by `npm run docs`; a test fails where it is not current. A move that is not here is',
    'refused. Each is kept with who made it, when and why, and never changed afterwards. The clock moves what has passed its last day,',
    'by the figures on the settings page; until it has, every page already goes by the date.',
    '',
    ...diagram(),
    '',
    `An application begins as a \`draft\`. It ends as ${finalStates.map((state) => `\`${state}\``).join(', ')}; HR may take up again`,
    'what has expired after it was sent in.',
    '',
    ...table(),
  ])
}
