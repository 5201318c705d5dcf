import { Section } from '#app/components/section.tsx'
import type { PersonData } from './person.server.ts'

/** A page on which something is recorded about a person, and what it is for in a few words. */
type Place = { href: string; label: string; note: string }

/** The pages there are for a person, in the order in which HR needs them; null where one has no use for this person. */
const places: readonly ((person: PersonData) => Place | null)[] = [
  papers,
  holds,
  waivers,
  drivingRecord,
  credentials,
  fingerprint,
  exclusions,
  supervision,
  probation,
]

/** What HR can record about a person; nothing about oneself. */
export function PersonPlaces({ person }: { person: PersonData }) {
  const here = person.own || !person.shown ? [] : places.flatMap((place) => place(person) ?? [])
  if (here.length === 0) return null
  return (
    <Section id="record" title="Record something">
      <ul className="grid gap-2">
        {here.map(({ href, label, note }) => (
          <li key={href}>
            <a href={href}>{label}</a> <span className="text-soft">{note}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function probation({ id, positions }: PersonData): Place | null {
  return positions.some((held) => held.probation)
    ? { href: `/hr/probation#${id}`, label: 'Review of the probation', note: 'who writes it, and what was signed' }
    : null
}

function papers({ id, toShow }: PersonData): Place | null {
  return toShow
    ? {
        href: `/hr/people/${id}/papers`,
        label: 'Send in a paper for them',
        note: 'One that was brought to the desk or came by mail.',
      }
    : null
}

function holds({ id, positions }: PersonData): Place | null {
  return positions.length === 0
    ? null
    : {
        href: `/hr/people/${id}/holds`,
        label: 'Holds',
        note: 'Take them off what they may do at once, and lift that again.',
      }
}

function waivers({ id, positions }: PersonData): Place | null {
  return positions.length === 0
    ? null
    : {
        href: `/hr/people/${id}/waivers`,
        label: 'Waivers',
        note: 'Let them go without a requirement through a day, with a second person’s word.',
      }
}

function drivingRecord({ id, driving }: PersonData): Place | null {
  return driving.length === 0
    ? null
    : {
        href: `/hr/people/${id}/driving-record`,
        label: 'Record a driving record',
        note: 'One that HR obtained from the motor vehicle department.',
      }
}

function supervision({ id, supervisors }: PersonData): Place | null {
  return supervisors.length === 0
    ? null
    : {
        href: `/hr/people/${id}/supervision`,
        label: 'Record supervision',
        note: 'Who supervises them, and since when.',
      }
}

function credentials({ id }: PersonData): Place {
  return {
    href: `/hr/people/${id}/credentials`,
    label: 'Credentials',
    note: 'What their sources said, and what was suspended, revoked or given back.',
  }
}

function fingerprint({ id, cards }: PersonData): Place | null {
  return cards
    ? { href: `/hr/people/${id}/fingerprint`, label: 'Fingerprint card', note: 'Where it stands, and what comes next.' }
    : null
}

function exclusions({ id }: PersonData): Place {
  return {
    href: `/hr/people/${id}/exclusions`,
    label: 'Exclusions',
    note: 'Searches among those whom federal programs may not pay for.',
  }
}
