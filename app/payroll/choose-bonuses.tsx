import { useState } from 'react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { FieldGroup } from '#app/components/form/field.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { useHydrated } from '#app/hr/use-hydrated.ts'
import { bonusCount, dollars } from '#app/wording/bonuses.ts'
import type { PayrollRow } from './rows.ts'

/** The value of a line's box says what was shown, so that nothing else is paid. */
const boxValue = ({ id, cents }: PayrollRow) => `${id}:${cents}`

/**
 * The bonuses that a batch may hold, all ticked but one's own.
 * @param props.chosen the values of the boxes that were ticked before, where the form came back
 */
export function ChooseBonuses(props: {
  rows: readonly PayrollRow[]
  total: number
  chosen: readonly string[] | undefined
  error: string | undefined
}) {
  const { rows, total, chosen, error } = props
  const hydrated = useHydrated()
  const choosable = rows.filter(({ own }) => !own)
  const isChosen = (row: PayrollRow) => chosen === undefined || chosen.includes(boxValue(row))
  const [ticked, setTicked] = useState<readonly string[]>(choosable.filter(isChosen).map(boxValue))
  const sum = choosable.filter((row) => ticked.includes(boxValue(row))).reduce((cents, row) => cents + row.cents, 0)
  const tick = (value: string, on: boolean) =>
    setTicked((before) => (on ? [...before, value] : before.filter((each) => each !== value)))
  return (
    <FieldGroup id="lines" label="Bonuses to pay" errors={error ? [error] : undefined}>
      <p className="my-3 empty:hidden">
        {/* Nothing counts along without a script. */}
        {hydrated && `Chosen: ${bonusCount(ticked.length)}, ${dollars(sum)}.`}
        {total > rows.length && ` The first ${rows.length} of ${total.toLocaleString('en-US')} that wait are shown.`}
      </p>
      <Table
        caption="Bonuses to pay"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: 'Name',
            cell: (row) => (
              <div className="row-choice">
                {!row.own && (
                  <label>
                    <input
                      type="checkbox"
                      name="line"
                      value={boxValue(row)}
                      defaultChecked={isChosen(row)}
                      onChange={(event) => tick(boxValue(row), event.currentTarget.checked)}
                    />
                    <span className="sr-only">
                      Choose {row.name}, {row.milestone}
                    </span>
                  </label>
                )}
                <div>
                  {row.name}
                  {row.own && <span className="row-detail">Your own; someone else in payroll pays it</span>}
                </div>
              </div>
            ),
          },
          {
            key: 'for',
            label: 'For',
            cell: (row) =>
              row.takesBack ? <Status kind="sent-back">{row.milestone}: taken back</Status> : row.milestone,
          },
          { key: 'on', label: 'Earned on', cell: ({ earnedOn }) => <DateInWords date={earnedOn} language="en" /> },
          { key: 'program', label: 'Program', cell: ({ program }) => program },
          { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
        ]}
      />
    </FieldGroup>
  )
}
