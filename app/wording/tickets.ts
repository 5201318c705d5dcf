import type { TicketType } from '#domain/driving/ticket-types.ts'
import type { Ticket } from '#domain/driving/tickets.ts'
import type { SendingForm } from '#domain/sending/forms.ts'
import type { Language } from '#locales/languages.ts'
import { textsIn } from './standing.ts'

/** What a type of ticket is called: a built-in one by the portal's texts, an added one as the agency called it. */
export function ticketTypeName({ type, names }: Pick<Ticket, 'type' | 'names'>, language: Language): string {
  return names?.[language] ?? textsIn(language)(`sending:drivingRecord.types.${type}`, { defaultValue: type })
}

export type TicketOption = { value: string; label: string }

/** The types of tickets to choose from in a form, with what does not count said; none where the form takes no tickets. */
export function ticketOptions(
  types: readonly TicketType[],
  form: Pick<SendingForm, 'form'> | null,
  language: Language,
): TicketOption[] {
  if (form?.form !== 'driving-record') return []
  return types.map(({ id, moving, names }) => {
    const type = ticketTypeName({ type: id, ...(names && { names }) }, language)
    return {
      value: id,
      label: moving ? type : textsIn(language)('sending:drivingRecord.doesNotCount', { type }),
    }
  })
}

/** The types of tickets as HR and administrators see them. */
export function ticketTypeRows(types: readonly TicketType[]) {
  return types.map(({ id, moving, source, names }) => {
    const called = { type: id, ...(names && { names }) }
    return {
      ...{ id, moving, source, added: names !== undefined },
      ...{ en: ticketTypeName(called, 'en'), es: ticketTypeName(called, 'es') },
    }
  })
}

export type TicketTypeRow = ReturnType<typeof ticketTypeRows>[number]
