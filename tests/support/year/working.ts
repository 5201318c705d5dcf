import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Moment } from '#workflows/portal.ts'
import type { Place } from './portal.ts'
import type { Said, Told } from './worker.ts'

/** The worker of a simulated year, a process of its own that can be killed in the middle of things. */
export type Working = {
  /** Tells it which moment it is. */
  clock(moment: Moment): Promise<void>
  /** Has it sweep to the end. */
  sweep(moment: Moment): Promise<void>
  /** Has it begin a sweep and kills it after so many milliseconds; whether it was killed before its end. */
  killInSweep(moment: Moment, milliseconds: number): Promise<boolean>
  /** Kills it once the mail service has accepted a letter and before the portal has noted it; whether one was accepted within so many milliseconds. */
  killAfterLetter(moment: Moment, patience: number): Promise<boolean>
  /** What went wrong in it so far; whoever reads it empties it. */
  readonly failures: string[]
  close(): Promise<void>
}

/** @param program `tests/support/year/worker.ts` as it was bundled */
export function startWorking(program: string, place: Place): Working {
  const failures: string[] = []
  let child: ChildProcess | null = null
  let listeners: ((said: Said) => void)[] = []

  const heard = (wanted: (said: Said) => boolean, patience?: number) =>
    new Promise<boolean>((settle) => {
      const end = (answer: boolean) => {
        clearTimeout(timer)
        listeners = listeners.filter((each) => each !== listener)
        settle(answer)
      }
      const listener = (said: Said) => wanted(said) && end(true)
      const timer = patience === undefined ? undefined : setTimeout(() => end(false), patience)
      listeners.push(listener)
    })
  const running = async () => {
    if (child) return child
    const started = fork(program, [place.url, place.folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child = started
    started.on('message', (said: Said) => {
      if (said.said === 'failed') failures.push(said.why)
      for (const listener of listeners) listener(said)
    })
    started.on('exit', (code) => {
      if (child === started && code !== null) failures.push(`the worker ended by itself with ${code}`)
    })
    await heard(({ said }) => said === 'ready')
    return started
  }
  const tell = async ({ now, today }: Moment, { sweep = false, unanswered = false } = {}) => {
    const told: Told = { now: now.toISOString(), today, sweep, unanswered }
    ;(await running()).send(told)
  }
  const kill = async () => {
    const dying = child
    child = null
    if (!dying) return
    const gone = once(dying, 'exit')
    dying.kill('SIGKILL')
    await gone
  }
  const ended = ({ said }: Said) => said === 'swept' || said === 'failed'
  return {
    failures,
    clock: (moment) => tell(moment),
    sweep: async (moment) => {
      await running()
      const done = heard(ended)
      await tell(moment, { sweep: true })
      await done
    },
    killInSweep: async (moment, milliseconds) => {
      await running()
      const done = heard(ended, milliseconds)
      await tell(moment, { sweep: true })
      const swept = await done
      await kill()
      return !swept
    },
    killAfterLetter: async (moment, patience) => {
      await running()
      const accepted = heard(({ said }) => said === 'accepted', patience)
      await tell(moment, { unanswered: true })
      const was = await accepted
      await kill()
      return was
    },
    close: async () => {
      const ending = child
      child = null
      if (!ending) return
      const gone = once(ending, 'exit')
      ending.disconnect()
      await gone
    },
  }
}
