import { commonWords } from './common-passwords.ts'
import { longestPassword, shortestPassword } from './password-length.ts'

export type PasswordProblem = 'missing' | 'tooShort' | 'tooLong' | 'common' | 'namesAgency'

/** Whose password it is and of which agency: none of these names may be what it is made of. */
export type PasswordOwner = { agencyName: string; email: string; names: readonly string[] }

/**
 * What speaks against a password, or null. Length counts characters as people see code points, any script; composition
 * rules there are none. Refused besides: what is easy to guess, and what names the agency or its owner.
 */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length
  if (length === 0) return 'missing'
  if (length < shortestPassword) return 'tooShort'
  if (length > longestPassword) return 'tooLong'
  if (namesOf(owner).some((name) => plain(password).includes(name))) return 'namesAgency'
  return isEasyToGuess(password) ? 'common' : null
}

/** The form in which a password is hashed and compared: two ways to type one character are one. */
export function passwordText(password: string): string {
  return password.normalize('NFKC')
}

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Small letters and digits alone; accents taken off. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function withoutLookAlikes(text: string): string {
  return plain([...text.toLowerCase()].map((character) => lookAlikes[character] ?? character).join(''))
}

function isEasyToGuess(password: string): boolean {
  const text = plain(password)
  if (new Set(password.normalize('NFKC').toLowerCase()).size < 5) return true
  const letters = password.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')
  if (/^(.{1,6}?)\1+.{0,5}$/u.test(text) || isRow(text) || isRow(plain(letters))) return true
  return [text, plain(letters), withoutLookAlikes(password), withoutLookAlikes(letters)].some(isCommon)
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgb',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv',
]
const straight = [...rows, ...rows.map((row) => [...row].reverse().join(''))]

/** Made of runs along the alphabet, the digits or the keyboard, each of three characters or more. */
function isRow(text: string): boolean {
  if (text === '') return false
  let at = 0
  while (at < text.length) {
    let run = text.length - at
    while (run > 2 && !straight.some((row) => row.includes(text.slice(at, at + run)))) run -= 1
    if (run <= 2) return false
    at += run
  }
  return true
}

const common = new Set(commonWords)
const longestWord = Math.max(...commonWords.map((word) => word.length))

/** At most three common words in a row, with at most four digits and years between and around them. */
function isCommon(text: string): boolean {
  const words = text.replace(/\d+/gu, ' ').trim().split(' ').filter(Boolean)
  if (words.length === 0) return /^\d+$/u.test(text)
  const counts = words.map(countWords)
  return counts.every((count) => count !== null) && counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) <= 3
}

/** How few common words make up the whole text; null where they do not. */
function countWords(text: string): number | null {
  const fewest: (number | null)[] = [0]
  for (let end = 1; end <= text.length; end++) {
    fewest[end] = null
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = fewest[start]
      if (before == null || !common.has(text.slice(start, end))) continue
      const so = fewest[end]
      if (so == null || before + 1 < so) fewest[end] = before + 1
    }
  }
  return fewest[text.length] ?? null
}

const tooGeneral = new Set([
  'agency',
  'services',
  'service',
  'support',
  'health',
  'center',
  'county',
  'peers',
  'recovery',
  'community',
  'behavioral',
])

/** Names that may not occur in a password, in plain form: the whole agency's, its telling words, the mailbox and its parts. */
function namesOf({ agencyName, email, names }: PasswordOwner): string[] {
  const mailbox = email.split('@')[0] ?? ''
  const telling = agencyName
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => [...word].length >= 5 && !tooGeneral.has(word.toLowerCase()))
  const own = [mailbox, ...mailbox.split(/[^\p{L}\p{N}]+/u), ...names].filter((word) => [...word].length >= 4)
  return [agencyName, ...telling, ...own].map(plain).filter((name) => name.length >= 4)
}
