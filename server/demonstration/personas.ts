import { inArray } from 'drizzle-orm'
import type { Persona } from '#app/context.ts'
import type { Database } from '#db/client.ts'
import { accounts } from '#db/schema/index.ts'
import { applicants, type Figure, hires, oldHands, staff } from './cast.ts'
import { sightsIn } from './sights.ts'

type Role = Omit<Persona, 'key' | 'name' | 'language' | 'sights' | 'accountId'> & { figure: Figure }

const cast: Readonly<Record<string, Role>> = {
  jasmine: {
    figure: applicants.jasmine,
    audience: 'Applicants and new hires',
    who: 'An applicant, halfway through the questions',
    tryThis: 'Go on where she stopped. Nothing that may not be asked before an offer is asked.',
    front: '/me',
  },
  andres: {
    figure: applicants.andres,
    audience: 'Applicants and new hires',
    who: 'An applicant with an offer to answer, in Spanish',
    tryThis: 'Read the offer and accept it, or look at the letter about it in the mail.',
    front: '/me',
  },
  daniel: {
    figure: applicants.daniel,
    audience: 'Applicants and new hires',
    who: 'An applicant who sent a TB result too early, in Spanish',
    tryThis: 'It is kept unopened, for him alone. Be HR afterwards: nothing there tells of it.',
    front: '/me',
  },
  marisela: {
    figure: applicants.marisela,
    audience: 'Applicants and new hires',
    who: 'An applicant whom HR asked for her diploma, in Spanish',
    tryThis: 'Send what is missing, and nothing else; see by when.',
    front: '/me',
  },
  teresa: {
    figure: applicants.teresa,
    audience: 'Applicants and new hires',
    who: 'An applicant invited to an interview, in Spanish',
    tryThis: 'Ask for another time. Of those who speak for her one said no, and she named someone else.',
    front: '/me',
  },
  naomi: {
    figure: applicants.naomi,
    audience: 'Applicants and new hires',
    who: 'A new hire who gathers her papers, and turns 21 in nine days',
    tryThis: 'Her CPR card was sent back. See why, and send another picture.',
    front: '/me/clearance',
  },
  isaac: {
    figure: applicants.isaac,
    audience: 'Applicants and new hires',
    who: 'A new hire whose papers are in order',
    tryThis: 'See a finished list, and a fingerprint card that HR is still checking.',
    front: '/me/clearance',
  },
  dominic: {
    figure: applicants.dominic,
    audience: 'Applicants and new hires',
    who: 'A new hire with a notice about his driving record',
    tryThis: 'Read the report and his rights, and say what is wrong in it: that stops the clock.',
    front: '/me',
  },
  delphine: {
    figure: applicants.delphine,
    audience: 'Applicants and new hires',
    who: 'A new hire who was refused a fingerprint card and has asked for an exception',
    tryThis: 'See what that means for her: it waits, and nobody turns her down for it.',
    front: '/me',
  },
  elena: {
    figure: oldHands.elena,
    audience: 'Employees',
    who: 'A peer support specialist, cleared for the hospital, in Spanish',
    tryThis: 'See through when each of her papers is good.',
    front: '/me/clearance',
  },
  samuel: {
    figure: oldHands.samuel,
    audience: 'Employees',
    who: 'A peer support specialist whose CPR card has lapsed',
    tryThis: 'He sent one from an online course, and it came back.',
    front: '/me/clearance',
  },
  hannah: {
    figure: hires.hannah,
    audience: 'Employees',
    who: 'A peer support specialist on her first day',
    tryThis: 'See by which day her identity papers have to be seen.',
    front: '/me/clearance',
  },
  ximena: {
    figure: hires.ximena,
    audience: 'Employees',
    who: 'On day 90 of her probation today, in Spanish',
    tryThis: 'See the probation and both bonuses.',
    front: '/me/employment',
  },
  tomas: {
    figure: staff.tomas,
    audience: 'Managers',
    who: 'Manager of the team Crisis Bridge North',
    tryThis: 'Who may enter the hospital today, through when, and who may not yet?',
    front: '/team',
  },
  denise: {
    figure: staff.denise,
    audience: 'Managers',
    who: 'Manager of Crisis Bridge South and four other teams',
    tryThis: 'Someone on leave, someone on hold, a waiver, two probations that end: and never a medical detail.',
    front: '/team',
  },
  beatriz: {
    figure: staff.beatriz,
    audience: 'Human Resources',
    who: 'HR, with the permission to see medical papers',
    tryThis: 'Review what waits, TB results too; hire Isaac Yazzie.',
    front: '/hr',
  },
  graham: {
    figure: staff.graham,
    audience: 'Human Resources',
    who: 'HR, without the medical permission',
    tryThis: 'Compare: a TB result that is positive, lapsed or missing looks the same to him.',
    front: '/hr',
  },
  priya: {
    figure: staff.priya,
    audience: 'Payroll, audit, administration',
    who: 'Payroll',
    tryThis: 'Put the approved $100 bonuses into a batch, save its file and mark it as paid.',
    front: '/payroll',
  },
  walter: {
    figure: staff.walter,
    audience: 'Payroll, audit, administration',
    who: 'Auditor',
    tryThis: 'See what was recorded, by whom and when, and check that the chain is whole.',
    front: '/audit',
  },
  yolanda: {
    figure: staff.yolanda,
    audience: 'Payroll, audit, administration',
    who: 'Administrator',
    tryThis: 'Invite a colleague, set up a team, change the agency’s settings.',
    front: '/admin',
  },
}

/** The people that a visitor of the demonstration can be; without those whom the database does not know. */
export async function personasIn(database: Database): Promise<Persona[]> {
  const emails = Object.values(cast).map(({ figure }) => figure.email)
  const known = await database.db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.email, emails))
  const sights = await sightsIn(database)
  return Object.entries(cast).flatMap(([key, { figure, ...role }]) => {
    const account = known.find((row) => row.email === figure.email)
    const name = `${figure.givenName} ${figure.familyName}`
    const own = { sights: sights[key] ?? [], accountId: account?.id ?? '' }
    return account ? [{ key, name, language: figure.language, ...role, ...own }] : []
  })
}
