import type { ReactNode } from 'react'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

/** What stands out is what needs someone: good states are plain, `unknown` can never be taken for `cleared`. */
const looks = {
  met: ['good', 'check'],
  cleared: ['good', 'check-solid'],
  waived: ['good', 'check-dashed'],
  failed: ['bad', 'cross'],
  lapsed: ['bad', 'lapse'],
  'not-cleared': ['bad', 'bar'],
  grace: ['caution', 'hourglass'],
  lapsing: ['caution', 'bell'],
  'sent-back': ['caution', 'return'],
  pending: ['info', 'dots'],
  info: ['info', 'info'],
  'not-yet': ['open', 'clock'],
  missing: ['open', 'empty'],
  unknown: ['open', 'question'],
} as const satisfies Record<string, readonly [string, IconName]>

export type StatusKind = keyof typeof looks

/**
 * A state as words, icon and colour together.
 * @param props.kind picks icon and colour; the words in `children` must say the same
 * @param props.id for `aria-describedby` of a link the status belongs to
 */
export function Status({ kind, id, children }: { kind: StatusKind; id?: string | undefined; children: ReactNode }) {
  const [tone, icon] = looks[kind]
  return (
    <span className={`status status-${tone}`} id={id}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
