import type { TFunction } from 'i18next'
import { postingSections } from '#app/careers/posting-page.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import type { Language } from '#locales/languages.ts'

/** A job description as one text that can be signed: the acknowledgement, then each part under its heading. */
export function jobDescription(positionId: string, language: Language, t: TFunction) {
  const lines = postingSections(positionId, language, t).flatMap(({ title, paragraphs, lists }) => [
    title,
    ...paragraphs,
    ...lists.flatMap(({ heading, items }) => [...(heading ? [heading] : []), ...items.map((item) => `• ${item}`)]),
  ])
  return {
    title: t('signing:jobDescription.title', { position: positionTitle(positionId, language) }),
    note: t('signing:jobDescription.note'),
    text: [t('signing:jobDescription.text'), ...lines].join('\n'),
  }
}
