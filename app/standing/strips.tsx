import { addDays, daysBetween } from '#domain/calendar/dates.ts'
import type { Run, RunKind } from '#domain/strips.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import type { StripRow, Strips as StripsData } from './strips.server.ts'

const kinds: Record<RunKind, { gate: string; requirement: string; masked: string }> = {
  good: { gate: 'Cleared', requirement: 'Met', masked: 'Met' },
  waived: { gate: 'Cleared', requirement: 'Waived', masked: 'Waived' },
  grace: { gate: 'Cleared', requirement: 'In grace', masked: 'In grace' },
}

/**
 * How long gates are open and requirements good, as strips over time with a rule at the day that is asked about; the same in a table
 * below, folded away.
 * @param props.label whose and which position's, for screen readers
 */
export function Strips({ strips, on, today, label }: { strips: StripsData; on: string; today: string; label: string }) {
  const { window, rows } = strips
  const days = daysBetween(window.from, window.through) + 1
  const at = (date: string) => (100 * Math.min(days, Math.max(0, daysBetween(window.from, date)))) / days
  const rule = `${at(on) + 50 / days}%`
  return (
    <figure className="strips" aria-label={label}>
      <div className="strip strip-axis" aria-hidden="true">
        <span />
        <svg aria-hidden="true">
          {quartersIn(window.from, window.through).map((date, index) => (
            <g key={date} className={index % 2 === 1 ? 'between' : undefined}>
              <line x1={`${at(date)}%`} x2={`${at(date)}%`} y1="16" y2="22" />
              <text x={`${at(date)}%`} y="12">
                {axisLabel(date)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {rows.map((row) => (
        <div key={row.key} className={row.of === 'gate' ? 'strip strip-gate' : 'strip'}>
          <span>{row.name}</span>
          <svg role="img" aria-label={`${row.name}: ${runsInWords(row)}`}>
            <line className="strip-base" x1="0" x2="100%" y1="10" y2="10" />
            {row.runs.map((run) => {
              const [x, end] = [at(run.from ?? window.from), at(addDays(run.through ?? window.through, 1))]
              return (
                <rect
                  key={run.from ?? ''}
                  className={`strip-${run.kind}`}
                  x={`${x}%`}
                  width={`${end - x}%`}
                  y="3"
                  height="14"
                >
                  <title>{`${kindWord(row, run)} ${runInWords(run)}`}</title>
                </rect>
              )
            })}
            <line className="strip-rule" x1={rule} x2={rule} y1="0" y2="20" />
          </svg>
        </div>
      ))}
      <figcaption>
        The line is {on === today ? 'today' : longDate(on, 'en')}. A full strip: cleared or met; a framed one: in grace;
        with a broken frame: waived; only a thin line: not good.
        {rows.some(({ masked }) => masked) && ' Of what is confidential only the days from then on are shown.'}
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <StripTable rows={rows} label={label} />
      </details>
    </figure>
  )
}

function StripTable({ rows, label }: { rows: readonly StripRow[]; label: string }) {
  return (
    <table className="table">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td data-label="When">{runsInWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function kindWord(row: StripRow, { kind }: Run): string {
  return kinds[kind][row.masked ? 'masked' : row.of]
}

function runsInWords(row: StripRow): string {
  if (row.runs.length === 0) return row.of === 'gate' ? 'not cleared in this time' : 'not met in this time'
  return row.runs.map((run) => `${kindWord(row, run).toLowerCase()} ${runInWords(run)}`).join('; ')
}

function runInWords({ from, through }: Run): string {
  if (from === null && through === null) return 'all the time'
  if (from === null) return `through ${longDate(through ?? '', 'en')}`
  return through === null
    ? `from ${longDate(from, 'en')}, with no end`
    : `from ${longDate(from, 'en')} through ${longDate(through, 'en')}`
}

/** The first days of the quarters within a window. */
function quartersIn(from: string, through: string): string[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(through.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const quarters = years.flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01`))
  return quarters.filter((date) => date >= from && date <= through)
}

/** `2027` at the beginning of a year, `Apr` elsewhere. */
function axisLabel(date: string): string {
  return date.slice(5, 7) === '01' ? date.slice(0, 4) : longMonth(date, 'en').slice(0, 3)
}
