import type en from '../en/standing.ts'
import type { SameKeys } from '../types.ts'

const standing: SameKeys<typeof en> = {
  through: 'hasta el {{date}}',
  due: 'plazo hasta el {{date}}',
  since: 'desde el {{date}}',
  sinceAgain: 'desde el {{date}}; de nuevo en regla a partir del {{again}}',
  again: 'de nuevo en regla a partir del {{date}}',
  from: 'a partir del {{date}}',
  untilThen: 'mientras tanto: {{word}}, {{detail}}',
  renewingOpen_one: 'Con su renovación, esto ya no tiene fecha de vencimiento.',
  renewingOpen_other: 'Con su renovación, esto ya no tiene fecha de vencimiento.',
  renewingOnly_one: 'Con su renovación, esto llega hasta el {{date}}.',
  renewingOnly_other: 'Con su renovación, esto llega hasta el {{date}}.',
}

export default standing
