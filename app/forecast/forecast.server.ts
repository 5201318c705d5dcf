import type { AppLoadContext } from '@remix-run/node'
import { readPage } from '#app/staff/paging.ts'
import { requirementName } from '#app/wording/standing.ts'
import {
  forecastPrograms,
  lapsesByProgram,
  lapsesByRequirement,
  lapsesOnAPage,
  lapsesPage,
  rulesOfForecast,
} from '#db/queries/forecast.ts'
import type { Scope } from '#domain/authority.ts'
import { byWeek, weeksAhead, weeksFrom } from '#domain/forecast.ts'
import { isId } from '#domain/ids.ts'

type Db = AppLoadContext['portal']['database']['db']

const noProgram = 'In no team'

/**
 * A forecast for a page: how much lapses in each week, by requirement and by program, and the lapses themselves, as far as whoever asks
 * may know them. What an address asks for and does not exist is left out of account.
 */
export async function readForecast(db: Db, scope: Scope<'read standing'>, today: string, query: URLSearchParams) {
  const rules = await rulesOfForecast(db, scope, today)
  const choices = await forecastPrograms(db, scope)
  const programId = choices.find(({ id }) => isId(id) && id === query.get('program'))?.id ?? null
  const everything = await lapsesByRequirement(db, scope, today, { ...rules, requirement: null, programId })
  const requirements = byWeek(everything)
  const requirement = requirements.find(({ name }) => name === query.get('requirement'))?.name ?? null
  const programs = byWeek(await lapsesByProgram(db, scope, today, { ...rules, requirement, programId }))
  const week = weekIn(query)
  const list = await readPage(query, lapsesOnAPage, (page) =>
    lapsesPage(db, scope, today, { ...rules, requirement, programId, week, page }),
  )
  const shown = requirement ? requirements.filter(({ name }) => name === requirement) : requirements
  return {
    today,
    masked: rules.masked.length > 0,
    weeks: weeksFrom(today),
    asked: { requirement, program: programId, week: week === null ? null : String(week + 1) },
    totals: totalsOf(shown),
    requirements: requirements.map(inWords),
    programs: programs.map((row) => ({ ...row, title: row.name || noProgram })),
    choices,
    page: list.page,
    size: lapsesOnAPage,
    total: list.total,
    rows: list.rows.map((row) => ({ ...row, title: requirementName(row.requirement, 'en') })),
  }
}

export type ForecastData = Awaited<ReturnType<typeof readForecast>>

/** A week is asked for by its number, from 1; null for whatever is none. */
function weekIn(query: URLSearchParams): number | null {
  const number = Number(query.get('week'))
  return Number.isInteger(number) && number >= 1 && number <= weeksAhead ? number - 1 : null
}

function totalsOf(rows: readonly { weeks: readonly number[] }[]): number[] {
  return Array.from({ length: weeksAhead }, (_, week) => rows.reduce((sum, row) => sum + (row.weeks[week] ?? 0), 0))
}

function inWords<Row extends { name: string }>(row: Row): Row & { title: string } {
  return { ...row, title: requirementName(row.name, 'en') }
}

/** Every lapse of the weeks ahead as rows of a file: week, first and last day, requirement, program, how many. */
export async function forecastRows(db: Db, scope: Scope<'read standing'>, today: string) {
  const rules = await rulesOfForecast(db, scope, today)
  const programs = await forecastPrograms(db, scope)
  const weeks = weeksFrom(today)
  const of = async (program: { id: string; name: string } | null) =>
    (await lapsesByRequirement(db, scope, today, { ...rules, requirement: null, programId: program?.id ?? null }))
      .sort((a, b) => a.week - b.week || a.name.localeCompare(b.name))
      .map(({ week, name, lapses }) => [
        week + 1,
        weeks[week]?.from ?? '',
        weeks[week]?.through ?? '',
        requirementName(name, 'en'),
        program?.name ?? 'All programs',
        lapses,
      ])
  const rows = [await of(null)]
  for (const program of programs) rows.push(await of(program))
  return rows.flat()
}

export const forecastColumns = ['Week', 'From', 'Through', 'Requirement', 'Program', 'Lapses'] as const
