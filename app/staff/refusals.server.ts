import type { AppLoadContext } from '@remix-run/node'
import { refusal } from '#app/refusal.server.ts'
import { longestPassword, shortestPassword } from '#domain/password-length.ts'
import type { PasswordProblem } from '#domain/passwords.ts'
import errors from '#locales/en/errors.ts'
import { fill } from '#locales/fill.ts'
import { HashingBusy } from '#workflows/accounts/passwords.ts'

/** What is wrong with a chosen password, as a sentence. */
export function passwordSentence(problem: PasswordProblem): string {
  const { missing, tooShort, tooLong, common, namesAgency } = errors.password
  const sentences: Record<PasswordProblem, string> = {
    missing,
    tooShort: fill(tooShort, { count: shortestPassword }),
    tooLong: fill(tooLong, { count: longestPassword }),
    common,
    namesAgency,
  }
  return sentences[problem]
}

/** The answer to a form that may be sent again after a while: a refusal with its own status and `Retry-After`. */
export function comeAgain<T>(context: AppLoadContext, body: T, status: 429 | 503, seconds: number) {
  return Object.assign(refusal(context, body), { init: { status, headers: { 'Retry-After': String(seconds) } } })
}

/** In place of work that needs a hash, where too many are being made: `busy` is the answer then. */
export async function unlessBusy<T, B>(work: Promise<T>, busy: (seconds: number) => B): Promise<T | B> {
  try {
    return await work
  } catch (error) {
    if (error instanceof HashingBusy) return busy(error.retryAfterSeconds)
    throw error
  }
}

export const busySentence = 'Too many people are signing in at this moment; wait a few seconds and try again'
