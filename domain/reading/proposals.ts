/**
 * What a machine believes to have read on a paper. Dates are plain dates; `through` may be a month, as on an AHA card. A value that
 * could not be told is absent. Proposals stand beside boxes and are taken over by hand; no rule ever reads them.
 */
export type Proposals = Partial<Record<ProposedField, string>>

/** `on` is the day of a result, of graduation or of a record; `number` that of the card. */
export const proposedFields = ['name', 'issuer', 'number', 'state', 'birthDate', 'from', 'through', 'on'] as const
export type ProposedField = (typeof proposedFields)[number]
