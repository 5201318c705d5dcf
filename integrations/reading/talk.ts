import type { ReadLine } from '#domain/reading/words.ts'

/** What the process that reads is asked: what to look for in a picture. */
export type Asked = { look: 'print' | 'barcode'; picture: Uint8Array }

/** What it answers. `unreadable`: the picture could not be opened. `tired`: it has grown and should not be asked again. */
export type Answered = { tired: boolean } & (
  | { found: 'print'; lines: ReadLine[] }
  | { found: 'barcode'; payload: string | null }
  | { found: 'unreadable' }
)
