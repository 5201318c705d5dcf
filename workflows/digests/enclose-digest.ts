import { digestReader } from '#db/queries/digests.ts'
import { digestLinks } from '#db/schema/index.ts'
import type { Scope, Viewer } from '#domain/authority.ts'
import type { Digest, DigestTopic } from '#domain/digests.ts'
import { newToken } from '../accounts/tokens.ts'
import type { Moment, Portal } from '../portal.ts'
import { agencyDigest, teamDigest, warningsDigest } from './write-digests.ts'

type Account = Extract<Viewer, { kind: 'account' }>

/**
 * What a digest tells its reader today, with the link that stops it, made for this letter.
 *
 * @returns null where they get it no more: they stopped it, their account is closed, or the role it is for is not theirs any more
 */
export async function encloseDigest(
  portal: Portal,
  moment: Moment,
  scope: Scope<'write letter'>,
  { personId, topic, period }: { personId: string; topic: DigestTopic; period: string },
): Promise<{ token: string; told: Digest } | null> {
  const { db } = portal.database
  const reader = await digestReader(db, scope, personId, topic)
  const told = reader && (await tell(portal, moment, reader, topic, period))
  if (!told) return null
  const { token, tokenHash } = newToken()
  await db.insert(digestLinks).values({ tokenHash, personId, topic, madeAt: moment.now })
  return { token, told }
}

function tell({ database: { db } }: Portal, moment: Moment, reader: Account, topic: DigestTopic, period: string) {
  switch (topic) {
    case 'team':
      return teamDigest(db, moment, reader)
    case 'agency':
      return agencyDigest(db, moment, reader)
    case 'warnings':
      return warningsDigest(db, moment, reader, period)
  }
}
