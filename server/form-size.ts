import { Readable } from 'node:stream'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'
import { longestUpload } from '#domain/sending/longest-upload.ts'
import { pathSeen } from './path-seen.ts'
import { plainPage } from './plain-page.ts'

/** The most bytes that a form without files may send. Such forms are held in memory whole, before anyone is asked who they are. */
export const longestForm = 1024 * 1024

/** The pages that take files; they read what they are sent piece by piece and have limits of their own. */
const takesFiles = [
  /^\/me\/clearance\/[^/]+?(\/files|\.data)?$/,
  /^\/me\/applications\/[^/]+\/(information|reports)\/[^/]+?(\.data)?$/,
  /^\/hr\/applications\/[^/]+\/adverse-action\/(report|authorization|[^/]+\/dispute)(\.data)?$/,
  /^\/hr\/people\/[^/]+\/papers\/[^/]+?(\/files|\.data)?$/,
  /^\/hr\/adverse-action\/papers(\.data)?$/,
  /^\/me\/report\/ticket(\.data)?$/,
  /^\/hr\/people\/[^/]+\/credentials\/[^/]+\/check(\.data)?$/,
  /^\/hr\/people\/[^/]+\/exclusions\/[^/]+?(\.data)?$/,
]

/** Refuses a form that says itself that it is too long: 413, with nothing of it kept. */
export const refuseLongForms: RequestHandler = (asked, answer, next) => {
  const longest = mayBeLong(asked.originalUrl) ? longestUpload : longestForm
  if (!(Number(asked.headers['content-length']) > longest)) return next()
  tooLong(answer)
}

/** The 413 page. What is still on its way is dropped, so that the answer is heard. */
export function tooLong(answer: Answer): void {
  answer.locals.refused = 'too long'
  plainPage(answer, 413, {
    en: 'More was sent than any form of this portal holds, so nothing was kept. Go back and send less.',
    es: 'Se envió más de lo que cabe en un formulario de este portal, así que no se guardó nada. Vuelva atrás y envíe menos.',
  })
}

/** What a request sends, as far as its page may listen: it breaks off at the first byte too many, having called `exceeded`. */
export function bodyOf(asked: Asked, exceeded: () => void): Readable {
  return mayBeLong(asked.originalUrl) ? asked : Readable.from(upToLimit(asked, exceeded), { objectMode: false })
}

async function* upToLimit(asked: Asked, exceeded: () => void): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of asked.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > longestForm) {
      exceeded()
      asked.resume()
      throw new Error('a form was too long')
    }
    yield chunk
  }
}

function mayBeLong(url: string): boolean {
  return URL.canParse(`http://here${url}`) && takesFiles.some((page) => page.test(pathSeen(url)))
}
