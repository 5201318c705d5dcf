import { EmptyState } from '#app/components/empty-state.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { languageOptions } from './language-names.ts'
import { StepBack } from './step-back.tsx'

type Same = {
  id: string
  name: string
  email: string | null
  phone: string
  sameEmail: boolean
  samePhone: boolean
  sameName: boolean
}

/** The form as it came back, with the people who may be the one it speaks of. */
export type EnterState = FormState & { same: readonly Same[] }

type Draft = { id: string; name: string; position: string; begun: string }

/** Begins an application for someone without e-mail; people who may be the same are shown first. */
export function EnterPage(props: {
  title: string
  postings: { value: string; label: string }[]
  drafts: readonly Draft[]
  state: EnterState | undefined
}) {
  const { title, postings, drafts, state } = props
  const back = { href: '/hr/applications', label: 'Applications' }
  if (postings.length === 0)
    return (
      <>
        <PageHeading back={back} title={title} />
        <EmptyState title="No posting is open today" action={<a href="/hr/postings">Postings</a>}>
          An application belongs to a posting that takes applications.
        </EmptyState>
        <Drafts drafts={drafts} />
      </>
    )
  if (state?.asks && state.same.length > 0) return <Who state={state} back={back} />
  const fields = fieldsOf(state, {
    language: 'en',
    ...(postings.length === 1 && { posting: postings[0]?.value ?? '' }),
  })
  return (
    <>
      <DeskQuestion
        back={back}
        errors={<FormErrors state={state} />}
        title={title}
        lead={
          <p>
            For someone who cannot use the portal themself. Whoever has e-mail fares better on their own: they are told
            at once and can look at any time.
          </p>
        }
        form={{ reloadDocument: true }}
        continueLabel="Continue"
      >
        <Select {...fields.text('posting')} label="Posting" empty="Choose a posting" options={postings} />
        <TextInput {...fields.text('givenName')} label="First name" width="medium" autoComplete="off" />
        <TextInput {...fields.text('familyName')} label="Last name" width="medium" autoComplete="off" />
        <TextInput {...fields.text('phone')} label="Phone number" type="tel" width="medium" autoComplete="off" />
        <Radios
          inline
          {...fields.text('language')}
          label="Language in which they read and sign"
          options={languageOptions}
        />
        <TextInput
          {...fields.text('email')}
          label="E-mail address (optional)"
          hint="Leave it empty where they have none of their own. Never enter your own, or that of a relative."
          type="email"
          width="medium"
          autoComplete="off"
        />
      </DeskQuestion>
      <Drafts drafts={drafts} />
    </>
  )
}

function Who({ state, back }: { state: EnterState; back: { href: string; label: string } }) {
  const fields = fieldsOf(state)
  const { who: _, ...carried } = state.boxes
  const given = `${state.boxes.givenName} ${state.boxes.familyName}`
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title="Is it one of these people?"
      lead={<p>Nobody is merged by itself. If you are not sure, ask: “Have you applied or worked here before?”</p>}
      form={{ reloadDocument: true }}
      continueLabel="Continue"
      other={<StepBack />}
    >
      <CarriedBoxes boxes={carried} />
      <Radios
        {...fields.text('who')}
        label={`You entered ${given}`}
        options={[
          ...state.same.map((person) => ({
            value: person.id,
            label: person.name || 'No name given',
            hint: (
              <>
                {alike(person)} {[person.email, person.phone].filter(Boolean).join(', ')}
              </>
            ),
          })),
          { value: 'new', label: `Somebody new: ${given}` },
        ]}
      />
    </DeskQuestion>
  )
}

function alike({ sameEmail, samePhone, sameName }: Same): string {
  const what = [sameEmail && 'e-mail address', samePhone && 'phone number', sameName && 'name'].filter(Boolean)
  return what.length > 0 ? `Same ${what.join(' and ')}.` : 'Used this name before.'
}

function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null
  return (
    <div className="mt-10">
      <Section id="begun" title="Begun and not sent yet">
        <Table
          caption="Applications that HR has begun for someone"
          captionHidden
          rows={drafts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: 'Applicant',
              cell: ({ id, name }) => <a href={`/hr/applications/${id}/fill/check`}>{name}</a>,
            },
            { key: 'position', label: 'Posting', cell: ({ position }) => position },
            { key: 'begun', label: 'Begun', cell: ({ begun }) => begun },
          ]}
        />
      </Section>
    </div>
  )
}
