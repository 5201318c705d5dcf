import type { AppLoadContext } from '@remix-run/node'
import { linksOf } from '#app/evidence/pictures.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { questionWords } from '#app/wording/answers.ts'
import { shutWords } from '#app/wording/file-state.ts'
import { moveReasonWords } from '#app/wording/move-reasons.ts'
import { requirementName } from '#app/wording/standing.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { informationFor } from '#db/queries/information.ts'
import { positionsById } from '#db/queries/positions.ts'
import type { QuestionId } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { hasPassed } from '#domain/deadlines.ts'
import { moved } from '#domain/hiring.ts'
import { askableItems, fitsItem, type InformationItem, informationTexts } from '#domain/information.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { versionOn } from '#domain/versions.ts'
import { daysLeft, longDate } from '#locales/dates.ts'
import en from '#locales/en/information.ts'
import es from '#locales/es/information.ts'
import { headOf } from './application-head.server.ts'

type Db = AppLoadContext['portal']['database']['db']

const kinds = { paper: 'Paper', answer: 'Answer', reference: 'Reference' } as const

function itemWords({ item, about }: InformationItem): string {
  if (item === 'reference') return kinds.reference
  return `${kinds[item]}: ${item === 'paper' ? requirementName(about, 'en') : questionWords[about as QuestionId]}`
}

const codeOf = ({ item, about }: InformationItem) => `${item}:${about}`

/** What may be asked of an application now, and everything that was asked so far, in words; null where there is no such application. */
export async function informationPage(
  db: Db,
  scope: Scope<'read application'>,
  id: string,
  { today, timeZone, informationDays }: { today: string; timeZone: string; informationDays: number },
) {
  const found = await sentApplication(db, scope, today, id)
  if (!found) return null
  const { application, posting, person } = found
  const position = (await positionsById(db, [posting.positionId])).get(posting.positionId)
  const waits = application.state === 'information-requested'
  const requests = await informationFor(db, scope, today, id)
  const when = (at: Date | null, by: string | null) =>
    at ? `${instantInWords(at, timeZone)}${by ? ` by ${by}` : ''}` : ''
  return {
    head: headOf(found, scope),
    mayAsk: waits || moved(application.state, 'request-information') !== null,
    language: person.language,
    dueOn: longDate(addDays(today, informationDays), 'en'),
    items: position
      ? askableItems(versionOn(position, today)).map((item) => ({ value: codeOf(item), label: itemWords(item) }))
      : [],
    texts: Object.entries(informationTexts).flatMap(([item, names]) =>
      names.map((name) => ({
        value: name,
        label: `${kinds[item as keyof typeof kinds]}. ${en.text[name]}`,
        hint: es.text[name],
      })),
    ),
    requests: requests.toReversed().map((request) => ({
      id: request.id,
      what: itemWords(request),
      text: en.text[request.text as keyof typeof en.text],
      words: request.words,
      asked: when(request.askedAt, request.askedByName),
      dueOn: `${longDate(request.dueOn, 'en')}${waits && request.outcome === null ? `, ${daysLeft(request.dueOn, today, 'en')}` : ''}`,
      standing: request.outcome ?? (waits ? (hasPassed(request.dueOn, today) ? 'late' : 'open') : 'ended'),
      ended: when(request.endedAt, request.outcome === 'answered' ? null : request.endedByName),
      reason: request.reason && moveReasonWords(request.reason),
      answer: request.answer ?? '',
      files: request.files.map((file) => ({
        ...linksOf(`/hr/applications/${id}/information/documents/${file.id}`, file.fileName, file),
        shut: shutWords(file.state),
      })),
    })),
  }
}

export type InformationData = NonNullable<Awaited<ReturnType<typeof informationPage>>>

/** Reads the form that asks for something. */
export function readRequest(boxes: Boxes, data: InformationData) {
  const reader = readerOf(boxes)
  const errors: { box: string; text: string }[] = []
  const code = data.items.find(({ value }) => value === boxes.item)?.value
  if (!code) errors.push({ box: 'item', text: 'Choose what is missing' })
  const [kind = '', about = ''] = (code ?? '').split(':')
  const item = kind as InformationItem['item']
  const text = data.texts.find(({ value }) => value === boxes.text)?.value
  if (!text) errors.push({ box: 'text', text: 'Choose a sentence' })
  else if (code && !fitsItem(item, text))
    errors.push({ box: 'text', text: `Choose a sentence that begins with "${kinds[item]}"` })
  const words = reader.text('words', 1000) ?? ''
  if (errors.length > 0 || reader.errors.length > 0) return { errors: [...errors, ...reader.errors] }
  return { asked: { item, about, text: text ?? '', words } }
}
