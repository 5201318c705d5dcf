import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { markOf, nameDiffers, readSignature, shownText, textToSign } from '#app/apply/signing.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { gateName } from '#app/wording/standing.ts'
import { isLivedExperience } from '#domain/application.ts'
import type { Fact } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { standingAttestations, withdrawn } from '#domain/statements.ts'
import { longDate } from '#locales/dates.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'
import { signStatement } from '#workflows/statements/sign-statement.ts'
import { type AskedStatement, copiesOf, type OwnStatements, wasWithdrawn, wordingOf } from './statements.server.ts'

const consent = 'electronic-signature-consent'

/** The statement in the address, if it is asked of the person and has words; 404 otherwise. */
export function statementIn(own: OwnStatements, statement: string | undefined) {
  const asked = own.found.asked.find((each) => each.statement === statement)
  const wording = asked && wordingOf(own, asked, own.language)
  if (!asked || !wording) throw notFound()
  return { asked, wording, href: `/me/statements/${asked.statement}` }
}

type InHand = ReturnType<typeof statementIn>

/** What a signature now would be kept under. */
function shownNow({ statements, language }: OwnStatements, { wording }: InHand): ShownText[] {
  const { id, version, text } = wording
  return [shownText(statements, consent, language), { statement: id, version, language, textSha256: textDigest(text) }]
}

/** All that the page of a statement shows. */
export function statementPage(own: OwnStatements, inHand: InHand, just: string | null) {
  const { found, t, language, moment, statements } = own
  const { asked, wording, href } = inHand
  const { title, note, version, text } = wording
  return {
    title,
    href,
    standing: asked.standing,
    withdrawn: wasWithdrawn(own, asked),
    lived: isLivedExperience(asked.statement),
    just: just === 'signed' || just === 'withdrawn' ? (just as 'signed' | 'withdrawn') : null,
    consent: textToSign(statements, consent, language),
    statement: { id: 'text', title, note, version, paragraphs: text.split('\n') },
    shown: markOf(shownNow(own, inHand)),
    name: nameOf(own),
    today: longDate(moment.today, language),
    copies: copiesOf(own, asked.statement),
    tick: t(isLivedExperience(asked.statement) ? 'signing:tickLived' : 'signing:tick'),
    nameHint: t('signing:nameHint', { name: nameOf(own) }),
    mayWithdraw: standingAttestations(asked.statement, found.facts).length > 0,
  }
}

export type StatementPage = ReturnType<typeof statementPage>

const nameOf = ({ found }: OwnStatements) => `${found.person.givenName} ${found.person.familyName}`.trim()

/** Signs what the page showed. */
export async function takeSignature(args: ActionFunctionArgs, own: OwnStatements, inHand: InHand) {
  const { t, moment, scope } = own
  const { context } = args
  const { asked, wording, href } = inHand
  const texts = shownNow(own, inHand)
  const signature = readSignature(await args.request.formData(), texts, t)
  if (signature.errors.length > 0) return refusal(context, signature)
  const signed = await within(
    signStatement(context.portal, moment, scope, {
      statement: asked.statement,
      texts,
      words: { title: wording.title, text: wording.text },
      signedName: signature.signedName,
      address: context.address,
    }),
  )
  if (!signed.ok) return refusal(context, nameDiffers(signature, nameOf(own), t))
  throw redirect(`${href}?just=signed`, 303)
}

/** What somebody could no longer do from today if they took a statement back: the names of the gates, over all their positions. */
export function closedWithout({ found, moment, language }: OwnStatements, { statement }: AskedStatement): string[] {
  const { today } = moment
  const without = found.facts.map((fact): Fact => {
    const [standing] = standingAttestations(statement, [fact])
    return standing ? withdrawn(standing, today) : fact
  })
  const closed = found.open.flatMap(({ position, employments }) => {
    const hired = employments.some((employment) => !employment.retractedAt && employment.hiredOn <= today)
    const cleared = (facts: readonly Fact[]) => {
      const { gates } = evaluate({ position, facts: [...facts], employments, asOf: today })
      return Object.keys(gates).filter((gate) => gates[gate]?.cleared)
    }
    const left = cleared(without)
    return cleared(found.facts).filter((gate) => !left.includes(gate) && (gate === 'hire') !== hired)
  })
  return [...new Set(closed)].map((gate) => gateName(gate, language))
}
