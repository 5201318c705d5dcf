import type { Readable } from 'node:stream'
import { type Drawn, type Painter, startPainter } from './pictures/painter.ts'
import type { DrawnPage } from './pictures/talk.ts'

export type { Drawn } from './pictures/painter.ts'
export type { DrawnPage, PictureProblem } from './pictures/talk.ts'

/** Makes pictures of what people send, to be looked at: upright, of a sensible size, and without anything that a camera writes into them. */
export type Pictures = {
  /**
   * Draws a file, page by page: a picture has one. `keep` gets each page in turn; the next one is drawn when it is done.
   *
   * @param mediaType what the content was found to be: a JPEG, PNG, WebP, HEIC or PDF
   */
  draw(file: { mediaType: string; content: Readable }, keep: (page: DrawnPage) => Promise<void>): Promise<Drawn>
  /** The processes that draw now. */
  pids(): number[]
  /** Ends what draws, at once. */
  close(): Promise<void>
}

export type DrawingLimits = {
  /** Files that are drawn at a time; more wait. */
  atOnce: number
  /** Milliseconds that one file may take. */
  patience: number
  /** Files after which a process is replaced. */
  files: number
  /** Milliseconds without a file after which a process ends. */
  idle: number
}

const usual: DrawingLimits = { atOnce: 2, patience: 30_000, files: 50, idle: 60_000 }

/**
 * Pictures that processes of their own make, since decoding other people's files must neither block nor swell nor end the one that
 * answers requests. They are started when there is something to draw.
 *
 * @param program what they run, `integrations/pictures/program.ts` as it was built
 */
export function picturesInProcesses(program: string, limits: Partial<DrawingLimits> = {}): Pictures {
  const { atOnce, patience, files, idle } = { ...usual, ...limits }
  const all = new Set<Painter>()
  const free: Painter[] = []
  const waiting: (() => void)[] = []
  let working = 0
  let closed = false
  let resting: NodeJS.Timeout | undefined

  async function turn(): Promise<Painter> {
    while (working >= atOnce && !closed) await new Promise<void>((settle) => waiting.push(settle))
    if (closed) throw new Error('the portal is ending')
    working++
    clearTimeout(resting)
    for (let painter = free.pop(); painter; painter = free.pop()) {
      if (painter.isFit()) return painter
      drop(painter)
    }
    const painter = startPainter(program, patience)
    all.add(painter)
    return painter
  }

  function giveBack(painter: Painter): void {
    working--
    if (painter.isFit() && painter.given < files && !closed) free.push(painter)
    else drop(painter)
    waiting.shift()?.()
    if (working === 0) {
      clearTimeout(resting)
      resting = setTimeout(() => free.splice(0).forEach(drop), idle).unref()
    }
  }

  function drop(painter: Painter): void {
    void painter.end().finally(() => all.delete(painter))
  }

  return {
    draw: async ({ mediaType, content }, keep) => {
      const painter = await turn()
      try {
        return await painter.draw(mediaType, content, keep)
      } finally {
        content.destroy()
        giveBack(painter)
      }
    },
    pids: () => [...all].flatMap(({ pid }) => pid ?? []),
    close: async () => {
      closed = true
      clearTimeout(resting)
      for (const waits of waiting.splice(0)) waits()
      await Promise.all([...all].map((painter) => painter.end()))
      all.clear()
    },
  }
}
