import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { readBonus } from '#app/hr/bonus.server.ts'
import { BonusState } from '#app/hr/bonuses.tsx'
import { Done } from '#app/hr/done.tsx'
import { titled } from '#app/title.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled
export const loader = readBonus

const deedWords = {
  keep: 'Keep it as it is',
  reverse: 'Take the payment back',
  'take-back': 'Take the approval back',
} as const

export default function Bonus() {
  const { title, row, deeds, story, done } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading back={{ href: '/hr/bonuses', label: 'Bonuses' }} caption={row.name} title={title} />
      <Done what={done} />
      {row.question && (
        <div className="mb-6">
          <Notice tone="warning" title={row.question}>
            Nothing is changed by itself. Someone decides: it stays as it is, with a reason, or once it is paid it is
            taken back in a later payroll.
          </Notice>
        </div>
      )}
      <SummaryList
        items={[
          { key: 'Name', value: <a href={`/hr/people/${row.personId}`}>{row.name}</a> },
          { key: 'Program', value: row.program },
          { key: 'Earned on', value: longDate(row.earnedOn, 'en') },
          { key: 'Amount', value: row.amount },
          { key: 'Where it stands', value: <BonusState row={{ state: row.state, question: null }} /> },
        ]}
      />
      {row.own && <p className="mt-4">This bonus is your own; someone else in HR decides about it.</p>}
      {deeds.length > 0 && (
        <div className="actions mt-6">
          {deeds.map((deed) => (
            <ButtonLink key={deed} look="secondary" href={`/hr/bonuses/${row.id}/${deed}`}>
              {deedWords[deed]}
            </ButtonLink>
          ))}
        </div>
      )}
      <div className="mt-8">
        <Section id="story" title="What happened">
          <Table
            caption="What happened to this bonus"
            captionHidden
            rows={story}
            rowKey={({ key }) => key}
            columns={[
              { key: 'what', label: 'What', cell: ({ words }) => words },
              { key: 'when', label: 'Recorded', cell: ({ when }) => when },
              { key: 'by', label: 'By', cell: ({ by }) => by },
              { key: 'reason', label: 'Reason', cell: ({ reason }) => reason },
            ]}
          />
        </Section>
      </div>
    </>
  )
}
