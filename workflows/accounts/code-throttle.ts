import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const quarterOfAnHour = 15 * 60
const day = 24 * 3600

/**
 * Codes are counted per mailbox and network together, so that nobody can use up a victim's from elsewhere. What a mailbox gets
 * from all networks together bounds the mails and the guesses: five for each code, so at most 600 of a million a day. A network
 * may stand for a whole library or shelter, so it has more room. All counts begin anew by themselves.
 */
const perMailboxAndNetwork = [
  new RateLimiterMemory({ keyPrefix: 'quarter', points: 5, duration: quarterOfAnHour }),
  new RateLimiterMemory({ keyPrefix: 'day', points: 20, duration: day }),
]
const perMailbox = new RateLimiterMemory({ keyPrefix: 'mailbox', points: 120, duration: day })
const requestsPerNetwork = new RateLimiterMemory({ keyPrefix: 'request', points: 60, duration: quarterOfAnHour })
const triesPerNetwork = new RateLimiterMemory({ keyPrefix: 'try', points: 100, duration: quarterOfAnHour })

/** Counts a request for a code. Returns 0 where it may go ahead, else the seconds to wait. */
export async function secondsToWaitForCode(email: string, address: string): Promise<number> {
  const network = networkOf(address)
  const mailbox = createHash('sha256').update(email.trim().toLowerCase()).digest('base64')
  return consume([
    [requestsPerNetwork, network],
    ...perMailboxAndNetwork.map((limit) => [limit, `${mailbox} ${network}`] as const),
    [perMailbox, mailbox],
  ])
}

/** Counts a try to use a code. Returns 0 where it may go ahead, else the seconds to wait. */
export function secondsToWaitForTry(address: string): Promise<number> {
  return consume([[triesPerNetwork, networkOf(address)]])
}

async function consume(counts: readonly (readonly [RateLimiterMemory, string])[]): Promise<number> {
  try {
    for (const [limit, key] of counts) await limit.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}
