import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { type BonusDeed, bonusDesk } from '#app/hr/bonus.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { keepBonus } from '#workflows/bonuses/keep-bonus.ts'
import { reverseBonus } from '#workflows/bonuses/reverse-bonus.ts'
import { takeBackApproval } from '#workflows/bonuses/take-back-approval.ts'

export const meta = titled

const words: Readonly<Record<BonusDeed, { title: string; lead: string; button: string; why: string }>> = {
  'take-back': {
    title: 'Take this approval back?',
    lead: 'The bonus waits for approval again, and payroll cannot put it into a batch.',
    button: 'Take the approval back',
    why: '',
  },
  keep: {
    title: 'Keep this bonus as it is?',
    lead: 'It stays as payroll has it, though the dates of the employment say otherwise, and is not asked about again unless they change once more.',
    button: 'Keep it as it is',
    why: 'Why it is kept',
  },
  reverse: {
    title: 'Take this payment back?',
    lead: 'The payment stays on record. A line below zero waits for one of the next payroll batches. Whether and how the money may be taken from pay, the law of the state says; ask before you do it.',
    button: 'Take it back in a later payroll',
    why: 'Why it is taken back',
  },
}

/** What the address asks for, if that can be decided about this bonus now. */
async function asked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await bonusDesk(args)
  const deed = (Object.keys(words) as BonusDeed[]).find((each) => each === args.params.deed)
  if (!deed || desk.row.own) throw notFound()
  return { ...desk, deed, can: desk.deeds.includes(deed), href: `/hr/bonuses/${desk.bonus.id}` }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deed, can, row, href } = await asked(args)
  if (!can) throw redirect(`${href}?done=changed`)
  return { title: words[deed].title, deed, row, href }
}

export async function action(args: ActionFunctionArgs) {
  const { deed, portal, moment, scope, bonus, href } = await asked(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const input = { bonusId: bonus.id, reason: reader.text('reason', 500) ?? '' }
  if (deed !== 'take-back' && input.reason === '' && reader.errors.length === 0) reader.wrong('reason', 'text.missing')
  if (reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const deeds = { 'take-back': takeBackApproval, keep: keepBonus, reverse: reverseBonus }
  const done: { ok: boolean } = await within<{ ok: boolean }>(deeds[deed](portal, moment, scope, input))
  return redirect(`${href}?done=${done.ok ? `bonus-${deed}` : 'changed'}`, 303)
}

export default function DecideBonus() {
  const { title, deed, row, href } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href, label: `Bonus of ${row.name}` }}
      errors={<FormErrors state={state} />}
      caption={row.name}
      title={title}
      lead={<p>{words[deed].lead}</p>}
      continueLabel={words[deed].button}
    >
      <SummaryList
        items={[
          { key: 'For', value: row.milestone },
          { key: 'Earned on', value: longDate(row.earnedOn, 'en') },
          { key: 'Amount', value: row.amount },
          { key: 'Where it stands', value: row.question ?? row.state.text },
        ]}
      />
      {words[deed].why && (
        <Textarea
          {...fieldsOf(state).text('reason')}
          label={words[deed].why}
          hint="Stays on record, at most 500 characters. Write nothing about health."
          rows={2}
        />
      )}
    </DeskQuestion>
  )
}
