import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { happeningWords } from '#app/wording/bonuses.ts'
import { storyOfBonus } from '#db/queries/bonus-story.ts'
import { bonusById, type ListedBonus } from '#db/queries/bonuses.ts'
import { bonusRow } from './bonuses.server.ts'
import { hrDesk } from './scope.server.ts'

/** What can be decided about a bonus, by the last part of the address. */
export type BonusDeed = 'take-back' | 'keep' | 'reverse'

function deedsFor({ standing }: ListedBonus): BonusDeed[] {
  const { state, questioned } = standing
  return [
    ...(state === 'approved' ? (['take-back'] as const) : []),
    ...(questioned ? (['keep'] as const) : []),
    ...(state === 'paid' ? (['reverse'] as const) : []),
  ]
}

/** What the pages about one bonus begin with; 404 where there is none. */
export async function bonusDesk(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await hrDesk(args, 'approve bonuses')
  const reading = await requireFrontScope(args, 'hr', 'read bonuses')
  const bonus = present(await bonusById(desk.db, reading, desk.moment.today, idIn(args.params)))
  const { viewer } = desk.scope
  const row = bonusRow(bonus, viewer.kind === 'account' ? viewer.personId : null)
  return { ...desk, reading, bonus, row, deeds: row.own ? [] : deedsFor(bonus) }
}

/** One bonus with all that happened to it. */
export async function readBonus(args: LoaderFunctionArgs) {
  const { db, reading, bonus, row, deeds, timeZone, query } = await bonusDesk(args)
  const story = await storyOfBonus(db, reading, bonus)
  return {
    title: `Bonus: ${row.milestone.toLowerCase()}`,
    row,
    deeds,
    story: story.map((happening, i) => ({
      key: String(i),
      words: happeningWords(happening),
      when: instantInWords(happening.at, timeZone),
      by: happening.by || 'The portal',
      reason: happening.reason,
    })),
    done: query.get('done'),
  }
}
