import type { PictureProblem } from './talk.ts'

/** A file of which no pictures can be made. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: PictureProblem
  constructor(problem: PictureProblem) {
    super(problem)
    this.problem = problem
  }
}
