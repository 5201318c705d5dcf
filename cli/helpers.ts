import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { type Answers, answersTo, type Question } from './answer.ts'
import type { Block } from './lines.ts'

const question = (workerData as { question?: Question } | null)?.question

// This module is also what a helper runs: the bundle has no other file that holds nothing but this.
if (question && parentPort) {
  const port = parentPort
  port.on('message', (block: Block) => port.postMessage(answersTo(block, question)))
}

interface Helper {
  worker: Worker
  /** Who waits for an answer, in the order in which they asked: that is also the order of the answers. */
  waiting: { resolve: (answers: Answers) => void; reject: (error: Error) => void }[]
}

function helperWith(asked: Question): Helper {
  const worker = new Worker(new URL(import.meta.url), { workerData: { question: asked } })
  const waiting: Helper['waiting'] = []
  worker.on('message', (answers: Answers) => waiting.shift()?.resolve(answers))
  worker.on('error', (error) => {
    for (const { reject } of waiting) reject(error)
  })
  return { worker, waiting }
}

/** Threads that answer blocks, asked in turn. Each has its own queue, so that none waits for the next question. */
export class Helpers {
  readonly #helpers: Helper[]
  #turn = 0

  constructor(asked: Question) {
    this.#helpers = Array.from({ length: availableParallelism() }, () => helperWith(asked))
  }

  get count(): number {
    return this.#helpers.length
  }

  answersTo(block: Block): Promise<Answers> {
    const { worker, waiting } = this.#helpers[this.#turn++ % this.count] as Helper
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(block)
    })
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#helpers.map(({ worker }) => worker.terminate()))
  }
}
