import type { ReactNode } from 'react'

/** Above each question that HR enters for someone: whose answers these are, and what to keep to. */
export function FillFrame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="max-w-3xl">
      <p className="hint mb-4" lang="en">
        You are entering the answers of <strong>{name}</strong>. Read the question out, and write down what they say,
        not what you think. Never ask for a date of birth, or about health or relatives.
      </p>
      {children}
    </div>
  )
}
