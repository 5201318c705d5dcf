import type { AppLoadContext } from '@remix-run/node'
import { safePath } from '#app/safe-path.ts'
import { ownScope, type Viewer } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { NotFound } from '#workflows/problems.ts'

/** Where someone who has just signed in goes. Whoever pressed "Begin" on a posting lands in the application begun for them. */
export async function landing(context: AppLoadContext, viewer: Viewer, to: string): Promise<string> {
  const path = safePath(to, '/me')
  const postingId = /^\/apply\/([^/?]+)$/.exec(path)?.[1]
  const scope = ownScope(viewer, 'answer application')
  if (!postingId || !isId(postingId) || !scope) return path
  try {
    const started = await startApplication(context.portal, await context.moment(), scope, { postingId })
    return started.ok ? `/me/applications/${started.applicationId}/next` : path
  } catch (error) {
    if (error instanceof NotFound) return path
    throw error
  }
}
