import { type ChildProcess, fork } from 'node:child_process'
import type { ReadLine } from '#domain/reading/words.ts'
import type { Answered, Asked } from './reading/talk.ts'

/** Reads pictures of papers. What it reads is never certain. */
export type Reader = {
  /** What is printed on a picture; null where it cannot be opened or takes too long. Throws where reading was cut off from outside. */
  print(picture: Uint8Array): Promise<ReadLine[] | null>
  /** The same of the barcode of a license, which `payload` holds; null there where the picture has none. */
  barcode(picture: Uint8Array): Promise<{ payload: string | null } | null>
  /** Ends what reads, at once. */
  close(): Promise<void>
}

export type ReadingLimits = {
  /** Milliseconds that one picture may take. */
  patience: number
  /** Milliseconds without a picture after which the process ends. */
  idle: number
}

const usual: ReadingLimits = { patience: 40_000, idle: 30_000 }

/** The ends that a picture brought about: it broke the process, or had it grow too far. Every other end came from outside. */
const broke: readonly string[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP', 'SIGABRT', 'SIGUSR2']

/** What it needs to run, and nothing that the portal was told. */
const { PATH, TMPDIR } = process.env
const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', TZ: 'UTC', PATH, ...(TMPDIR && { TMPDIR }) }

/**
 * A reader that works in a process of its own, one picture at a time: it must neither block nor swell the one that answers requests. The
 * process is started when there is something to read and ends when nothing has come for a while.
 *
 * @param program what it runs, `integrations/reading/program.ts` as it was built
 */
export function readerInProcess(program: string, limits: Partial<ReadingLimits> = {}): Reader {
  const { patience, idle } = { ...usual, ...limits }
  let child: ChildProcess | null = null
  let last: Promise<unknown> = Promise.resolve()
  let resting: NodeJS.Timeout | undefined
  let closed = false

  /** Lets one picture wait for the one before. */
  function ask(asked: Asked): Promise<Answered | null> {
    const answer = last.then(() => read(asked))
    last = answer.catch(() => {})
    return answer
  }

  async function read(asked: Asked): Promise<Answered | null> {
    if (closed) throw new Error('the portal is ending')
    clearTimeout(resting)
    child ??= start(program)
    const reading = child
    let late = false
    const limit = setTimeout(() => {
      late = true
      reading.kill('SIGKILL')
    }, patience)
    const answered = await answerOf(reading, asked)
    clearTimeout(limit)
    if (answered === null || answered.tired) drop(reading)
    resting = setTimeout(() => child && drop(child), idle).unref()
    if (answered === null && !late) throw new Error('reading a picture was cut off')
    return answered
  }

  function drop(reading: ChildProcess): void {
    if (child === reading) child = null
    reading.kill('SIGKILL')
  }

  return {
    print: async (picture) => {
      const answered = await ask({ look: 'print', picture })
      return answered?.found === 'print' ? answered.lines : null
    },
    barcode: async (picture) => {
      const answered = await ask({ look: 'barcode', picture })
      return answered?.found === 'barcode' ? { payload: answered.payload } : null
    },
    close: async () => {
      closed = true
      clearTimeout(resting)
      if (child) await ended(child)
    },
  }
}

function start(program: string): ChildProcess {
  const child = fork(program, [], {
    env: environment,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // It may run on beside a process that has nothing else to do, and not keep that from ending.
  child.unref()
  child.channel?.unref()
  return child
}

/** What it answers; null where it ends without an answer. */
function answerOf(child: ChildProcess, asked: Asked): Promise<Answered | null> {
  return new Promise((settle) => {
    const done = (answered: Answered | null) => {
      child.off('message', heard).off('exit', gone).off('error', failed)
      child.unref()
      child.channel?.unref()
      settle(answered)
    }
    const failed = () => done(null)
    const heard = (answered: Answered) => done(answered)
    const gone = (_code: unknown, signal?: unknown) =>
      done(broke.includes(String(signal)) ? { found: 'unreadable', tired: true } : null)
    child.ref()
    child.channel?.ref()
    child.on('message', heard).on('exit', gone).on('error', failed)
    if (child.connected) child.send(asked, (error) => error && done(null))
    else done(null)
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((settle) => {
    child.once('exit', () => settle())
    child.ref()
    child.kill('SIGKILL')
  })
}
