import { isId } from '#domain/ids.ts'
import { NotFound } from '#workflows/problems.ts'
import { notFound } from './viewer.server.ts'

/** The id in an address; 404 where what stands there cannot be one. */
export function idIn(params: Readonly<Record<string, string | undefined>>, name = 'id'): string {
  const id = params[name]
  if (!id || !isId(id)) throw notFound()
  return id.toLowerCase()
}

/** What a query found; 404 where it found nothing. */
export function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound()
  return found
}

/** What a deed answers; 404 where what it is about lies outside its scope. */
export async function within<T>(deed: Promise<T>): Promise<T> {
  try {
    return await deed
  } catch (error) {
    throw error instanceof NotFound ? notFound() : error
  }
}
