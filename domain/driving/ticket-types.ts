import { z } from 'zod'

const name = z.string().trim().min(1).max(80)

/**
 * What a ticket may be for: whether such tickets count as moving violations, and where that is from. `names` are those of a type that
 * the agency added; what the built-in ones are called stands among the texts of the pages.
 */
const ticketTypeSchema = z.object({
  id: z.string().min(1).max(60),
  moving: z.boolean(),
  source: z.string().trim().min(1).max(120),
  names: z.object({ en: name, es: name }).optional(),
})

export type TicketType = z.infer<typeof ticketTypeSchema>

export const mostTicketTypes = 60

/** Stands for a violation of which a record says no more than its day; were it not to count, such violations would be lost. */
export const unnamedMoving = 'other-moving'
const unnamedOther = 'other-not-moving'

const code = 'A.A.C. R17-4-404'
const custom = 'Custom'

/**
 * The types an agency begins with. Arizona's code names those that bear on driving; the others follow custom. Points are never the
 * count. Not verified by counsel.
 */
export const defaultTicketTypes: readonly TicketType[] = [
  { id: 'speeding', moving: true, source: code },
  { id: 'signal', moving: true, source: code },
  { id: 'yield', moving: true, source: code },
  { id: 'lane', moving: true, source: code },
  { id: 'following', moving: true, source: code },
  { id: 'careless', moving: true, source: code },
  { id: 'impaired', moving: true, source: code },
  { id: 'leaving-scene', moving: true, source: code },
  { id: unnamedMoving, moving: true, source: custom },
  { id: 'no-insurance', moving: false, source: code },
  { id: 'registration', moving: false, source: code },
  { id: 'seat-belt', moving: false, source: code },
  { id: 'license-not-carried', moving: false, source: custom },
  { id: 'equipment', moving: false, source: custom },
  { id: 'parking', moving: false, source: custom },
  { id: unnamedOther, moving: false, source: custom },
]

const builtIn = new Map(defaultTicketTypes.map((type) => [type.id, type]))

/** The whole list: none twice, and a built-in type that a kept list does not know yet beside it. */
export const ticketTypesSchema = z
  .array(ticketTypeSchema)
  .max(mostTicketTypes)
  .refine((types) => new Set(types.map(({ id }) => id)).size === types.length)
  .refine((types) => types.every(({ id, moving }) => moving || id !== unnamedMoving))
  .transform((types) => [...types, ...defaultTicketTypes.filter(({ id }) => !types.some((type) => type.id === id))])

/** Whether such tickets count where nothing was kept about it: by the list that was there before it could be changed. */
export function isMovingByDefault(type: string): boolean {
  return builtIn.get(type)?.moving ?? true
}

/**
 * The list with one type as it is wanted: changed where it is on the list, added to its kind where it is not. What has both the names of another is
 * that one, so that what is sent twice is added once.
 *
 * @param wanted.names of a type that the agency adds or has added; a built-in one keeps its own
 */
export function withTicketType(types: readonly TicketType[], wanted: TicketType): TicketType[] {
  const same = types.find(({ id }) => id === wanted.id) ?? types.find((type) => areCalledTheSame(type, wanted))
  const { moving, source } = wanted
  if (!same) {
    const end = types.findIndex(({ id }) => id === (moving ? unnamedMoving : unnamedOther))
    return [...types.slice(0, end), wanted, ...types.slice(end)]
  }
  const names = same.names && wanted.names
  return types.map((type) => (type === same ? { ...type, moving, source, ...(names && { names }) } : type))
}

function areCalledTheSame({ names: one }: TicketType, { names: other }: TicketType): boolean {
  return one !== undefined && other !== undefined && one.en === other.en && one.es === other.es
}
