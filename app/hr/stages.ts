import type { StatusKind } from '#app/components/status.tsx'
import { stateWords } from '#app/wording/applications.ts'
import type { Stage } from '#db/queries/hr-stages.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'

/** The stages as columns and tabs: what each waits for. */
export const stageLabels: Readonly<Record<Stage, string>> = {
  'to-screen': 'To screen',
  information: 'Information asked',
  interview: 'Interview',
  'to-offer': 'Offer to make',
  offered: 'Offer waiting',
  clearing: 'Getting cleared',
  ready: 'Ready to hire',
  hired: 'Hired',
  closed: 'Closed',
}

type Placed = {
  state: ApplicationState
  stage: Stage | null
  offer: { firstDay: string; expiresOn: string } | null
}

/** Where an application stands and what it waits for: a word that stands out as it should, and a detail below it. */
export function waitsFor({ state, stage, offer }: Placed, today: string) {
  const words = stateWords[state]
  const told = (kind: StatusKind, text: string, detail: string | null = null) => ({ kind, text, detail })
  if (stage === 'ready') return told('cleared', 'Ready to hire', offer && `for ${longDate(offer.firstDay, 'en')}`)
  if (stage === 'to-offer') {
    const ran = state !== 'screening' && offer
    return ran
      ? told('lapsed', `Offer ran out`, `on ${longDate(offer.expiresOn, 'en')}`)
      : told('info', 'Offer to make', 'screened in full')
  }
  if (stage === 'offered') return told('pending', words.text, offer && `answer by ${longDate(offer.expiresOn, 'en')}`)
  if (stage === 'clearing')
    return told(
      'pending',
      state === 'clearing' ? 'Papers coming in' : 'No papers yet',
      offer && `first day ${offer.firstDay < today ? 'was' : 'is'} ${longDate(offer.firstDay, 'en')}`,
    )
  if (stage === 'information') return told('pending', 'Waits for the applicant')
  return told(words.kind, words.text)
}

/** How long an application has been at its stage, in words; empty where it has ended. */
export function daysAtStage(days: number, stage: Stage | null): string {
  if (stage === null || stage === 'hired' || stage === 'closed') return ''
  if (days <= 0) return 'since today'
  return days === 1 ? '1 day' : `${days.toLocaleString('en-US')} days`
}
