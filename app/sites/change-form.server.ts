import { requirementName } from '#app/wording/standing.ts'
import type { AskedOn } from '#db/queries/sites.ts'
import {
  additionOf,
  catalogueNames,
  catalogueOf,
  isMedical,
  type Wanted,
  wantedOf,
} from '#domain/requirement-catalogue.ts'
import { type BoxError, boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { gatesToAsk } from './asks.ts'

/** What can be asked by the agency or by a site, for a form. */
export function choicesToAsk(of: 'agency' | 'site') {
  return catalogueOf(of).map((name) => ({ name, label: requirementName(name, 'en'), medical: isMedical(name) }))
}

/** What a form sent, box by box; of several ticks of one name the values with commas between them. */
export async function changeBoxes(request: Request): Promise<Record<string, string>> {
  const form = await request.formData()
  const names = new Set(form.keys())
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join(',')
        .replaceAll('\u0000', ''),
    ]),
  )
}

/** The boxes of what is asked now, beginning on a day. */
export function boxesOfAsked(asked: AskedOn, from: string): Record<string, string> {
  const { needs, withoutGrace } = asked ? wantedOf(asked) : { needs: {}, withoutGrace: [] }
  const ticked = Object.entries(needs).map(([name, gates]) => [name, (gates ?? []).join(',')])
  const asks = ticked.filter(([, gates]) => gates !== '').map(([name]) => name)
  const grace = withoutGrace.join(',')
  return { ...Object.fromEntries(ticked), asked: asks.join(','), grace, ...boxesOfDate('from', from) }
}

/**
 * The change that a form wants, or what is wrong with it.
 *
 * @param site the site that wants it, of whose gates only the one that it is built on can be ticked; null for the agency
 */
export function readChange(boxes: Record<string, string>, site: { id: string; base: string } | null) {
  const gates: readonly string[] = site ? [site.base] : gatesToAsk
  const reader = readerOf(boxes)
  const from = reader.date('from', null)
  const listed = (name: string) => (boxes[name] ?? '').split(',')
  const ticked = (name: string) => listed(name).filter((gate) => gates.includes(gate))
  // A site has one gate, so that the ticks say what is asked and not by which.
  const needing = (name: string) => (listed('asked').includes(name) && gates.length === 1 ? gates : ticked(name))
  const wanted: Wanted = {
    needs: Object.fromEntries(catalogueNames.map((name) => [name, needing(name)])),
    withoutGrace: ticked('grace'),
  }
  if (!from || reader.errors.length > 0) return { errors: reader.errors as BoxError[] }
  return { effectiveFrom: from, rules: additionOf(wanted, site?.id ?? null) }
}

/** What keeps a change from being prepared, at its box. */
export function changeError({ problem }: { problem: 'another' | 'past' }): { box: string; text: string } {
  return problem === 'past'
    ? {
        box: 'from',
        text: 'The first day has passed; choose today or a later day. What was asked on past days stays as it was',
      }
    : {
        box: '',
        text: 'Another change is being prepared. Put it into force or discard it first; it stands on the page of what is asked',
      }
}
