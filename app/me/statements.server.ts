import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { StatusKind } from '#app/components/status.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { present } from '#app/params.server.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { type AskedStatements, askedStatements } from '#db/queries/asked-statements.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { descriptionNumber, positionOfStatement } from '#domain/statements.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { isStatement, type Statement } from '#locales/statements.ts'
import { jobDescription } from './job-description.server.ts'

export type AskedStatement = AskedStatements['asked'][number]
type Signature = AskedStatements['signed'][number]

/** What the asking person is asked to sign, and what they signed, with all that these pages need. */
export async function ownStatements(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await requireOwnScope(args, 'submit evidence')
  const { portal, moment, statements, policies } = args.context
  const now = await moment()
  if (scope.viewer.kind !== 'account') throw notFound()
  const found = present(await askedStatements(portal.database.db, scope, now.today, scope.viewer.personId))
  const { t, language } = await translatorFor(args)
  const { timeZone } = (await policies()).agency
  const dayOf = ({ signedOn, signedAt }: Signature) => longDate(signedOn ?? todayIn(timeZone, signedAt), language)
  return { scope, moment: now, found, statements: await statements(), t, language, dayOf }
}

export type OwnStatements = Awaited<ReturnType<typeof ownStatements>>

/** Whether a person has taken back a statement that does not stand now. */
export function wasWithdrawn({ found }: OwnStatements, { statement, standing }: AskedStatement): boolean {
  return (
    standing === 'unsigned' &&
    found.facts.some(
      (fact) =>
        fact.kind === 'attestation' &&
        fact.statement === statement &&
        fact.withdrawnOn != null &&
        fact.retractedAt == null,
    )
  )
}

/** The present wording of an asked statement: of the list, or the description of a position as it reads today. */
export function wordingOf(
  { statements, moment, t }: OwnStatements,
  { statement, position, positionId }: AskedStatement,
  language: Language,
): (Omit<Statement, 'id'> & { id: string }) | null {
  if (isStatement(statement)) return statements.current(statement, language)
  if (positionOfStatement(statement) === null) return null
  const version = descriptionNumber(position, moment.today)
  return { id: statement, version, language, ...jobDescription(positionId, language, t) }
}

/** The page of all statements: what is to be signed first. */
export function statementsPage(own: OwnStatements) {
  const { found, t, language, dayOf } = own
  const rows = found.asked.flatMap((asked) => {
    const wording = wordingOf(own, asked, language)
    if (!wording) return []
    const newest = found.signed.find(({ statement }) => statement === asked.statement)
    const kinds = { unsigned: 'missing', again: 'info', signed: 'met' } as const satisfies Record<string, StatusKind>
    return [
      {
        statement: asked.statement,
        title: wording.title,
        href: `/me/statements/${asked.statement}`,
        standing: asked.standing,
        kind: kinds[asked.standing],
        text: t(`signing:${wasWithdrawn(own, asked) ? 'withdrawnWord' : asked.standing}`),
        hint: asked.standing === 'again' ? t('signing:againHint') : null,
        detail: asked.standing === 'unsigned' || !newest ? null : t('signing:signedOn', { date: dayOf(newest) }),
      },
    ]
  })
  return {
    title: t('signing:title'),
    todo: rows.filter(({ standing }) => standing !== 'signed'),
    done: rows.filter(({ standing }) => standing === 'signed'),
  }
}

/** How many statements wait for the asking person's signature. */
export function countToSign({ found }: OwnStatements): number {
  return found.asked.filter(({ standing }) => standing !== 'signed').length
}

/** The copies of what somebody signed under one statement, the newest first, in the words and language in which they signed. */
export function copiesOf(own: OwnStatements, statement: string) {
  const { found, statements, t, dayOf } = own
  return found.signed.flatMap((signature) => {
    if (signature.statement !== statement) return []
    const kept = signature.text === null ? null : { title: signature.title ?? '', text: signature.text }
    const words =
      kept ?? (isStatement(statement) ? statements.at(statement, signature.language, signature.version) : null)
    if (!words) return []
    const by = { name: signature.signedName, date: dayOf(signature) }
    return [
      {
        id: signature.id,
        language: signature.language,
        title: t('signing:copyOf', { title: words.title, date: by.date }),
        version: t('signing:version', { version: signature.version }),
        paragraphs: words.text.split('\n'),
        signed: t(signature.made === 'paper' ? 'signing:signedOnPaper' : 'signing:signedBy', by),
      },
    ]
  })
}
