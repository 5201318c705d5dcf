import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '../accounts/network-of.ts'

const quarterOfAnHour = 15 * 60

/** A network may stand for a whole workplace whose people are asked; a token has 256 bits, so that guessing is hopeless anyway. */
const perNetwork = new RateLimiterMemory({ keyPrefix: 'reference', points: 120, duration: quarterOfAnHour })

/** Counts a look at a reference's page, or an answer. Returns 0 where it may go ahead, else the seconds to wait. */
export async function secondsToWaitForReference(address: string): Promise<number> {
  try {
    await perNetwork.consume(networkOf(address))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}
