/**
 * A letter that is ready to go. `id` is the notice it tells of, and the key by which a provider sends it once; `key` is there where it goes under
 * another one.
 */
export type Letter = {
  id: string
  key?: string
  to: string
  subject: string
  html: string
  text: string
  /** Headers beside those of every letter. */
  headers?: Readonly<Record<string, string>>
}

/** Where letters leave the house. */
export type Mail = {
  via: 'resend' | 'smtp' | 'folder'
  /**
   * Hands the letter over. Handing over the same key again sends no second letter where the provider knows keys.
   *
   * @throws MailTrouble where it was not taken, or nobody knows whether it was
   */
  send(letter: Letter): Promise<{ providerId: string }>
}

/** Why a letter was not taken: too many at once, a fault of the provider, no answer; or, for good, its address or the letter itself. */
export type TroubleWith = 'busy' | 'provider' | 'no answer' | 'address' | 'letter'

/** A letter was not taken. What is wrong with its address or itself is so for good; else it is tried again later. */
export class MailTrouble extends Error {
  override name = 'MailTrouble'
  readonly why: TroubleWith
  /** Seconds for which the provider asked us to wait. */
  readonly afterSeconds: number | null
  constructor(why: TroubleWith, afterSeconds: number | null = null) {
    super(`a letter was not taken: ${why}`)
    this.why = why
    this.afterSeconds = afterSeconds
  }
}

/** A provider gets so many milliseconds to take a letter. */
export const sendPatience = 10_000

/**
 * What an answer over HTTP means for a letter that was not taken.
 *
 * @param status null where there was no answer
 * @param retryAfter the header of that name: seconds, or a date of HTTP
 */
export function troubleOf(status: number | null, retryAfter: string | undefined, now: Date): MailTrouble {
  if (status === null) return new MailTrouble('no answer')
  if (status === 429) return new MailTrouble('busy', secondsOf(retryAfter, now))
  if (status >= 500 || status === 408 || status === 409) return new MailTrouble('provider', secondsOf(retryAfter, now))
  // A key or domain that is not set up is the operator's to mend, and no letter's fault.
  if (status === 401 || status === 403) return new MailTrouble('provider')
  return new MailTrouble(status === 422 ? 'address' : 'letter')
}

function secondsOf(retryAfter: string | undefined, now: Date): number | null {
  if (retryAfter === undefined) return null
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}
