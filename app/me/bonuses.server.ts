import type { StatusKind } from '#app/components/status.tsx'
import type { ListedBonus } from '#db/queries/bonuses.ts'
import type { Bonus } from '#domain/standing.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { money } from '#locales/phrases.ts'
import type { Translate } from '#locales/sentences.ts'

type Said = { kind: StatusKind; text: string }

/** A bonus on the page of the person whose it is: what for, how much, and what became of it so far. */
export type OwnBonus = { milestone: string; amount: string; said: Said[] }

/**
 * The bonuses of one employment in words.
 *
 * @param expected what the engine lists of it, earned or to be earned; empty where the agency gives none for it
 * @param recorded what is on record of it
 */
export function ownBonuses(
  { expected, recorded }: { expected: readonly Bonus[]; recorded: readonly ListedBonus[] },
  { today, language, t }: { today: string; language: Language; t: Translate },
): OwnBonus[] {
  const on = (day: string) => longDate(day, language)
  const say = (key: string, date?: string) => t(`clearance:employment.${key}`, date ? { date: on(date) } : {})
  const toCome = expected
    .filter(({ milestone }) => !recorded.some((bonus) => bonus.milestone === milestone && stands(bonus)))
    .map(({ milestone, amount, earnedOn }) => ({
      milestone,
      amount: money(amount),
      said: [
        earnedOn <= today
          ? { kind: 'met' as const, text: say('earned', earnedOn) }
          : { kind: 'not-yet' as const, text: say('wouldBe', earnedOn) },
      ],
    }))
  const onRecord = recorded
    .filter((bonus) => stands(bonus) || !expected.some(({ milestone }) => milestone === bonus.milestone))
    .sort((a, b) => a.earnedOn.localeCompare(b.earnedOn))
    .map((bonus) => ({
      milestone: bonus.milestone,
      amount: money(bonus.amountCents / 100),
      said: stateOf(bonus, say),
    }))
  return [...onRecord, ...toCome]
}

/** One that was withdrawn and would be earned later counts as to come. */
function stands({ standing }: ListedBonus): boolean {
  return standing.state !== 'withdrawn'
}

function stateOf({ standing, batch, firstPaidOn }: ListedBonus, say: (key: string, date?: string) => string): Said[] {
  const earned = { kind: 'met' as const, text: say('earned', standing.earnedOn) }
  const paid = firstPaidOn ? [{ kind: 'met' as const, text: say('paid', firstPaidOn) }] : []
  switch (standing.state) {
    case 'earned':
      return [earned, { kind: 'pending', text: say('toApprove') }]
    case 'approved':
      return [earned, { kind: 'pending', text: say('approved') }]
    case 'in batch':
      return [earned, { kind: 'pending', text: batch ? say('inPayroll', batch.payDate) : say('approved') }]
    case 'paid':
      return [earned, ...paid]
    case 'reversing':
      return [...paid, { kind: 'sent-back', text: say('reversing') }]
    case 'reversed':
      return [...paid, { kind: 'sent-back', text: batch ? say('reversed', batch.payDate) : say('reversing') }]
    case 'withdrawn':
      return [{ kind: 'missing', text: say('withdrawn') }]
  }
}
