import { sql } from 'drizzle-orm'
import { digestBehind, ownDigests } from '#db/queries/digests.ts'
import { digestChoices } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { DigestChoice, DigestTopic, waysToChoose } from '#domain/digests.ts'
import { tokenHash } from '../accounts/tokens.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

type Way = (typeof waysToChoose)[number]

/**
 * Stops the digest that a link came with, or has it sent again. Once more, and from two tabs, changes nothing.
 *
 * @throws NotFound where there is no such link
 */
export async function chooseByLink(
  portal: Portal,
  moment: Moment,
  scope: Scope<'choose digests'>,
  input: { token: string; choice: DigestChoice; way: Way },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const hash = tokenHash(input.token)
    const link = await digestBehind(deed.tx, scope, hash)
    if (!link) throw new NotFound()
    await oneAtATime(deed, link.personId)
    const now = await digestBehind(deed.tx, scope, hash)
    if (now?.choice !== input.choice) await keep(deed, { ...link, ...input })
  })
}

/** Stops a digest of the asking person's own, or has it sent again. Throws NotFound where there is none of that topic for them. */
export async function chooseOwn(
  portal: Portal,
  moment: Moment,
  scope: Scope<'choose digests'>,
  input: { topic: DigestTopic; choice: DigestChoice },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    if (scope.viewer.kind !== 'account') throw new NotFound()
    const { personId } = scope.viewer
    await oneAtATime(deed, personId)
    const own = (await ownDigests(deed.tx, scope)).find(({ topic }) => topic === input.topic)
    if (!own) throw new NotFound()
    if (own.choice !== input.choice) await keep(deed, { ...input, personId, way: 'own page' })
  })
}

async function oneAtATime({ tx }: Deed, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('digests'), hashtext(${personId}))`)
}

async function keep(
  deed: Deed,
  { personId, topic, choice, way }: { personId: string; topic: DigestTopic; choice: DigestChoice; way: Way },
): Promise<void> {
  await deed.tx.insert(digestChoices).values({ personId, topic, choice, way, at: deed.now })
  await deed.record(personId, { event: 'digest chosen', ids: { topic, choice, way } })
}
