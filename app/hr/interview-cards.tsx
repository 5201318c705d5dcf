import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import type { Scores } from '#domain/scorecard.ts'
import type { Criterion } from '#domain/scorecards/criterion.ts'
import { Cell } from './cell.tsx'
import type { InterviewData } from './interview.server.ts'

/** The cards side by side once all are in, with average and spread as advice; before that one's own alone, once it is signed. */
export function Cards({ interview }: { interview: InterviewData }) {
  const { cards, own, parts, allIn } = interview
  const shown = allIn ? cards : own?.signed ? [{ scorerId: 'own', name: 'Your card', scores: own.scores }] : []
  if (shown.length === 0) return null
  return parts.map(({ name, criteria, tally, advice }) => (
    <Section
      key={name}
      id={`cards-${criteria[0]?.of ?? ''}`}
      title={allIn ? `Scorecards: ${name}` : `Your card: ${name}`}
    >
      {tally && (
        <p className="mb-3">
          Average {tally.average.toFixed(1)} of 5, scores from {tally.lowest} to {tally.highest}. The average is advice
          {advice === 'shown' ? ' (for “shown”)' : ' (for “not shown”)'}; HR decides.
        </p>
      )}
      <Table
        caption={`Scorecards: ${name}`}
        captionHidden
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          { key: 'criterion', label: 'Question', cell: ({ title }) => title },
          ...shown.map((card) => ({
            key: card.scorerId,
            label: card.name,
            cell: (criterion: Criterion) => <OneScore criterion={criterion} scores={card.scores} />,
          })),
        ]}
      />
    </Section>
  ))
}

function OneScore({ criterion, scores }: { criterion: Criterion; scores: Scores }) {
  const { score, note } = scores[criterion.id] ?? { score: null, note: '' }
  if (score === null) return 'Not scored'
  return (
    <Cell>
      <div>
        <strong>{score} of 5</strong>: {criterion.anchors[score - 1]}
      </div>
      <div className="row-detail">{note}</div>
    </Cell>
  )
}
