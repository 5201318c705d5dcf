import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { Cell, Lines } from '#app/hr/cell.tsx'
import type { GateWords } from '#app/team/words.ts'
import type { StatusWords } from '#app/wording/standing.ts'
import { longDate } from '#locales/dates.ts'
import { type AskedData, asOfWords, BothDates } from './filters.tsx'
import type { PositionAsKnown } from './person.server.ts'
import { differenceWords, type GateRow, type RequirementRow } from './words.ts'

/** Both answers about one person, side by side, with what changed them. */
export function PersonAsKnown(props: { asked: AskedData; href: string; positions: readonly PositionAsKnown[] }) {
  const { asked, href, positions } = props
  return (
    <>
      <BothDates asked={asked} clear={href} />
      <p className="as-of mb-3">{asOfWords(asked)}</p>
      {asked.before === null ? (
        <Notice tone="information">
          Both columns are about what is known now. Enter a day under “As known on” to see what was known then.
        </Notice>
      ) : (
        <p className="sentence mb-6">{inOneSentence(positions, asked)}</p>
      )}
      {positions.map((held) => (
        <InPosition key={held.id} held={held} />
      ))}
    </>
  )
}

function inOneSentence(positions: readonly PositionAsKnown[], { on, before }: AskedData): string {
  const turned = positions.flatMap(({ gates }) => gates).filter(({ differs }) => differs)
  const others = positions.flatMap(({ requirements }) => requirements).filter(({ differs }) => differs)
  if (turned.length + others.length === 0)
    return `What was known at ${before} gives the same answers for ${longDate(on, 'en')} as what is known now.`
  const gates = turned.length === 1 ? 'One gate' : `${turned.length || 'No'} gates`
  const requirements = others.length === 1 ? 'one requirement' : `${others.length || 'no'} requirements`
  return `${gates} and ${requirements} had another answer on what was known then.`
}

const gateColumns: readonly Column<GateRow>[] = [
  { key: 'name', label: 'Gate', cell: ({ name }) => name },
  { key: 'before', label: 'As known then', cell: ({ before }) => <GateAnswer words={before} /> },
  { key: 'now', label: 'As known now', cell: ({ now }) => <GateAnswer words={now} /> },
  { key: 'because', label: 'What changed it', cell: (row) => <Behind row={row} /> },
]

const requirementColumns: readonly Column<RequirementRow>[] = [
  { key: 'name', label: 'Requirement', cell: ({ name }) => name },
  { key: 'before', label: 'As known then', cell: ({ before }) => <Answer words={before} /> },
  { key: 'now', label: 'As known now', cell: ({ now }) => <Answer words={now} /> },
  { key: 'because', label: 'What changed it', cell: (row) => <Because row={row} /> },
]

function InPosition({ held }: { held: PositionAsKnown }) {
  return (
    <Section id={`standing-${held.id}`} title={held.title}>
      {!held.knownThen && (
        <Notice tone="information">
          No rules of this job were known then, so nothing could be said. That is not the same as not cleared.
        </Notice>
      )}
      <Table
        caption={`Gates of ${held.title}`}
        captionHidden
        rows={held.gates}
        rowKey={({ gate }) => gate}
        columns={gateColumns}
      />
      <div className="mt-6">
        <Table
          caption={`Requirements of ${held.title}`}
          captionHidden
          rows={held.requirements}
          rowKey={({ requirement }) => requirement}
          columns={requirementColumns}
        />
      </div>
    </Section>
  )
}

/** A gate's answer in a cell: the word, through when, and why. */
export function GateAnswer({ words }: { words: GateWords }) {
  const { kind, word, through, reason } = words
  return (
    <Cell>
      <Status kind={kind}>{word}</Status>
      {through && <div className="row-detail">through {longDate(through, 'en')}</div>}
      {reason && <div className="row-detail">{reason}</div>}
    </Cell>
  )
}

function Answer({ words }: { words: StatusWords }) {
  return (
    <Cell>
      <Status kind={words.kind}>{words.word}</Status>
      {words.detail && <div className="row-detail">{words.detail}</div>}
    </Cell>
  )
}

/** So many lines of what changed an answer are shown in a list of people. */
const most = 6

/**
 * That an answer differs, and the requirements and records that made it.
 * @param props.href where all of it is, in a list of people
 */
export function Behind({ row, href }: { row: GateRow; href?: string }) {
  if (!row.differs) return <span className="text-soft">No difference</span>
  const lines = [...row.requirements.flatMap((each) => [differenceWords(each), ...each.because]), ...row.because]
  const told = [...new Set(lines)]
  const shown = href && told.length > most ? told.slice(0, most) : told
  return (
    <Cell>
      <Differs />
      <Lines lines={shown} />
      {shown.length < told.length && <a href={href}>{told.length - shown.length} more</a>}
    </Cell>
  )
}

function Because({ row }: { row: RequirementRow }) {
  if (!row.differs) return <span className="text-soft">No difference</span>
  return (
    <Cell>
      <Differs />
      <Lines lines={row.because} />
      {row.masked && <div className="hint">Confidential; seen with the medical permission</div>}
    </Cell>
  )
}

function Differs() {
  return (
    <strong>
      <Status kind="info">Differs</Status>
    </strong>
  )
}
