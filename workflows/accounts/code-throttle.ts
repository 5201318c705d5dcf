import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarterOfAnHour = 15 * 60
const day = 24 * 3600

/**
 * A mailbox gets only so many codes, which also bounds the guesses at them: five for each code, so at most 150 of a million a day.
 * A network address may stand for a whole library or shelter, so it has more room. All counts begin anew by themselves.
 */
const perMailbox = [
  new RateLimiterMemory({ keyPrefix: 'quarter', points: 5, duration: quarterOfAnHour }),
  new RateLimiterMemory({ keyPrefix: 'day', points: 30, duration: day }),
]
const requestsPerAddress = new RateLimiterMemory({ keyPrefix: 'request', points: 60, duration: quarterOfAnHour })
const triesPerAddress = new RateLimiterMemory({ keyPrefix: 'try', points: 100, duration: quarterOfAnHour })

/** Counts a request for a code. Returns 0 where it may go ahead, else the seconds to wait. */
export async function secondsToWaitForCode(email: string, address: string): Promise<number> {
  const mailbox = createHash('sha256').update(email.trim().toLowerCase()).digest('base64')
  return consume([[requestsPerAddress, address], ...perMailbox.map((limit) => [limit, mailbox] as const)])
}

/** Counts a try to use a code. Returns 0 where it may go ahead, else the seconds to wait. */
export function secondsToWaitForTry(address: string): Promise<number> {
  return consume([[triesPerAddress, address]])
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
