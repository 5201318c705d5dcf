import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownReferees } from './list.server.ts'

/** What the check before signing says of references; null where none are asked for. */
export async function refereesToCheck(asked: LoaderFunctionArgs) {
  const { present, asked: count, here } = await ownReferees(asked)
  return count === 0 && present.length === 0 ? null : { count, names: present.map(({ name }) => name), href: here }
}
