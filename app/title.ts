import type { MetaDescriptor } from '@remix-run/node'
import type { loader as rootLoader } from './root.tsx'

type Match = { id: string; data: unknown } | undefined

/** For `export const meta`: the title that the route's loader returned, after "Error: " where a form was refused, before the agency's name. */
export function titled({ data, matches }: { data: unknown; matches: readonly Match[] }): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === 'root')?.data as Awaited<ReturnType<typeof rootLoader>> | undefined
  const title = data && typeof data === 'object' && 'title' in data && typeof data.title === 'string' ? data.title : ''
  const whole = [title, root?.agency].filter(Boolean).join(' - ')
  return [{ title: `${root?.refused ?? ''}${whole || 'Good Standing'}` }]
}
