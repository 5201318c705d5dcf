import { z } from 'zod'
import { instant, period, plainDate } from '../calendar/schemas.ts'
import type { Known } from '../known.ts'
import { type Expression, needSchema } from '../needs/index.ts'
import { inWords } from '../problems.ts'

const name = z.string().min(1)

/** Reads by the key that is there, so that an error names its place in that form and not in all three. */
const expressionSchema: z.ZodType<Expression> = z.unknown().transform((value, context): Expression => {
  const forms = typeof value === 'object' && value !== null ? Object.keys(FORMS).filter((key) => key in value) : []
  const form = forms[0] as keyof typeof FORMS | undefined
  if (!form || forms.length > 1) {
    context.addIssue('must have either needs, any or all')
    return z.NEVER
  }
  const result = FORMS[form].safeParse(value, { error: inWords })
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
  return z.NEVER
})

const expressions = z.array(expressionSchema).min(1)
const FORMS: Record<'needs' | 'any' | 'all', z.ZodType<Expression>> = {
  needs: needSchema,
  any: z.object({ any: expressions }),
  all: z.object({ all: expressions }),
}

/** What must be shown, and how long after the first day of employment its absence is tolerated. */
const requirementSchema = expressionSchema.and(z.object({ grace: period.nullish() }))

export type Requirement = z.infer<typeof requirementSchema>

const gateSchema = z.object({
  requires: z.array(name),
  employed: z.boolean().nullish(),
  grace: z.boolean().nullish(),
  present: z.boolean().nullish(),
})

/**
 * What a gate asks: which requirements, whether employment, whether grace is tolerated, whether leave closes it. A site's gate is built on
 * one of the position's: what holds close that one too.
 */
export type Gate = z.infer<typeof gateSchema> & { builtOn?: string | undefined }

const versionSchema = z
  .object({
    effectiveFrom: plainDate,
    recordedAt: instant.nullish(),
    retractedAt: instant.nullish(),
    requirements: z.record(name, requirementSchema),
    gates: z.record(name, gateSchema),
  })
  .superRefine(({ requirements, gates }, context) => {
    for (const [gate, { requires }] of Object.entries(gates)) {
      requires.forEach((requirement, i) => {
        if (Object.hasOwn(requirements, requirement)) return
        const path = ['gates', gate, 'requires', i]
        context.addIssue({ code: 'custom', path, message: `this version has no requirement "${requirement}"` })
      })
    }
  })

/** The rules from a day on. Requirements and gates keep their order: answers list them in it. */
export type PositionVersion = Omit<z.infer<typeof versionSchema>, 'gates'> & { gates: Record<string, Gate> }

/** A job's rules: probation and bonuses, and the versions of its requirements and gates in any order. */
export const positionSchema = z.object({
  probation: z.object({ days: z.int().min(1), extendedByLeave: z.boolean().nullish() }).nullish(),
  bonuses: z.array(z.object({ milestone: z.enum(['hire', 'probation']), amount: z.number().min(0) })).nullish(),
  versions: z.array(versionSchema),
})

/** What is asked on top of a position from a day on. A published one never changes; the next takes its place. */
export interface Addition extends Known {
  effectiveFrom: string
  /** By name. Where what lies under it has another rule of that name, this one is asked beside it under `nameApart`. */
  requirements: Readonly<Record<string, Requirement>>
  /** The gates that need them: for each the names it needs more, and whether it stops to tolerate grace. */
  gates: Readonly<Record<string, { requires: readonly string[]; withoutGrace?: boolean | undefined }>>
  /** True where nothing is asked any more and nobody is let in: a site that is closed. */
  closed?: boolean | undefined
}

/**
 * Who asks something on top of positions, and what, in versions. An agency adds to the gates of the positions themselves; a site has
 * a gate of its own, which asks all that `base` asks and more. Days before the first version have none of it.
 */
export type Layer =
  | { of: 'agency'; versions: readonly Addition[] }
  | { of: 'site'; siteId: string; base: string; versions: readonly Addition[] }

/** A position with what is asked on top of it, where the agency or a site asks something. */
export type Position = Omit<z.infer<typeof positionSchema>, 'versions'> & {
  versions: PositionVersion[]
  layers?: readonly Layer[] | undefined
}
