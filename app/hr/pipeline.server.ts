import type { AppLoadContext } from '@remix-run/node'
import { positionTitle } from '#app/wording/standing.ts'
import type { ApplicationRow } from '#db/queries/hr-application-rows.ts'
import {
  type ApplicationFilter,
  applicationChoices,
  applicationsBoard,
  applicationsOnAPage,
  applicationsPage,
  countByStage,
} from '#db/queries/hr-applications.ts'
import { allPostings } from '#db/queries/hr-postings.ts'
import { openStages, screenedRequirements, stages } from '#db/queries/hr-stages.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays, daysBetween, todayIn } from '#domain/calendar/dates.ts'
import { movesFrom } from '#domain/hiring.ts'
import type { PipelineAsked } from './pipeline-asked.ts'
import { daysAtStage, waitsFor } from './stages.ts'

type Db = AppLoadContext['portal']['database']['db']

/** The pipeline as an address asks for it: counts of every stage, and the cards of a board or the rows of one page. */
export async function readPipeline(
  db: Db,
  scope: Scope<'read application'>,
  asked: PipelineAsked,
  { today, timeZone }: { today: string; timeZone: string },
) {
  const screened = await screenedRequirements(db, today)
  const list = { scope, today, screened, filter: filterOf(asked, today, timeZone) }
  const counts = await countByStage(db, list)
  const defaultSort = asked.stage === 'to-screen' ? 'submitted' : '-submitted'
  const rows =
    asked.view === 'columns'
      ? await applicationsBoard(db, list, asked.sort)
      : await applicationsPage(db, list, { sort: asked.sort ?? defaultSort, page: asked.page })
  const own = scope.viewer.kind === 'account' ? scope.viewer.personId : null
  return {
    counts,
    total: (asked.stage ? [asked.stage] : asked.days ? openStages : stages).reduce(
      (sum, stage) => sum + counts[stage],
      0,
    ),
    rows: rows.map((row) => inWords(row, { today, timeZone, own })),
    sort: asked.sort ?? defaultSort,
    size: applicationsOnAPage,
  }
}

function filterOf(asked: PipelineAsked, today: string, timeZone: string): ApplicationFilter {
  return {
    search: asked.q,
    postingId: asked.posting,
    positionId: asked.position,
    programId: asked.program,
    place: asked.place,
    stage: asked.stage,
    since: asked.days === null ? null : { before: addDays(today, -asked.days), timeZone },
  }
}

function inWords(row: ApplicationRow, at: { today: string; timeZone: string; own: string | null }) {
  const { givenName, familyName, submittedAt, since, personId, ...rest } = row
  const day = (instant: Date) => todayIn(at.timeZone, instant)
  const days = daysBetween(day(since), at.today)
  return {
    ...rest,
    name: `${givenName} ${familyName}`.trim() || 'No name given',
    position: positionTitle(row.positionId, 'en'),
    submittedOn: submittedAt && day(submittedAt),
    sinceOn: day(since),
    waits: waitsFor(row, at.today),
    days: daysAtStage(days, row.stage),
    own: personId === at.own,
    /** What can be done with many at once. */
    bulk: personId !== at.own && movesFrom(row.state, 'hr').some((move) => move === 'screen' || move === 'decline'),
  }
}

export type PipelineRow = ReturnType<typeof inWords>

/** What the pipeline can be narrowed to, as options. */
export async function pipelineChoices(db: Db, scope: Scope<'read application'>) {
  const postings = await allPostings(db, scope)
  const { places, programs } = await applicationChoices(db, scope)
  const positions = [...new Set(postings.map(({ positionId }) => positionId))]
  return {
    postings: postings.map(({ id, positionId, place, takenDownAt }) => ({
      value: id,
      label: `${positionTitle(positionId, 'en')}, ${place}${takenDownAt ? ' (taken down)' : ''}`,
    })),
    positions: positions.map((value) => ({ value, label: positionTitle(value, 'en') })),
    programs: programs.map(({ id, name }) => ({ value: id, label: name })),
    places: places.map((value) => ({ value, label: value })),
  }
}

export type PipelineChoices = Awaited<ReturnType<typeof pipelineChoices>>
