import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { at, type Filled } from '#app/evidence/boxes.tsx'
import type { DrivingStory } from '#app/evidence/driving.server.ts'
import { DrivingStories } from '#app/evidence/driving.tsx'
import { DrivingRecordFields } from '#app/evidence/driving-record-fields.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { TicketOption, TicketTypeRow } from '#app/wording/tickets.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import common from '#locales/en/common.ts'
import sending from '#locales/en/sending.ts'
import { DeskQuestion } from './desk-question.tsx'
import { TicketTypes } from './ticket-types.tsx'

export type DrivingRecordRefused = { boxes: Boxes; errors: WordedError[] }

type Page = {
  id: string
  name: string
  title: string
  procedure: string
  stories: DrivingStory[]
  ticketTypes: TicketOption[]
  ticketRows: TicketTypeRow[]
}

/** Where HR got a driving record from, and what it lists; beside it how what is on file counts. */
export function DrivingRecord({ page, refused }: { page: Page; refused: DrivingRecordRefused | undefined }) {
  const boxes = refused?.boxes ?? {}
  const errors = refused?.errors ?? []
  const filled: Filled = { boxes, errors, texts: { sending, date: common.date } }
  const origins = [
    {
      value: 'department',
      label: 'Straight from the motor vehicle department',
      hint: 'By the agency itself, or brought by the person. It is no consumer report.',
    },
    {
      value: 'company',
      label: 'From a company that sells reports',
      hint: (
        <>
          That is a consumer report (FCRA) with rules of its own: written permission first, and notices before anything
          is decided because of it. <a href={page.procedure}>Record it under Adverse action</a>
        </>
      ),
    },
  ]
  return (
    <>
      <DeskQuestion
        back={{ href: `/hr/people/${page.id}`, label: page.name }}
        errors={
          <ErrorSummary
            title="There is a problem"
            errors={errors.map(({ box, text, date }) => ({ href: `#${box}${date ? '-month' : ''}`, text }))}
            submission={refused}
          />
        }
        title={page.title}
        lead={<p>For a record that HR has in hand. One that the person sends in is reviewed where it waits.</p>}
        form={{ className: 'fields evidence' }}
        continueLabel="Record it"
      >
        <button className="default-button" type="submit" tabIndex={-1} aria-hidden="true" />
        <Radios label="Where does it come from?" options={origins} {...at('origin', filled)} />
        <TextInput
          label="Which office or service?"
          hint="For example: Motor Vehicle Division, online record service."
          maxLength={120}
          {...at('source', filled)}
        />
        <TextInput label="Reference (optional)" maxLength={120} {...at('reference', filled)} />
        <DrivingRecordFields ticketTypes={page.ticketTypes} {...filled} />
      </DeskQuestion>
      <div className="mt-10">
        <DrivingStories stories={page.stories} />
        <TicketTypes rows={page.ticketRows} />
      </div>
    </>
  )
}
