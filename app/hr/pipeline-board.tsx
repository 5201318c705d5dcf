import type { Stage } from '#db/queries/hr-stages.ts'
import { stages } from '#db/queries/hr-stages.ts'
import type { PipelineRow } from './pipeline.server.ts'
import { type PipelineAsked, pipelineHref } from './pipeline-asked.ts'
import { stageLabels } from './stages.ts'

/** So many cards of a stage a phone shows before the link to all of them; by CSS. */
const onAPhone = 5

/** The pipeline as columns, one a stage, with the first cards of each; on a phone they stand below each other. */
export function PipelineBoard(props: {
  asked: PipelineAsked
  counts: Record<Stage, number>
  rows: readonly PipelineRow[]
}) {
  const { asked, counts, rows } = props
  return (
    <div className="board">
      {(asked.stage ? [asked.stage] : stages).map((stage) => (
        <Column
          key={stage}
          stage={stage}
          count={counts[stage]}
          cards={rows.filter((row) => row.stage === stage)}
          all={pipelineHref(asked, { view: 'table', stage })}
        />
      ))}
    </div>
  )
}

function Column(props: { stage: Stage; count: number; cards: readonly PipelineRow[]; all: string }) {
  const { stage, count, cards, all } = props
  const cut = count > cards.length
  return (
    <section className="board-column" aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>
        <a href={all}>
          {stageLabels[stage]} <span className="count">{count.toLocaleString('en-US')}</span>
        </a>
      </h2>
      {cards.length === 0 ? (
        <p className="board-none">Nobody</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )}
      {(cut || count > onAPhone) && (
        <p className={cut ? 'board-more' : 'board-more board-more-phone'}>
          <a href={all}>
            All {count.toLocaleString('en-US')}
            <span className="sr-only"> at the stage {stageLabels[stage]}</span> as a table
          </a>
        </p>
      )}
    </section>
  )
}

function Card({ card }: { card: PipelineRow }) {
  const { waits } = card
  return (
    <li className="board-card">
      <a href={`/hr/applications/${card.id}`}>{card.name}</a>
      <p>
        {card.position}, {card.place}
      </p>
      <p className="board-waits">
        {waits.text}
        {waits.detail && <span>{waits.detail}</span>}
        {card.days && <span>{card.days} at this stage</span>}
      </p>
    </li>
  )
}
