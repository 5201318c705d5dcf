import { afterAll } from 'vitest'

const works: (() => unknown)[] = []

// It stands here, to be there as soon as the file is read: what is given to `afterAll` in a `beforeAll` or in a test never runs.
afterAll(async () => {
  const wrong: unknown[] = []
  for (const work of works.splice(0).reverse()) {
    try {
      await work()
    } catch (error) {
      wrong.push(error)
    }
  }
  if (wrong.length > 0) throw new AggregateError(wrong, `cleaning up failed: ${wrong.join('; ')}`)
})

/** Has something done once the tests of this file have ended, the last thing that was asked for first; from anywhere in the file. */
export function atTheEnd(work: () => unknown): void {
  works.push(work)
}
