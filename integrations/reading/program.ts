/**
 * The process that reads pictures, one at a time. It has neither keys nor settings nor a database; it gets a picture and gives back what
 * it believes to see. It ends with the process that answers requests, and by itself where it has grown too far.
 */
import { writeFile } from 'node:fs/promises'
import { isMainThread, Worker } from 'node:worker_threads'
import type { Answered, Asked } from './talk.ts'

const megabyte = 1024 * 1024

/** How large the process may grow over one picture, and when it had better not be given another; in bytes. */
const memory = { most: 1_000 * megabyte, tired: 450 * megabyte }

if (isMainThread) {
  new Worker(new URL(import.meta.url)).unref()
  serve()
} else {
  watch()
}

function serve(): void {
  process.on('disconnect', () => process.exit())
  process.on('message', (asked: Asked) => {
    void answer(asked).then((answered) => process.send?.(answered))
  })
  // Where memory runs out the system is to end this process, and not the one that answers requests.
  void writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})
}

async function answer({ look, picture }: Asked): Promise<Answered> {
  try {
    if (look === 'barcode') {
      const { readBarcode } = await import('./barcode.ts')
      return { found: 'barcode', payload: await readBarcode(picture), tired: isTired() }
    }
    const { openedPrint, readPrint } = await import('./print.ts')
    return { found: 'print', lines: await readPrint(await openedPrint(), picture), tired: isTired() }
  } catch {
    return { found: 'unreadable', tired: true }
  }
}

function isTired(): boolean {
  return process.memoryUsage.rss() > memory.tired
}

/** Beside the work, because that may not come back: ends the process where it has grown too far or is nobody's any more. */
function watch(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() > memory.most) process.kill(process.pid, 'SIGUSR2')
  }, 200)
}
