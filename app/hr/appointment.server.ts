import {
  type Appointment,
  type AppointmentProblem,
  appointmentProblem,
  interviewWays,
  readTimeOfDay,
} from '#domain/interview.ts'
import { type BoxError, type Boxes, boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { timeOfDay } from '#locales/dates.ts'

type Errors = (BoxError | { box: string; text: string })[]

const texts: Readonly<Record<AppointmentProblem, { box: string; text: string }>> = {
  'on-past': { box: 'on', text: 'This day is in the past; choose today or a later day' },
  'on-far': { box: 'on', text: 'This day is more than half a year away; check the year' },
  'place-missing': { box: 'place', text: 'Say where to come, which number is called, or how to join' },
}

/** What is wrong with an appointment, at its box. */
export function appointmentError(problem: AppointmentProblem): { box: string; text: string } {
  return texts[problem]
}

/** The boxes of an appointment as they are filled in at first. */
export function boxesOfAppointment(appointment: Appointment | null): Boxes {
  if (!appointment) return {}
  const { on, time, way, place } = appointment
  return { ...boxesOfDate('on', on), time: timeOfDay(time, 'en'), way, place }
}

/** The boxes as they stand on the page. */
const order = ['on', 'time', 'way', 'place']

/** Reads an appointment from its boxes. */
export function readAppointment(boxes: Boxes, today: string): { appointment: Appointment } | { errors: Errors } {
  const reader = readerOf(boxes)
  const more: Errors = []
  const on = reader.date('on', null)
  const time = readTimeOfDay(boxes.time ?? '')
  if (time === null) more.push({ box: 'time', text: 'Enter a time like 2:30 pm' })
  const way = reader.choice('way', interviewWays)
  const place = reader.text('place', 300) ?? ''
  if (place === '') more.push(texts['place-missing'])
  const errors = [...reader.errors, ...more].sort((a, b) => order.indexOf(a.box) - order.indexOf(b.box))
  if (!on || time === null || !way || errors.length > 0) return { errors }
  const appointment = { on, time, way, place }
  const problem = appointmentProblem(appointment, today)
  return problem ? { errors: [appointmentError(problem)] } : { appointment }
}
