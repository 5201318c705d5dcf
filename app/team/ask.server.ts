import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { requireTeamScope } from '#app/viewer.server.ts'
import { gateName } from '#app/wording/standing.ts'
import { positionsById } from '#db/queries/positions.ts'
import { openSiteGates, siteNames } from '#db/queries/sites.ts'
import { type BoardQuestion, boardPositions, managedTeams } from '#db/queries/team-board.ts'
import type { Scope } from '#domain/authority.ts'
import { gatesOfBoard, siteGatesOfBoard } from '#domain/team-board.ts'
import { longDate } from '#locales/dates.ts'
import type { SiteNames } from '#locales/sentences.ts'
import { readQuestion } from './question.server.ts'

type Db = AppLoadContext['portal']['database']['db']

/** A question that a board can be asked about. */
export type BoardGate = { gate: string; name: string; site: boolean }

/** Who asks which board: its address read, with whatever it cannot mean left out and told in `wrong`, sentence by sentence. */
export async function askBoard(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read team board')
  const { portal, moment } = args.context
  const { db } = portal.database
  const { today, now } = await moment()
  const { gate: wanted, wrongDate, ...asked } = readQuestion(new URL(args.request.url).searchParams, today)
  const teams = await managedTeams(db, scope)
  const sites = await siteNames(db)
  const gates = await boardGates(db, scope, { today, on: asked.on, sites })
  const gate = (gates.find((each) => each.gate === wanted) ?? usualGate(gates))?.gate ?? 'hospital'
  const question: BoardQuestion = {
    ...asked,
    gate,
    today,
    programId: teams.some(({ programId }) => programId === asked.programId) ? asked.programId : null,
    teamId: teams.some(({ id }) => id === asked.teamId) ? asked.teamId : null,
  }
  const wrongGate = wanted && wanted !== gate ? gateMissing(wanted, { gate, on: asked.on, today, sites }) : null
  return { scope, db, now, teams, sites, gates, question, wrongDate, wrongGate }
}

/** What the positions of the team's people are asked about, in their order, then the sites that are open on the day, by name. */
async function boardGates(
  db: Db,
  scope: Scope<'read team board'>,
  { today, on, sites }: { today: string; on: string; sites: SiteNames },
): Promise<BoardGate[]> {
  const positions = await positionsById(db, await boardPositions(db, scope, today), { sites: true })
  const ofSites = siteGatesOfBoard(positions.values())
  const open = ofSites.size > 0 ? await openSiteGates(db, on) : []
  return [
    ...gatesOfBoard(positions.values()).map((gate) => ({ gate, name: gateName(gate, 'en'), site: false })),
    ...open
      .filter((gate) => ofSites.has(gate))
      .map((gate) => ({ gate, name: gateName(gate, 'en', sites), site: true })),
  ]
}

function usualGate(gates: readonly BoardGate[]): BoardGate | undefined {
  return gates.find(({ gate }) => gate === 'hospital') ?? gates[0]
}

function gateMissing(
  wanted: string,
  { gate, on, today, sites }: { gate: string; on: string; today: string; sites: SiteNames },
): string {
  const site = sites.get(wanted)
  const day = on === today ? 'today' : `on ${longDate(on, 'en')}`
  const instead = `This page is about “${gateName(gate, 'en', sites)}”.`
  return site
    ? `${site} is not open to people of your team ${day}. ${instead}`
    : `The address asks about something that is not there, or not there any more. ${instead}`
}
