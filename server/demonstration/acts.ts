import { Readable } from 'node:stream'
import { type Action, authorize, ownScope, type Scope, type Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { type Boxes, boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import type { FormName, SentDetails } from '#domain/sending/forms.ts'
import { type StatementId, statement } from '#locales/statements.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'
import type { Player } from './company.ts'
import { specimensOf } from './specimens/specimen.ts'
import { done } from './stage.ts'

/** Someone's own scope for an action. */
export function own<A extends Action>({ viewer }: Player, action: A): Scope<A> {
  return granted(ownScope(viewer, action))
}

/** Someone's widest scope for an action. */
export function may<A extends Action>({ viewer }: { viewer: Viewer }, action: A): Scope<A> {
  return granted(authorize(viewer, action))
}

function granted<A extends Action>(scope: Scope<A> | null): Scope<A> {
  if (!scope) throw new Error('someone in the demonstration does what they may not')
  return scope
}

/** Texts as they stood above a signature. */
export function shown(to: Pick<Player, 'language'>, ...ids: StatementId[]): ShownText[] {
  return ids.map((id) => {
    const { version, language, text } = statement(id, to.language)
    return { statement: id, version, language, textSha256: textDigest(text) }
  })
}

/** How someone signs; the address is one of those kept for documentation. */
export function signer({ givenName, familyName }: Player) {
  return { signedName: `${givenName} ${familyName}`, address: '192.0.2.17' }
}

const forms: Partial<Record<Fact['kind'], FormName>> = {
  credential: 'card',
  check: 'tuberculosis',
  training: 'training',
  'driving-record': 'driving-record',
  'birth-date': 'birth-date',
  enrollment: 'enrollment',
}

/**
 * Someone uploads pictures of a paper and sends them in. Returns the submission's id.
 *
 * @param print what the paper itself says, where something else was typed
 */
export async function send(
  portal: Portal,
  moment: Moment,
  player: Player,
  requirement: string,
  fact: Fact,
  details: SentDetails = {},
  print: Fact = fact,
): Promise<string> {
  const scope = own(player, 'submit evidence')
  const holder = { name: `${player.givenName} ${player.familyName}`, number: player.number }
  for (const { side, fileName, content } of await specimensOf(print, details, holder)) {
    const input = { requirement, side, fileName, content: Readable.from([content]) }
    done(await receiveDocument(portal, moment, scope, input))
  }
  const form = forms[fact.kind]
  if (!form) throw new Error(`there is no form for ${fact.kind}`)
  const boxes = boxesOfFact(fact, details)
  return done(await sendEvidence(portal, moment, scope, { requirement, form, boxes })).submissionId
}

/** Someone in HR accepts what was sent as it is; what has to be checked at its source was. */
export async function accept(
  portal: Portal,
  moment: Moment,
  reviewer: Player,
  submissionId: string,
  fact: Fact,
  details: SentDetails = {},
): Promise<void> {
  const boxes: Boxes = {
    ...boxesOfFact(fact, details),
    ...(needsSourceCheck(fact) && {
      source: sourceOf(fact),
      sourceResult: 'confirmed',
      sourceReference: `Specimen ${submissionId.slice(0, 6).toUpperCase()}`,
      ...boxesOfDate('sourceOn', moment.today),
    }),
  }
  done(await acceptSubmission(portal, moment, may(reviewer, 'decide submission'), { submissionId, boxes }))
}

function sourceOf(fact: Fact): string {
  if (fact.kind !== 'credential') return ''
  if (fact.of.includes('driver-license')) return 'Motor Vehicle Division, online status'
  if (fact.of.includes('fingerprint-clearance')) return 'Department of Public Safety, public site'
  return 'Credentialing Board, register'
}
