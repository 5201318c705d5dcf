import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const quarterOfAnHour = 15 * 60

/**
 * Tries are counted per mailbox and network together (`networkOf`), so that nobody can lock a victim out from elsewhere, and per
 * network. Both counts begin anew a quarter of an hour after their first try.
 */
const perMailbox = new RateLimiterMemory({ points: 10, duration: quarterOfAnHour })
const perAddress = new RateLimiterMemory({ points: 100, duration: quarterOfAnHour })

/** Counts a try. Returns 0 where it may go ahead, else the seconds to wait. */
export async function secondsToWait(email: string, address: string): Promise<number> {
  try {
    await perAddress.consume(networkOf(address))
    await perMailbox.consume(keyOf(email, address))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Forgets the tries of someone who has signed in. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await perMailbox.delete(keyOf(email, address))
}

function keyOf(email: string, address: string): string {
  return createHash('sha256')
    .update(`${email.toLowerCase()} ${networkOf(address)}`)
    .digest('base64')
}
