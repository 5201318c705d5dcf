import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textToSign } from '#app/apply/signing.server.ts'
import { Icon } from '#app/components/icons.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { ToldForm } from '#app/hr/told-form.tsx'
import { besideTheLetter, fromThePage } from '#app/letters/paper-notice.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { noticeWords } from '#app/wording/notices.ts'
import { textsIn } from '#app/wording/standing.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { unaddressedById } from '#db/queries/untold.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

/** What could not be mailed, as a letter in the person's language: the words of the mail, and what the page says that it speaks of. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  const { today } = moment
  const talk = await requireFrontScope(args, 'hr', 'exchange messages')
  const masked = await maskedRequirements(db, scope, '', true)
  const notice = present(await unaddressedById(db, scope, today, idIn(args.params), masked))
  const { body, language, givenName, name, mailingAddress } = notice
  const agency = (await args.context.policies()).agency.name
  return {
    letter: args.context.papers.notice(body, { language, agency, givenName }),
    title: `Letter to ${name || 'someone without a name'}`,
    id: notice.id,
    what: noticeWords(body),
    told: notice.how !== null,
    beside: besideTheLetter(body, language),
    language,
    agency,
    to: [name, ...mailingAddress.split('\n')].filter((line) => line.trim() !== ''),
    on: longDate(today, language),
    more: await fromThePage(db, { screen: scope, talk }, today, body, language),
    acceptance:
      body.kind === 'offer-made' ? textToSign(await args.context.statements(), 'offer-acceptance', language) : null,
    lines: ['signature', 'printedName', 'date'].map((line) => textsIn(language)(`apply:sheets.${line}`)),
    instead: textsIn(language)('mails:paper.instead'),
  }
}

export default function PaperNotice() {
  const { letter, ...page } = useLoaderData<typeof loader>()
  return (
    <div className="letter max-w-3xl">
      <a className="back" href="/hr/untold">
        <Icon name="left" />
        To tell by phone or letter
      </a>
      <div className="not-printed mb-8 grid gap-3">
        <p className="hint">
          Print this page with your browser
          {page.beside && (
            <>
              , put <a href={page.beside.href}>{page.beside.label}</a> with it
            </>
          )}{' '}
          and post it. What stands here can be said on the telephone, too.
        </p>
        {page.told ? (
          <p className="hint">It is noted that they have been told.</p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>Then note how they were told:</p>
            <ToldForm notice={{ id: page.id, what: page.what }} />
          </div>
        )}
      </div>
      <article lang={page.language} className="grid gap-4">
        <p>{page.agency}</p>
        <p className="whitespace-pre-line">{page.to.join('\n')}</p>
        <p>{page.on}</p>
        <h1>{letter.title}</h1>
        <p>{letter.greeting}</p>
        <Paragraphs texts={letter.paragraphs} />
        {letter.items.length > 0 && (
          <ul className="list-disc pl-6">
            {letter.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        <Paragraphs texts={page.more} />
        <Paragraphs texts={letter.after} />
        <p>{page.instead}</p>
        <p>{page.agency}</p>
        {page.acceptance && (
          <div className="own-sheet prose">
            <h2>{page.acceptance.title}</h2>
            <p>{page.to[0]}</p>
            <Paragraphs texts={page.acceptance.paragraphs} />
            <div className="paper-lines">
              <Paragraphs texts={page.lines} />
            </div>
          </div>
        )}
      </article>
    </div>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>)
}
