import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { findClamd } from '../../scripts/find-clamd.mjs'

/** The test file that every scanner takes for a virus, in two parts so that none finds it here. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

/** ClamAV's daemon on a socket of its own, which knows one virus: the test file. It needs no internet. */
export type TestClamd = {
  socket: string
  start(): Promise<void>
  signal(signal: NodeJS.Signals): void
  kill(): Promise<void>
  clean(): Promise<void>
}

export async function testClamd(): Promise<TestClamd> {
  const program = findClamd()
  if (!program) throw new Error('there is no clamd; "node scripts/clamd.mjs" installs it')
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-clamd-'))
  const socket = join(folder, 'clamd.socket')
  const signatures = join(folder, 'signatures')
  await mkdir(signatures)
  await writeFile(join(signatures, 'test.ndb'), `Test-File:0:*:${eicar.toString('hex')}\n`)
  const settings = [
    'Foreground yes',
    `LocalSocket ${socket}`,
    'FixStaleSocket yes',
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    'StreamMaxLength 30M',
    'MaxFileSize 30M',
  ]
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  let running: ChildProcess | null = null
  const kill = async () => {
    if (!running) return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
    running = null
  }
  const start = async () => {
    running = spawn(program, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' })
    await vi.waitFor(() => answersOn(socket), { timeout: 60_000, interval: 100 })
  }
  await start()
  return {
    socket,
    start,
    signal: (signal) => void running?.kill(signal),
    kill,
    clean: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answersOn(socket: string): Promise<void> {
  const asked = connect(socket)
  try {
    await once(asked, 'connect')
  } finally {
    asked.destroy()
  }
}
