import { EmptyState } from '#app/components/empty-state.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { pay } from '#locales/phrases.ts'
import type { NewPosting } from '#workflows/postings/publish-posting.ts'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { StepBack } from './step-back.tsx'

type PostingPageProps = {
  positions: { value: string; label: string }[]
  programs: { value: string; label: string }[]
  /** Where programs are made; null for someone who may not make one. */
  programsHref: string | null
  first: Boxes
  state: (FormState & { posting?: NewPosting }) | undefined
}

/** A new posting, then as it will read, then published. */
export function PostingPage({ positions, programs, programsHref, first, state }: PostingPageProps) {
  const back = { href: '/hr/postings', label: 'Postings' }
  if (programs.length === 0)
    return (
      <>
        <PageHeading back={back} title="Publish a posting" />
        <EmptyState title="There is no program yet" action={programsHref && <a href={programsHref}>Make a program</a>}>
          A posting belongs to a program. Administrators make programs and teams under Administration, Teams.
        </EmptyState>
      </>
    )
  const fields = fieldsOf(state, first)
  if (state?.asks && state.posting)
    return (
      <DeskQuestion
        back={back}
        title="Publish this posting?"
        lead={<p>The careers page shows it with the job description of the position, in English and Spanish.</p>}
        continueLabel="Publish"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <Preview posting={state.posting} positions={positions} programs={programs} />
      </DeskQuestion>
    )
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title="Publish a posting"
      continueLabel="See how it reads"
    >
      <Select {...fields.text('position')} label="Position" empty="Choose a position" options={positions} />
      <Select {...fields.text('program')} label="Program" empty="Choose a program" options={programs} />
      <TextInput
        {...fields.text('place')}
        label="Place"
        hint="As applicants know it, for example the city."
        width="medium"
      />
      <TextInput {...fields.text('payFrom')} label="Lowest pay in dollars an hour" inputMode="decimal" width="short" />
      <TextInput {...fields.text('payTo')} label="Highest pay in dollars an hour" inputMode="decimal" width="short" />
      <DateInput {...fields.date('opensOn')} label="First day to apply" />
      <DateInput
        {...fields.date('closesOn')}
        label="Last day to apply"
        hint="That day counts. Empty: open until it is filled."
      />
    </DeskQuestion>
  )
}

function Preview({
  posting,
  positions,
  programs,
}: Pick<PostingPageProps, 'positions' | 'programs'> & { posting: NewPosting }) {
  const label = (list: { value: string; label: string }[], value: string) =>
    list.find((each) => each.value === value)?.label ?? value
  return (
    <SummaryList
      items={[
        { key: 'Position', value: label(positions, posting.positionId) },
        { key: 'Program', value: label(programs, posting.programId) },
        { key: 'Place', value: posting.place },
        {
          key: 'Pay',
          value: pay({ from: posting.payFromCents / 100, to: posting.payToCents / 100, per: 'hour' }, 'en'),
        },
        { key: 'First day to apply', value: longDate(posting.opensOn, 'en') },
        {
          key: 'Last day to apply',
          value: posting.closesOn ? longDate(posting.closesOn, 'en') : 'None; open until it is filled',
        },
      ]}
    />
  )
}
