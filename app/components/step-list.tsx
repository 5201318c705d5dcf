import type { ReactNode } from 'react'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

const icons = {
  done: 'check',
  now: 'ring',
  later: 'empty',
  stopped: 'bar',
} as const satisfies Record<string, IconName>

interface Step {
  title: string
  state: keyof typeof icons
  /** The state in words with its date: "Done on 4 March 2026", "Now, by 12 March 2026", "Later". */
  stateText: ReactNode
  detail?: ReactNode
}

/** Where something stands, from first step to last: an application, an offer, a probation. */
export function StepList({ label, steps }: { label?: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.title}
          className={`step step-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <Icon name={icons[step.state]} />
          <p className="step-title">{step.title}</p>
          <p className="step-state">{step.stateText}</p>
          {step.detail && <div>{step.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
