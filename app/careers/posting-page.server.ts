import type { TFunction } from 'i18next'
import type { Position } from '#domain/positions/index.ts'
import { countDays } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { money } from '#locales/phrases.ts'
import { positionText } from '#locales/positions.ts'

/** A part of a posting under its heading: paragraphs, a list, or lists under headings of their own. `ranked` = the first item weighs most. */
export type PostingSection = {
  id: string
  title: string
  paragraphs: readonly string[]
  lists: readonly { heading?: string; ranked?: true; items: readonly string[] }[]
}

/** The posting's parts, in the order of the field's guide to job descriptions; parts that say nothing are left out. */
export function postingSections(positionId: string, language: Language, t: TFunction): PostingSection[] {
  const text = positionText(positionId, language)
  if (!text) return []
  const list = (id: string, items: readonly string[]) => ({ id, paragraphs: [], lists: [{ items }] })
  const ranked = (id: string, items: readonly string[]) => ({
    id,
    paragraphs: [],
    lists: [{ ranked: true as const, items }],
  })
  const parts = [
    { id: 'purpose', paragraphs: text.purpose, lists: [] },
    { id: 'serves', paragraphs: [text.serves], lists: [] },
    { id: 'reporting', paragraphs: text.reporting, lists: [] },
    { id: 'duties', paragraphs: [], lists: text.duties },
    ranked('required', text.required),
    ranked('preferred', text.preferred),
    list('afterOffer', text.afterOffer),
    list('conditions', text.conditions),
    list('compensation', text.compensation),
  ]
  const says = (part: Omit<PostingSection, 'title'>) =>
    part.paragraphs.some((paragraph) => paragraph !== '') || part.lists.some(({ items }) => items.length > 0)
  return parts.filter(says).map((part) => ({ ...part, title: t(`positions:heading.${part.id}`) }))
}

/** The position's probation and bonuses in words, each null where it has none. */
export function termsInWords(position: Position | undefined, language: Language, t: TFunction) {
  const bonuses = position?.bonuses ?? []
  return {
    probation: position?.probation
      ? t('careers:posting.probationDays', { days: countDays(position.probation.days, language) })
      : null,
    bonuses: bonuses.map(({ milestone, amount }) =>
      t(milestone === 'hire' ? 'careers:posting.bonusHire' : 'careers:posting.bonusProbation', {
        amount: money(amount),
      }),
    ),
  }
}

/** A letter with the posting's address, to be sent from the reader's own mail program. */
export function mailWith(url: string, position: string, agency: string, t: TFunction): string {
  const subject = t('careers:share.mailSubject', { position })
  const body = t('careers:share.mailBody', { position, agency, url })
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
