import { ticketsOfRecord } from '../driving/tickets.ts'
import type { Fact } from '../facts.ts'
import { type Boxes, boxesOfDate } from './boxes.ts'
import { boxesOfTicket } from './driving.ts'
import type { SentDetails } from './forms.ts'

/** The boxes of the form, filled in with a fact: what `readForm` reads as that fact again. */
export function boxesOfFact(fact: Fact, details: SentDetails): Boxes {
  const { issuer, number, handsOn } = details
  return {
    ...(issuer && { issuer }),
    ...(number && { number }),
    ...(handsOn && { handsOn }),
    ...boxesOfKind(fact, details),
  }
}

function boxesOfKind(fact: Fact, details: SentDetails): Boxes {
  switch (fact.kind) {
    case 'credential':
      return {
        ...(fact.state && { state: fact.state }),
        ...boxesOfDate('from', fact.from),
        ...boxesOfDate('through', fact.through),
        level: (fact.level ?? 0) >= 1 ? 'yes' : 'no',
        restriction: fact.restrictions?.includes('driving') ? 'yes' : 'no',
        ...(fact.of.length > 1 && { also: 'on' }),
      }
    case 'check':
      return {
        outcome: fact.outcome,
        ...(details.test && { test: details.test }),
        ...boxesOfDate('placedOn', details.placedOn),
        ...boxesOfDate(details.test === 'skin' ? 'readOn' : `${details.test ?? 'statement'}On`, fact.on),
      }
    case 'driving-record': {
      const tickets = ticketsOfRecord(fact.violations, details.tickets)
      return {
        ...boxesOfDate('on', fact.on),
        ...(fact.state && { state: fact.state }),
        'any-violations': tickets.length > 0 ? 'yes' : 'no',
        'any-suspensions': fact.suspensions.length > 0 ? 'yes' : 'no',
        ...Object.assign({}, ...tickets.map((ticket, i) => boxesOfTicket(`violations.${i}`, ticket))),
        ...Object.assign(
          {},
          ...fact.suspensions.map(({ from, through }, i) => ({
            ...boxesOfDate(`suspensions.${i}.from`, from),
            ...boxesOfDate(`suspensions.${i}.through`, through),
          })),
        ),
      }
    }
    case 'education':
      return {
        level: fact.level,
        behavioralHealth: fact.field === 'behavioral-health' ? 'yes' : 'no',
        ...boxesOfDate('on', fact.on),
      }
    case 'experience':
      return { ...boxesOfDate('from', fact.from), ...boxesOfDate('through', fact.through) }
    case 'enrollment':
      return { ...boxesOfDate('from', fact.eligibleFrom), ...boxesOfDate('through', fact.through) }
    case 'training':
    case 'birth-date':
      return boxesOfDate('on', fact.on)
    default:
      return {}
  }
}
