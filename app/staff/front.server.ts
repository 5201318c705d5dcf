import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireScope, requireSession } from '#app/viewer.server.ts'
import { type Action, frontsOf, type Scope } from '#domain/authority.ts'

/**
 * The scope in which whoever asks may do this on a front's pages; 404 where the front is not theirs, even if they may do the
 * same elsewhere.
 */
export async function requireFrontScope<A extends Action>(
  asked: { request: Request; context: AppLoadContext },
  front: ReturnType<typeof frontsOf>[number],
  action: A,
): Promise<Scope<A>> {
  const { viewer } = await requireSession(asked)
  if (!frontsOf(viewer).includes(front)) throw notFound()
  return requireScope(asked, action)
}
