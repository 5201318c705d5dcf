import type { Scope } from '#domain/authority.ts'
import {
  askedFrom,
  descriptionNumber,
  positionOfStatement,
  standingOfStatement,
  statementsAsked,
} from '#domain/statements.ts'
import { versionOn } from '#domain/versions.ts'
import type { Executor } from '../client.ts'
import { clearanceOf } from './clearance.ts'
import { publishedWordings, signaturesOf } from './statements.ts'

/**
 * The statements that a person is asked to sign for the positions they hold or have accepted an offer of, each once, with how they
 * stand to it. Empty before an accepted offer: what is asked then belongs to the application. Null outside the scope.
 */
export async function askedStatements(
  executor: Executor,
  scope: Scope<'submit evidence'>,
  today: string,
  personId: string,
) {
  const clearance = await clearanceOf(executor, scope, personId, today)
  if (!clearance) return null
  const [signed, published] = await Promise.all([
    signaturesOf(executor, scope, today, personId),
    publishedWordings(executor),
  ])
  const each = clearance.open.flatMap(({ id: positionId, position }) =>
    statementsAsked(positionId, versionOn(position, today)).map((asked) => {
      const from =
        positionOfStatement(asked.statement) === null
          ? askedFrom(published, asked.statement)
          : descriptionNumber(position, today)
      const standing = standingOfStatement(asked.statement, clearance.facts, signed, from)
      return { ...asked, positionId, position, standing }
    }),
  )
  const once = new Map(each.map((asked) => [asked.statement, asked]))
  return { ...clearance, signed, asked: [...once.values()] }
}

export type AskedStatements = NonNullable<Awaited<ReturnType<typeof askedStatements>>>
