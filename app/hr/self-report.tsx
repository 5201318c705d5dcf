import { Form } from '@remix-run/react'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { longestWords } from '#domain/self-reports.ts'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import type { selfReportPage } from './self-reports.server.ts'

type Page = ReturnType<typeof selfReportPage>

/** What someone reported about themself, and either the form that decides what becomes of it or what was decided. */
export function SelfReport({ page, state }: { page: Page; state: FormState | undefined }) {
  return (
    <>
      <Back href="/hr/self-reports">Self-reports</Back>
      <FormErrors state={state} />
      <PageHeading
        title={
          <>
            {page.what} of <a href={`/hr/people/${page.personId}`}>{page.person}</a>
          </>
        }
        lead={`They reported it on ${page.reported}. It is their word alone, and only HR sees it.`}
      />
      <div className="grid max-w-3xl gap-8">
        <SummaryList items={page.items} />
        {page.outcome === null ? <Decide page={page} state={state} /> : <Decided page={page} />}
      </div>
    </>
  )
}

function Decide({ page, state }: { page: Page; state: FormState | undefined }) {
  const fields = fieldsOf(state)
  return (
    <Section id="decide" title="What becomes of it">
      <Form method="post" noValidate className="fields">
        <Radios {...fields.text('decision')} label="Decision" options={page.choices} />
        <Textarea
          {...fields.text('note')}
          label="A note for HR (optional)"
          hint={`Nobody else reads it. Nothing about health. At most ${longestWords} characters.`}
          rows={3}
          maxLength={longestWords}
        />
        <p className="hint">
          The person gets a mail that it has been looked at, without a word of it, and reads on their page what it means
          for them.
        </p>
        <div className="actions">
          <Button>Decide</Button>
        </div>
      </Form>
    </Section>
  )
}

function Decided({ page }: { page: Page }) {
  const { follows } = page
  return (
    <Section id="decision" title="Decision">
      {follows && !follows.done && (
        <div className="mb-4">
          <Notice
            tone="warning"
            title={follows.what === 'hold' ? 'No hold has been recorded since' : 'Nothing has been interrupted since'}
          >
            <p>Until then nothing stops this person on account of what they reported.</p>
            <p>
              <a href={follows.href}>{follows.what === 'hold' ? 'Put the hold' : 'Record the interruption'}</a>
            </p>
          </Notice>
        </div>
      )}
      <SummaryList
        items={[
          { key: 'Decided', value: page.outcome },
          { key: 'When', value: page.ended },
          ...(page.note ? [{ key: 'Note for HR', value: page.note }] : []),
        ]}
      />
    </Section>
  )
}
