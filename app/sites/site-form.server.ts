import { z } from 'zod'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import type { SiteDetails } from '#workflows/sites/keep-site.ts'

type Problem = BoxError | { box: string; text: string }

const text = (most: number) => z.string().trim().max(most)
const boxes = {
  name: { read: text(80).min(1), text: 'Enter the name of the site, at most 80 characters' },
  address: { read: text(300), text: 'Enter at most 300 characters' },
  contactName: { read: text(80), text: 'Enter at most 80 characters' },
  contactPhone: { read: text(40), text: 'Enter at most 40 characters' },
  contactEmail: {
    read: z.union([z.literal(''), z.email().max(200)]),
    text: 'Enter an e-mail address such as front.desk@hospital.example, or leave it empty',
  },
} as const

/** The site that a form describes, or what is wrong with it. */
export function readSite(typed: Boxes): { details: SiteDetails } | { errors: Problem[] } {
  const details: Record<string, string> = {}
  const errors: Problem[] = []
  for (const [box, { read, text: words }] of Object.entries(boxes)) {
    const found = read.safeParse((typed[box] ?? '').trim())
    if (found.success) details[box] = found.data
    else errors.push({ box, text: words })
  }
  return errors.length > 0 ? { errors } : { details: details as SiteDetails }
}

export const nameTaken = { box: 'name', text: 'There is a site of this name already' }
