import type { ActionFunctionArgs } from '@remix-run/node'
import { refusal } from '#app/refusal.server.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import type { KeepView } from '#workflows/views/keep-view.ts'
import { boxesIn, refused } from './forms.server.ts'

const problems = {
  'name-taken': 'You have a view of that name. Choose another name, or rename the other view',
  'too-many': 'You have 30 views, which is the most one can keep. Delete one first',
} as const

/** Takes the name that a view is to have and keeps it; gives the form back where something is wrong with it, else null. */
export async function takeName(args: ActionFunctionArgs, keep: (name: string) => Promise<KeepView>) {
  const boxes = await boxesIn(args.request)
  const wrong = (text: string) => refusal(args.context, refused(boxes, [{ box: 'name', text }]))
  const reader = readerOf(boxes)
  const name = reader.text('name', 60)
  if (name === undefined) return wrong('Give the view a name')
  if (name === null) return refusal(args.context, refused(boxes, reader.errors))
  const kept = await keep(name)
  return kept.ok ? null : wrong(problems[kept.problem])
}
