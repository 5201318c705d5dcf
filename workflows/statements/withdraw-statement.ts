import { and, eq, inArray, isNull } from 'drizzle-orm'
import { recordsOf } from '#db/queries/same-person.ts'
import { factRetractions, facts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { standingAttestations, withdrawn } from '#domain/statements.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/**
 * A person takes a statement of theirs back: from today it no longer counts, and neither does what rests on it. The signature stays as it
 * was given. Taking back what does not stand any more changes nothing.
 *
 * @throws NotFound where the person never made it
 */
export async function withdrawStatement(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  statement: string,
): Promise<void> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  await inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    const records = await recordsOf(deed.tx, personId)
    const rows = await deed.tx
      .select({ id: facts.id, personId: facts.personId, body: facts.body })
      .from(facts)
      .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
      .where(and(inArray(facts.personId, [...records]), eq(facts.kind, 'attestation'), isNull(factRetractions.factId)))
    const made = rows.filter(({ body }) => body.kind === 'attestation' && body.statement === statement)
    if (made.length === 0) throw new NotFound()
    for (const { id, personId: record, body } of made) {
      const [standing] = standingAttestations(statement, [body])
      if (!standing) continue
      await deed.retractFact(record, id, 'withdrawn by the person')
      await deed.addFact(record, withdrawn(standing, moment.today), 'signature')
    }
  })
}
