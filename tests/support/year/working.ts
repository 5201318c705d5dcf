import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Moment } from '#workflows/portal.ts'
import type { Place } from './portal.ts'
import type { Said, Told } from './worker.ts'

/** The worker of a simulated year, a process of its own that can be killed in the middle of things. */
export type Working = {
  /** Tells it which moment it is. */
  clock(moment: Moment): Promise<void>
  /** Has it sweep to the end; how many deeds that took. */
  sweep(moment: Moment): Promise<number>
  /** Has it begin a sweep and kills it within the deed of that number; whether it came so far. */
  killInSweep(moment: Moment, deed: number): Promise<boolean>
  /** Has it sweep, and kills it once the mail service has accepted a letter and before the portal has noted it; whether one was accepted within so many milliseconds. */
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
  const tell = async ({ now, today }: Moment, { sweep = false, stopAt = 0, unanswered = false } = {}) => {
    const told: Told = { now: now.toISOString(), today, sweep, stopAt, unanswered }
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
  return {
    failures,
    clock: (moment) => tell(moment),
    sweep: async (moment) => {
      await running()
      let deeds = 0
      const done = heard((said) => {
        if (said.said === 'swept') deeds = said.deeds
        return said.said === 'swept' || said.said === 'failed'
      })
      await tell(moment, { sweep: true })
      await done
      return deeds
    },
    killInSweep: async (moment, deed) => {
      await running()
      let stopped = false
      const done = heard(({ said }) => {
        stopped ||= said === 'stopped'
        return said === 'stopped' || said === 'swept' || said === 'failed'
      })
      await tell(moment, { sweep: true, stopAt: deed })
      await done
      await kill()
      return stopped
    },
    killAfterLetter: async (moment, patience) => {
      await running()
      const accepted = heard(({ said }) => said === 'accepted', patience)
      await tell(moment, { sweep: true, unanswered: true })
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
