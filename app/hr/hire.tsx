import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import type { StatusWords } from '#app/wording/standing.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import type { OfferPreview } from './offer.tsx'
import { StepBack } from './step-back.tsx'

/** What the hire gate says for a first day, in words. */
export type HireGate = {
  day: string
  cleared: boolean
  sentence: string
  rows: (StatusWords & { requirement: string; name: string; blocks: boolean })[]
}

type HirePageProps = {
  id: string
  applicant: string
  position: string
  acceptedOn: string
  teams: { id: string; name: string }[]
  program: string
  gate: HireGate
  /** A good cause exception waits for its decision: the hold that closes the gate. */
  exception: boolean
  first: Boxes
  state:
    | (FormState & { gate?: HireGate; follows?: Omit<OfferPreview, 'firstDay' | 'payCents' | 'expiresOn'> })
    | undefined
}

/** Choose the first day and team, see what the hire gate says for that day, hire. */
export function HirePage(props: HirePageProps) {
  const { id, applicant, position, state, teams } = props
  const gate = state?.gate ?? props.gate
  const back = { href: `/hr/applications/${id}`, label: `Application of ${applicant}` }
  if (state?.asks && gate.cleared)
    return (
      <DeskQuestion
        back={back}
        caption={position}
        title={`Hire ${applicant}?`}
        continueLabel={`Hire ${applicant}`}
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={[
            { key: 'First day', value: longDate(gate.day, 'en') },
            { key: 'Team', value: teams.find((team) => team.id === state.boxes.team)?.name ?? 'None yet' },
            { key: 'Hiring', value: <Status kind="cleared">{gate.sentence}</Status> },
            ...(state.follows?.probationEnds
              ? [{ key: 'Probation', value: `through ${longDate(state.follows.probationEnds, 'en')}` }]
              : []),
          ]}
        />
      </DeskQuestion>
    )
  const fields = fieldsOf(state, props.first)
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      caption={position}
      title={`Hire ${applicant}`}
      lead={<p>The offer was accepted on {longDate(props.acceptedOn, 'en')}.</p>}
      continueLabel="Continue"
      other={
        <Button look="secondary" name="look" value="on">
          Ask about this day
        </Button>
      }
    >
      <DateInput {...fields.date('firstDay')} label="First day" />
      {teams.length > 0 ? (
        <Radios
          {...fields.text('team')}
          label={`Team in ${props.program}`}
          options={[
            ...teams.map((team) => ({ value: team.id, label: team.name })),
            { value: 'none', label: 'None yet', hint: 'No manager sees a person without a team.' },
          ]}
        />
      ) : (
        <>
          <input type="hidden" name="team" value="none" />
          <Notice tone="information">
            {props.program} has no team yet, so no manager will see this person. An administrator can make one later.
          </Notice>
        </>
      )}
      {props.exception && (
        <Notice tone="warning" title="On hold: a good cause exception is pending">
          Nobody is hired, and nobody is turned down because of the card, before it is decided. What is known stands
          under <a href={`/hr/applications/${id}/fingerprint`}>Fingerprint card</a>, for HR alone.
        </Notice>
      )}
      <Gate gate={gate} />
    </DeskQuestion>
  )
}

function Gate({ gate }: { gate: HireGate }) {
  return (
    <section aria-labelledby="gate-title">
      <h2 id="gate-title">Hiring on {longDate(gate.day, 'en')}</h2>
      <p className="my-3">
        <Status kind={gate.cleared ? 'cleared' : 'not-cleared'}>{gate.sentence}</Status>
      </p>
      <TaskList>
        {gate.rows.map((row) => (
          <TaskRow
            key={row.requirement}
            id={`gate-${row.requirement}`}
            title={row.name}
            hint={row.blocks ? 'Stands in the way' : undefined}
            status={{ kind: row.kind, text: row.word }}
            through={row.detail ?? undefined}
          />
        ))}
      </TaskList>
    </section>
  )
}
