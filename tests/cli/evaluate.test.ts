import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Question } from '#cli/answer.ts'
import { answerLines } from '#cli/evaluate.ts'
import { root } from '#tests/support/bundle.ts'
import { type Case, difference, publishedCases } from '../vectors/cases.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const program = join(root, 'dist/cli.js')
let scratch: string

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'install', 'cli'])
  scratch = await mkdtemp(join(tmpdir(), 'evaluate-'))
})

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true })
})

async function run(args: string[], input: string | Buffer) {
  const child = spawn(process.execPath, [program, 'evaluate', ...args])
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const lines = out.split('\n').filter(Boolean)
  return { lines: lines.map((line) => JSON.parse(line)), out, err, code: code as number }
}

async function positionFile(position: unknown): Promise<string> {
  const path = join(scratch, `${Math.random()}.json`)
  await writeFile(path, typeof position === 'string' ? position : JSON.stringify(position))
  return path
}

const student = {
  person: 'Zoë',
  position: 'peer-recovery-supporter-co-op',
  facts: [{ kind: 'enrollment', eligibleFrom: '2026-05-20', through: '2027-05-10' }],
}
const line = JSON.stringify(student)
const asOf = ['--as-of', '2026-11-22']

function grouped(cases: Case[]): Case[][] {
  const groups = new Map<string, Case[]>()
  for (const each of cases) {
    const key = JSON.stringify([each.asOf, each.knownAt, each.positionFile])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

test('the program answers every published case', { timeout: 180_000 }, async () => {
  const wrong: string[] = []
  for (const cases of grouped(publishedCases())) {
    const { asOf: day, knownAt } = cases[0] as Case
    const args = ['--as-of', day, '--timeline', ...(knownAt ? ['--known-at', knownAt] : [])]
    const { lines } = await run(args, cases.map((each) => JSON.stringify(each.in)).join('\n'))
    cases.forEach((each, i) => {
      const found = difference(each.expect, lines[i], each.exact)
      if (found) wrong.push(`${each.name}: ${found}`)
    })
  }
  expect(wrong).toEqual([])
})

test('an answer has the keys of the contract and no others', async () => {
  const { lines, code, err } = await run(asOf, line)
  expect([lines, code, err]).toEqual([
    [
      {
        person: 'Zoë',
        asOf: '2026-11-22',
        gates: {
          hire: { cleared: false, through: null, limitedBy: [], blockedBy: ['lived-experience'], again: null },
          work: {
            cleared: false,
            through: null,
            limitedBy: [],
            blockedBy: ['lived-experience', 'supervision', 'employment'],
            again: null,
          },
        },
        requirements: {
          enrollment: { status: 'met', through: '2027-05-10' },
          'lived-experience': { status: 'missing' },
          supervision: { status: 'missing' },
        },
        probation: null,
        bonuses: [],
      },
    ],
    0,
    '',
  ])
})

test('--timeline adds the spans of all that the answer names', async () => {
  const { lines } = await run([...asOf, '--timeline'], line)
  expect(lines[0].spans).toEqual({
    gates: { hire: [], work: [] },
    requirements: { enrollment: [['2026-05-20', '2027-05-10']], 'lived-experience': [], supervision: [] },
  })
})

test('what is not valid is answered in its place, with its line, and the others all the same', async () => {
  const twoAtOnce = [{ hiredOn: '2026-03-02' }, { hiredOn: '2026-05-01' }]
  const lines = [
    '',
    line,
    '{"person":"cut',
    '   ',
    'null',
    JSON.stringify({ ...student, person: 7 }),
    JSON.stringify({ ...student, position: 'constructor' }),
    JSON.stringify({ ...student, position: undefined }),
    JSON.stringify({ ...student, facts: [{ kind: 'tarot' }] }),
    JSON.stringify({ ...student, facts: [...student.facts, { kind: 'training', course: 'c', on: '2026-02-30' }] }),
    JSON.stringify({ ...student, employments: twoAtOnce }),
    line,
  ]
  const { lines: answers, code, err } = await run(asOf, lines.join('\n'))
  expect(answers).toEqual([
    expect.objectContaining({ person: 'Zoë', asOf: '2026-11-22' }),
    { person: null, line: 3, error: 'is not JSON' },
    { person: null, line: 5, error: 'must be an object' },
    { person: null, line: 6, error: 'person: must be a string' },
    { person: 'Zoë', line: 7, error: 'position: is not one of the built-in positions' },
    { person: 'Zoë', line: 8, error: 'position: is missing' },
    { person: 'Zoë', line: 9, error: 'facts[0].kind: is not a kind of fact' },
    { person: 'Zoë', line: 10, error: 'facts[1].on: is not a calendar date (YYYY-MM-DD)' },
    { person: 'Zoë', line: 11, error: 'employments: two of them overlap' },
    expect.objectContaining({ person: 'Zoë', asOf: '2026-11-22' }),
  ])
  expect([code, err]).toEqual([1, ''])
})

test('employments that are not both known do not overlap', async () => {
  const employments = [
    { hiredOn: '2026-03-02', retractedAt: '2026-06-10T16:00:00Z' },
    { hiredOn: '2026-03-02', recordedAt: '2026-06-10T18:00:00+02:00' },
  ]
  const person = JSON.stringify({ ...student, employments })
  expect((await run(asOf, person)).code).toBe(0)
  expect((await run([...asOf, '--known-at', '2026-06-10T16:00:00Z'], person)).code).toBe(0)
  expect((await run([...asOf, '--known-at', '2026-06-10T15:59:59Z'], person)).code).toBe(0)
})

test('lines may come from Windows, with a byte order mark, separators inside texts and no newline at the end', async () => {
  const odd = JSON.stringify({ ...student, person: 'a\u2028b' })
  const { lines, code } = await run(asOf, `\uFEFF${line}\r\n\r\n${odd}\r\n${line}`)
  expect([lines.map(({ person }) => person), code]).toEqual([['Zoë', 'a\u2028b', 'Zoë'], 0])
})

test('nothing in, nothing out', async () => {
  expect(await run(asOf, '')).toMatchObject({ out: '', err: '', code: 0 })
})

const own = {
  versions: [
    {
      effectiveFrom: '2026-01-01',
      recordedAt: '2026-01-05T00:00:00Z',
      requirements: { studies: { needs: 'enrollment' } },
      gates: { work: { requires: ['studies'], employed: false, grace: false, present: false } },
    },
  ],
}

test('--position gives a position of one’s own to every line', async () => {
  const { lines, code } = await run([...asOf, '--position', await positionFile(own)], `${line}\n${line}`)
  expect(lines.map(({ gates }) => gates.work.through)).toEqual(['2027-05-10', '2027-05-10'])
  expect(code).toBe(0)
})

test('where no version was known yet there is no answer', async () => {
  const args = [...asOf, '--position', await positionFile(own)]
  const { lines, code } = await run([...args, '--known-at', '2026-01-04T23:59:59Z'], line)
  expect([lines, code]).toEqual([[{ person: 'Zoë', line: 1, error: 'no version of the position is known' }], 1])
  expect((await run([...args, '--known-at', '2026-01-04T18:00:00-06:00'], line)).code).toBe(0)
})

test.each([
  ['{', 'is not JSON'],
  [{}, 'versions: is missing'],
  [
    { versions: [{ ...own.versions[0], requirements: { studies: { needs: 'luck' } } }] },
    'versions[0].requirements.studies.needs: is not a known need',
  ],
  [
    { versions: [{ ...own.versions[0], gates: { work: { requires: ['luck'] } } }] },
    'versions[0].gates.work.requires[0]: this version has no requirement "luck"',
  ],
])('a position that is not valid is said once, and no line is judged by it: %j', async (position, problem) => {
  const { lines, err, code } = await run([...asOf, '--position', await positionFile(position)], line)
  expect(err).toMatch(/^good-standing: --position .*\n$/)
  expect(err).toContain(problem)
  expect(lines).toEqual([{ person: 'Zoë', line: 1, error: `the position file is not valid: ${problem}` }])
  expect(code).toBe(1)
})

test.each([
  [[], /required option '--as-of <date>' not specified/],
  [['--as-of', '2026-02-30'], /--as-of is not a calendar date/],
  [['--as-of', '2026-11'], /--as-of is not a calendar date/],
  [[...asOf, '--known-at', '2026-11-01'], /--known-at is not an instant/],
  [[...asOf, '--position', '/nowhere/position.json'], /--position cannot be read/],
])('%j is refused before anything is read', async (args, sentence) => {
  const { out, err, code } = await run(args, line)
  expect([out, code]).toEqual(['', 1])
  expect(err).toMatch(sentence)
})

test('many people are answered by several threads, still one by one and in order', async () => {
  const long = 'x'.repeat(4000)
  const people = Array.from({ length: 3000 }, (_, i) => {
    if (i % 500 === 250) return '{'
    return i % 500 === 400 ? '' : JSON.stringify({ ...student, person: `${i} ${long}` })
  })
  const { lines, code, err } = await run(asOf, people.join('\n'))
  const expected = people.flatMap((text, i) => (text === '' ? [] : [text === '{' ? `line ${i + 1}` : `${i}`]))
  expect(lines.map(({ person, line: number }) => person?.split(' ')[0] ?? `line ${number}`)).toEqual(expected)
  expect([code, err]).toEqual([1, ''])
})

test('a reader that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [program, 'evaluate', ...asOf])
  child.stdin.on('error', () => {})
  child.stdin.write(`${line}\n`.repeat(2000))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stdin.end(`${line}\n`.repeat(60_000))
  const [err, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect([err, code, signal]).toEqual(['', 0, null])
})

test('a slow reader slows the answers down instead of filling the memory', async () => {
  const bytes = Buffer.from(`${line}\n`.repeat(400))
  let served = 0
  async function* people() {
    for (; served < 60; served++) yield bytes
  }
  let [most, ahead, received] = [0, 0, 0]
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      most = Math.max(most, slow.writableLength)
      received += chunk.toString().split('\n').length - 1
      ahead = Math.max(ahead, served * 400 - received)
      setImmediate(done)
    },
  })
  const question: Question = { asOf: '2026-11-22', knownAt: undefined, timeline: false, position: null }
  expect(await answerLines(people(), slow, question)).toBe(0)
  expect(received).toBe(60 * 400)
  expect(most).toBeLessThan(256 * 1024)
  expect(ahead).toBeLessThan(1000)
})
