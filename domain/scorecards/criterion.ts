/** One question of an interview, and what each score from 1 to 5 means. `of` is the check that it bears on. */
export type Criterion = {
  id: string
  of: string
  title: string
  question: string
  anchors: readonly [string, string, string, string, string]
}
