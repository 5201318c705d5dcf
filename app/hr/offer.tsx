import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { LetterText } from '#app/letters/letter-text.tsx'
import type { consequences, Letter } from '#domain/offer-letter.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { languageNames } from './language-names.ts'
import { StepBack } from './step-back.tsx'

export type OfferPreview = ReturnType<typeof consequences> & { firstDay: string; payCents: number; expiresOn: string }

type OfferPageProps = {
  id: string
  applicant: string
  position: string
  range: string
  /** What is not verified yet of what is settled before an offer. */
  open: string | null
  /** Whether an interview is under way. */
  interview: boolean
  /** The last day to answer the offer that this one would take the place of. */
  replaces: string | null
  first: Boxes
  state: (FormState & { preview?: OfferPreview; letters?: readonly Letter[] }) | undefined
}

/** The terms of a conditional offer, then what follows from them, then sent. */
export function OfferPage(props: OfferPageProps) {
  const { id, applicant, position, state } = props
  const back = { href: `/hr/applications/${id}`, label: `Application of ${applicant}` }
  const notices = (
    <>
      {props.interview && (
        <Notice tone="warning">
          The interview is not decided about yet; see its <a href={`/hr/applications/${id}/interview`}>page</a>. An
          offer made now goes out without it.
        </Notice>
      )}
      {props.open && <Notice tone="warning">{props.open}</Notice>}
      {props.replaces && (
        <Notice tone="warning">
          There is an offer that can be answered through {longDate(props.replaces, 'en')}. A new one takes its place:
          the old one can no longer be accepted.
        </Notice>
      )}
    </>
  )
  if (state?.asks && state.preview)
    return (
      <DeskQuestion
        back={back}
        caption={position}
        title={`Send this offer to ${applicant}?`}
        continueLabel="Send the offer"
        other={<StepBack />}
      >
        {notices}
        <CarriedBoxes boxes={state.boxes} />
        <Preview preview={state.preview} reason={state.boxes.payReason ?? ''} />
        <Letters letters={state.letters ?? []} />
      </DeskQuestion>
    )
  const fields = fieldsOf(state, props.first)
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      caption={position}
      title={`Conditional offer to ${applicant}`}
      continueLabel="Continue"
    >
      {notices}
      <DateInput
        {...fields.date('firstDay')}
        label="First day"
        hint="Proposed; hiring decides it, once everything that hiring asks for is in order on that day."
      />
      <TextInput
        {...fields.text('pay')}
        label="Pay in dollars an hour"
        hint={`The posting says ${props.range}.`}
        inputMode="decimal"
        width="short"
      />
      <Textarea {...fields.text('payReason')} label="Why the pay differs from the posting (only if it does)" rows={2} />
      <DateInput {...fields.date('expiresOn')} label="Last day to answer" hint="That day counts." />
    </DeskQuestion>
  )
}

/** The letter as the person will read and sign it, and the same in the other language. */
function Letters({ letters: [own, ...others] }: { letters: readonly Letter[] }) {
  if (!own) return null
  return (
    <Section id="letter" title={`The letter, in ${languageNames[own.language]}`}>
      <p className="mb-3">
        This is what the person reads and signs, word for word. It is kept in both languages; the person chooses.
      </p>
      <LetterText letter={own} />
      {others.map((letter) => (
        <details key={letter.language} className="mt-4">
          <summary className="flex min-h-11 items-center text-brand underline">
            The letter, in {languageNames[letter.language]}
          </summary>
          <LetterText letter={letter} />
        </details>
      ))}
    </Section>
  )
}

function Preview({ preview, reason }: { preview: OfferPreview; reason: string }) {
  const { firstDay, payCents, expiresOn, probationEnds, probationDays, bonuses } = preview
  return (
    <SummaryList
      items={[
        { key: 'First day', value: longDate(firstDay, 'en') },
        { key: 'Pay', value: `${money(payCents / 100)} an hour` },
        ...(reason.trim() ? [{ key: 'Why the pay differs', value: reason }] : []),
        { key: 'Answer by', value: longDate(expiresOn, 'en') },
        {
          key: 'Probation',
          value: probationEnds
            ? `${probationDays} days; the last one would be ${longDate(probationEnds, 'en')}`
            : 'None for this position',
        },
        {
          key: 'Bonuses',
          value:
            bonuses.length === 0
              ? 'None for this position'
              : bonuses.map(({ milestone, amount, earnedOn }) => (
                  <div key={milestone}>
                    {money(amount)} {milestone === 'hire' ? 'for starting' : 'for completing probation'}, earned on{' '}
                    {longDate(earnedOn, 'en')}
                  </div>
                )),
        },
      ]}
    />
  )
}
