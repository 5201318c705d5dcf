import type { NoticeBody } from '#domain/notices.ts'
import { lookedUpFor, samples } from './samples.ts'
import type { Occasion } from './words/written.ts'
import { writeLetter } from './write-letter.tsx'

/** The letters of a kind as somebody made up would get them. */
export function previewLetters(
  kind: NoticeBody['kind'],
  to: Pick<Occasion, 'language' | 'agency' | 'origin'>,
): Promise<{ subject: string; html: string; text: string }[]> {
  const bodies: readonly NoticeBody[] = samples[kind]
  return Promise.all(bodies.map((body) => writeLetter(body, { ...to, givenName: 'Rosa', ...lookedUpFor(body) })))
}
