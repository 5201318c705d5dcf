/**
 * The process that opens other people's files, one at a time. It has neither keys nor settings nor a database, gets a file in
 * pieces from the process that answers requests, and gives pages back. It ends with that process, and by itself where a file makes it
 * grow too far.
 */
import { writeFile } from 'node:fs/promises'
import { isMainThread, Worker } from 'node:worker_threads'
import { memory } from './limits.ts'
import { Refused } from './refused.ts'
import type { Answered, Asked, DrawnPage } from './talk.ts'

if (isMainThread) {
  new Worker(new URL(import.meta.url)).unref()
  serve()
} else {
  watch()
}

function serve(): void {
  let mediaType = ''
  let pieces: Buffer[] = []
  let goOn = () => {}
  process.on('disconnect', () => process.exit())
  process.on('message', (asked: Asked) => {
    if (asked.say === 'begin') {
      mediaType = asked.mediaType
      pieces = []
    } else if (asked.say === 'bytes') pieces.push(asked.bytes)
    else if (asked.say === 'next') goOn()
    else {
      const content = Buffer.concat(pieces)
      pieces = []
      void drawAll(mediaType, content).then(answer)
    }
  })
  // Where memory runs out the system is to end this process, and not the one that answers requests.
  void writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})

  async function drawAll(type: string, content: Buffer): Promise<Answered> {
    try {
      for await (const page of pagesOf(type, content)) {
        const wanted = new Promise<void>((settle) => {
          goOn = settle
        })
        answer({ say: 'page', page })
        await wanted
      }
      return { say: 'done', tired: isTired() }
    } catch (error) {
      return { say: 'refused', problem: error instanceof Refused ? error.problem : 'file.broken', tired: isTired() }
    }
  }
}

async function* pagesOf(mediaType: string, content: Buffer): AsyncGenerator<DrawnPage> {
  if (mediaType === 'application/pdf') {
    const { drawPdf } = await import('./pdf.ts')
    yield* drawPdf(content)
    return
  }
  const { drawHeic, drawRaster } = await import('./raster.ts')
  yield /^image\/hei[cf]$/.test(mediaType) ? await drawHeic(content) : await drawRaster(content)
}

function answer(said: Answered): void {
  process.send?.(said)
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
  }, 100)
}
