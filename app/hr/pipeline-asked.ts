import { pageIn } from '#app/staff/paging.ts'
import { type ApplicationSort, applicationSorts } from '#db/queries/hr-applications.ts'
import { type Stage, stages } from '#db/queries/hr-stages.ts'
import { isId } from '#domain/ids.ts'
import { hrefWith, oneOf } from './address.ts'

export const pipelinePath = '/hr/applications'

/** What an address asks of the pipeline; whatever it names that is none is left out. `days` = at their stage longer than that. */
export type PipelineAsked = {
  view: 'columns' | 'table'
  stage: Stage | null
  q: string
  posting: string | null
  position: string | null
  program: string | null
  place: string | null
  days: number | null
  sort: ApplicationSort | null
  page: number
}

/** Reads an address. A stage is looked at as a table, everything as columns, unless it says otherwise. */
export function pipelineAsked(query: URLSearchParams): PipelineAsked {
  const id = (name: string) => (isId(query.get(name) ?? '') ? query.get(name) : null)
  const text = (name: string) => query.get(name)?.trim().slice(0, 100) || null
  const days = Number(query.get('days') || Number.NaN)
  const stage = oneOf(stages, query.get('stage'))
  return {
    view: oneOf(['columns', 'table'], query.get('view')) ?? (stage ? 'table' : 'columns'),
    stage,
    q: text('q') ?? '',
    posting: id('posting'),
    position: text('position'),
    program: id('program'),
    place: text('place'),
    days: Number.isInteger(days) && days >= 1 && days <= 3650 ? days : null,
    sort: oneOf(applicationSorts, query.get('sort')),
    page: pageIn(query),
  }
}

type Change = Partial<Record<keyof PipelineAsked | 'chosen' | 'done', string | null>>

/** The parameters of an address that asks for this, page 1 left out. */
function parametersOf(asked: PipelineAsked): Record<string, string | null> {
  return {
    view: asked.view,
    stage: asked.stage,
    q: asked.q,
    posting: asked.posting,
    position: asked.position,
    program: asked.program,
    place: asked.place,
    days: asked.days === null ? null : String(asked.days),
    sort: asked.sort,
    page: asked.page === 1 ? null : String(asked.page),
  }
}

/** The pipeline with something else asked of it; any change but of the page itself, and of what is chosen on it, begins at page 1. */
export function pipelineHref(asked: PipelineAsked, change: Change = {}): string {
  const present = parametersOf(asked)
  const stays = Object.keys(change).every((name) => name === 'chosen' || name === 'done')
  return hrefWith(pipelinePath, present, stays ? { ...change, page: present.page } : change)
}

/** The state of the pipeline as it is kept under a name: what stands behind the question mark, without the page. */
export function queryOf(asked: PipelineAsked): string {
  return new URL(pipelineHref({ ...asked, page: 1 }), 'https://portal.invalid').search.slice(1)
}

/** Whether anything but the stage narrows the pipeline down. */
export function isNarrowed({ q, posting, position, program, place, days }: PipelineAsked): boolean {
  return q !== '' || [posting, position, program, place, days].some((each) => each !== null)
}
