/**
 * What a machine believes to have read on a paper. Dates are plain dates; `through` may be a month, as on an AHA card. A value that
 * could not be told is absent. Proposals stand beside boxes and are taken over by hand; no rule ever reads them.
 */
export type Proposals = Partial<Record<ProposedField, string>>

/**
 * `from` is the day from which a card is good, or on which a test was placed or its blood taken; `on` is the day of a result, of
 * graduation or of a record; `number` that of the card; `test` which test for tuberculosis the paper speaks of. What a test found is
 * never read, nor a date of birth.
 */
export const proposedFields = ['name', 'issuer', 'number', 'state', 'from', 'through', 'on', 'test'] as const
export type ProposedField = (typeof proposedFields)[number]
