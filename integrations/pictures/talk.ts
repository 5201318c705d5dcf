/** Why no pictures can be made of a file; nobody but whoever sent it can mend that. */
export type PictureProblem =
  /** It is damaged or cut off. */
  | 'file.broken'
  /** It opens with a password only. */
  | 'file.locked'
  /** There is nothing to see on it. */
  | 'file.blank'
  | 'file.tooManyPixels'
  | 'file.tooManyPages'
  /** It takes more time or memory than one file may. */
  | 'file.tooMuch'

/** One page as a JPEG, upright and with nothing else in it; `of` is how many pages the file has. */
export type DrawnPage = { page: number; of: number; width: number; height: number; content: Buffer }

/** What the process that answers requests says to the one that draws: a file in pieces, and that the next page may come. */
export type Asked =
  | { say: 'begin'; mediaType: string }
  | { say: 'bytes'; bytes: Buffer }
  | { say: 'draw' }
  | { say: 'next' }

/** What comes back. `tired`: it has grown and should not be given another file. */
export type Answered =
  | { say: 'page'; page: DrawnPage }
  | { say: 'done'; tired: boolean }
  | { say: 'refused'; problem: PictureProblem; tired: boolean }
