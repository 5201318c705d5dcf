import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { longestPassword } from '#domain/password-length.ts'
import { passwordText } from '#domain/passwords.ts'

/** argon2id, the library's default algorithm; the figures are OWASP's minimum. Raise them and hashes follow at the next sign-in. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** So many hashes are made at once, so many more may wait; whoever comes then is asked to come again. */
const atOnce = 2
const inLine = 16

/** So many passwords are being hashed that another would keep everybody waiting. Routes answer 503 with `Retry-After`. */
export class HashingBusy extends Error {
  override name = 'HashingBusy'
  readonly retryAfterSeconds = 2
}

let running = 0
const line: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else if (line.length >= inLine) throw new HashingBusy()
  else await new Promise<void>((resolve) => line.push(resolve))
  try {
    return await work()
  } finally {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }
}

/** The encoded argon2id hash of a password. Throws HashingBusy. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(passwordText(password), parameters))
}

let nobody: Promise<string> | undefined

/**
 * Whether a password is the one behind a hash. Without a hash the same work is done and the answer is no, so that time does
 * not tell who has an account. Throws HashingBusy.
 */
export async function isPassword(password: string, encoded: string | null): Promise<boolean> {
  nobody ??= hash(randomBytes(16), parameters)
  const against = encoded ?? (await nobody)
  const fits = await inTurn(async () => verify(against, passwordText(password.slice(0, longestPassword * 4))))
  return fits && encoded !== null
}

/** Whether a hash was made with lesser parameters than those of today, or by another algorithm. */
export function needsRehash(encoded: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(encoded)
  if (!found) return true
  const [memory = 0, time = 0, parallelism = 0] = found.slice(1).map(Number)
  return memory < parameters.memoryCost || time < parameters.timeCost || parallelism < parameters.parallelism
}
