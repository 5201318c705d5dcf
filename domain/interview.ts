import { addPeriod } from './calendar/dates.ts'

/** How people meet for an interview. */
export const interviewWays = ['in-person', 'phone', 'video'] as const

export type InterviewWay = (typeof interviewWays)[number]

/**
 * When and how an interview is held: a day and a time of day (`14:30`) where the agency is. `place` says where to come, which
 * number is called or under which link one meets.
 */
export type Appointment = { on: string; time: string; way: InterviewWay; place: string }

export type AppointmentProblem = 'on-past' | 'on-far' | 'place-missing'

/** What is wrong with an appointment made on `today`; null where nothing is. Agency custom: within half a year. */
export function appointmentProblem({ on, place }: Appointment, today: string): AppointmentProblem | null {
  if (on < today) return 'on-past'
  if (on > addPeriod(today, { months: 6 })) return 'on-far'
  return place.trim() === '' ? 'place-missing' : null
}

/** A typed time of day as `HH:MM`: `2:30 pm`, `2.30pm`, `9 am`, `14:30`; null where it is none, or could be two. */
export function readTimeOfDay(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(typed.trim())
  if (!match) return null
  const [, hours, minutes = '00', half] = match
  if (!half && match[2] === undefined) return null
  const typedHour = Number(hours)
  if (half && (typedHour < 1 || typedHour > 12)) return null
  const hour = half ? (typedHour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : typedHour
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}
