import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Answered, Asked, DrawnPage, PictureProblem } from './talk.ts'

/** A running process that draws, one file at a time. */
export type Painter = {
  pid: number | undefined
  /** Files it was given. */
  given: number
  /** Whether it can be given another file. */
  isFit(): boolean
  draw(mediaType: string, content: Readable, keep: (page: DrawnPage) => Promise<void>): Promise<Drawn>
  /** Ends it at once, whatever it does. */
  end(): Promise<void>
}

/** `interrupted`: the process was ended from outside while it drew, which says nothing of the file. */
export type Drawn = { ok: true } | { ok: false; problem: PictureProblem | 'interrupted' }

/** The signals of a process that a file broke; every other end came from outside. */
const broke: readonly string[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']
const grewTooFar: readonly string[] = ['SIGUSR2', 'SIGABRT']

/** What it needs to run, and nothing that the portal was told. */
const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', TZ: 'UTC', PATH: process.env.PATH }

/**
 * Starts a process that draws; it holds nothing up that wants to end.
 *
 * @param program what Node runs
 * @param patience milliseconds after which it is ended over one file
 */
export function startPainter(program: string, patience: number): Painter {
  const child = fork(program, [], {
    env: environment,
    execArgv: ['--max-old-space-size=512'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const gone = new Promise<Drawn>((settle) => {
    child.once('exit', (_code, signal) => settle({ ok: false, problem: whyGone(signal) }))
    child.once('error', () => settle({ ok: false, problem: 'interrupted' }))
  })
  const talk = talkWith(child, gone)
  let fit = true
  void gone.then(() => {
    fit = false
  })
  rest(child)

  const painter: Painter = {
    pid: child.pid,
    given: 0,
    isFit: () => fit,
    draw: async (mediaType, content, keep) => {
      painter.given++
      child.ref()
      child.channel?.ref()
      let late = false
      const limit = setTimeout(() => {
        late = true
        child.kill('SIGKILL')
      }, patience)
      let whole = false
      try {
        const drawn = await work(mediaType, content, keep)
        whole = true
        return late ? { ok: false, problem: 'file.tooMuch' } : drawn
      } finally {
        clearTimeout(limit)
        rest(child)
        // What was left in the middle of a file is of no use for another.
        if (!whole) {
          fit = false
          child.kill('SIGKILL')
        }
      }
    },
    end: async () => {
      fit = false
      child.kill('SIGKILL')
      await gone
    },
  }
  return painter

  async function work(mediaType: string, content: Readable, keep: (page: DrawnPage) => Promise<void>): Promise<Drawn> {
    await talk.say({ say: 'begin', mediaType })
    for await (const bytes of content) if (!(await talk.say({ say: 'bytes', bytes }))) return gone
    await talk.say({ say: 'draw' })
    for (;;) {
      const answered = await talk.hear()
      if (!answered) return gone
      if (answered.say === 'page') {
        await keep(answered.page)
        await talk.say({ say: 'next' })
        continue
      }
      if (answered.tired) fit = false
      return answered.say === 'done' ? { ok: true } : { ok: false, problem: answered.problem }
    }
  }
}

/** It may run on beside a process that has nothing else to do, and not keep that from ending. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function talkWith(child: ChildProcess, gone: Promise<unknown>) {
  const heard: Answered[] = []
  let listen = () => {}
  child.on('message', (answered: Answered) => {
    heard.push(answered)
    listen()
  })
  return {
    /** Whether it was taken; waits until it was, so that a file is never in memory as a whole. */
    say: (asked: Asked) =>
      new Promise<boolean>((settle) => {
        if (!child.connected) settle(false)
        else child.send(asked, (error) => settle(error === null))
      }),
    /** What it says next; nothing once it is gone. */
    hear: async (): Promise<Answered | undefined> => {
      if (heard.length === 0) {
        const spoken = new Promise<void>((settle) => {
          listen = settle
        })
        await Promise.race([spoken, gone])
      }
      return heard.shift()
    },
  }
}

function whyGone(signal: string | null): PictureProblem | 'interrupted' {
  if (signal && broke.includes(signal)) return 'file.broken'
  return signal && grewTooFar.includes(signal) ? 'file.tooMuch' : 'interrupted'
}
