import { once } from 'node:events'
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
  /** When it has answered all that it was asked. */
  idle: Promise<unknown>
}

/** Threads that answer blocks, each one block at a time, asked in turn. */
export class Helpers {
  readonly #threads: Helper[]
  #turn = 0

  constructor(asked: Question) {
    this.#threads = Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { question: asked } })
      return { worker, idle: Promise.resolve() }
    })
  }

  get count(): number {
    return this.#threads.length
  }

  answersTo(block: Block): Promise<Answers> {
    const thread = this.#threads[this.#turn++ % this.count] as Helper
    const answers = thread.idle.then(async () => {
      thread.worker.postMessage(block)
      const [message] = (await once(thread.worker, 'message')) as [Answers]
      return message
    })
    thread.idle = answers
    return answers
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }
}
