import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { notFound } from '#app/viewer.server.ts'
import { countToSignAgain, publishedWordings } from '#db/queries/statements.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { askedFrom, type StatementWords } from '#domain/statements.ts'
import { compartmentOfStatement } from '#domain/visibility.ts'
import { languages } from '#locales/languages.ts'
import { currentVersions, isStatement, type StatementId, statementsWith } from '#locales/statements.ts'
import { publishWording } from '#workflows/statements/publish-wording.ts'
import { boxesIn, refused } from './forms.server.ts'
import { hrDesk } from './scope.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** What each statement is for, in the order of someone's way through the agency. */
const purposes: Readonly<Record<StatementId, string>> = {
  'lived-experience': 'Asked in applications, with yes or no; signed with a yes',
  'personal-lived-experience': 'The same for positions that ask for one’s own recovery',
  'electronic-signature-consent': 'Goes with every electronic signature',
  'application-declaration': 'Signed with every application',
  'report-disclosure': 'Stands alone before reports are obtained',
  'report-authorization': 'Signed to allow reports',
  'offer-acceptance': 'Signed under an offer letter',
  'code-of-ethics': 'Signed by whoever holds a position that asks for it',
}

/** The texts that people sign, with the wording in force of each and who has yet to sign it. */
export async function statementList(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'change statements')
  const published = await publishedWordings(db)
  const words = statementsWith(published)
  const rows = Object.keys(purposes).filter(isStatement)
  return {
    title: 'Statements',
    done: query.get('done'),
    rows: await Promise.all(
      rows.map(async (id) => {
        const newest = published.findLast(({ statement }) => statement === id)
        const version = askedFrom(published, id)
        // Who made a statement about lived experience is not told here, and neither is how many did.
        const countable = version > 0 && compartmentOfStatement(id) === 'ordinary'
        return {
          id,
          title: words.current(id, 'en').title,
          purpose: purposes[id],
          wording: words.current(id, 'en').version,
          published: newest
            ? `${instantInWords(newest.publishedAt, timeZone)}${newest.publishedBy ? ` by ${newest.publishedBy}` : ''}`
            : null,
          again: countable ? await countToSignAgain(db, scope, moment.today, { statement: id, version }) : null,
        }
      }),
    ),
  }
}

/** The statement in the address with all its wordings, the newest first; 404 for any other. */
export async function wordingDesk(args: Args) {
  const desk = await hrDesk(args, 'change statements')
  const id = args.params.statement ?? ''
  if (!isStatement(id)) throw notFound()
  const published = (await publishedWordings(desk.db)).filter(({ statement }) => statement === id)
  const words = statementsWith(published)
  const current = words.current(id, 'en').version
  const shipped = Array.from({ length: currentVersions[id] }, (_, i) => i + 1)
  const versions = [...shipped, ...published.map(({ version }) => version)].reverse()
  return {
    ...desk,
    id,
    current,
    boxes: Object.fromEntries(
      languages.flatMap((language) => {
        const { title, note, text } = words.current(id, language)
        return [
          [`title-${language}`, title],
          [`note-${language}`, note],
          [`text-${language}`, text],
        ]
      }),
    ),
    history: versions.map((version) => {
      const own = published.find((each) => each.version === version)
      return {
        version,
        told: own
          ? `Published on ${instantInWords(own.publishedAt, desk.timeZone)}${own.publishedBy ? ` by ${own.publishedBy}` : ''}${own.asksAgain ? '; asked everyone again' : ''}`
          : 'Came with the portal',
        texts: languages.map((language) => ({
          language,
          title: words.at(id, language, version)?.title ?? '',
          paragraphs: (words.at(id, language, version)?.text ?? '').split('\n'),
        })),
      }
    }),
  }
}

const longest = { title: 120, note: 600, text: 8_000 } as const

/** Publishes what was typed as the next wording, unless it is the same as the one in force. */
export async function takeWording(args: ActionFunctionArgs) {
  const desk = await wordingDesk(args)
  const boxes = await boxesIn(args.request)
  const read = readWords(boxes)
  if (!read.ok) return refusal(args.context, refused(boxes, read.errors))
  const same = Object.keys(desk.boxes).every((box) => read.boxes[box] === desk.boxes[box])
  if (same) {
    const text = 'Nothing is different from the wording in force; change it first, or leave it as it is'
    return refusal(args.context, refused(boxes, [{ box: 'text-en', text }]))
  }
  const version = Number(boxes.version)
  const stale = version !== desk.current + 1
  const published = stale
    ? { ok: false }
    : await within(
        publishWording(desk.portal, desk.moment, desk.scope, {
          statement: desk.id,
          version,
          words: read.words,
          asksAgain: boxes.asksAgain === 'on',
        }),
      )
  if (published.ok) throw redirect('/hr/statements?done=wording', 303)
  const text =
    'Someone else has published another wording meanwhile. Read it below, then publish yours after it or leave it'
  return refusal(args.context, refused(boxes, [{ box: 'text-en', text }]))
}

function readWords(boxes: Boxes) {
  const reader = readerOf(boxes)
  const tidy: Record<string, string> = {}
  const part = (name: keyof typeof longest, language: string, needed: boolean) => {
    const box = `${name}-${language}`
    const read = reader.text(box, longest[name])
    if (read === undefined && needed) reader.wrong(box, 'text.missing')
    const lines = (read ?? '').split('\n').map((line) => line.trim())
    tidy[box] = lines.filter(Boolean).join('\n')
    return tidy[box]
  }
  const words: StatementWords = {
    en: { title: part('title', 'en', true), note: part('note', 'en', false), text: part('text', 'en', true) },
    es: { title: part('title', 'es', true), note: part('note', 'es', false), text: part('text', 'es', true) },
  }
  if (reader.errors.length > 0) return { ok: false as const, errors: reader.errors }
  return { ok: true as const, words, boxes: tidy }
}
