import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswerList } from '#app/apply/answer-list.tsx'
import { answersOf } from '#app/apply/answers.server.ts'
import { openIn } from '#app/apply/application.server.ts'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { enteredIn } from '#app/hr/fill.server.ts'
import { WaysToSign } from '#app/hr/ways-to-sign.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** All answers that HR has entered, and the ways in which the person can sign them. */
export async function loader(asked: LoaderFunctionArgs) {
  const entered = await enteredIn(asked)
  const { application, href } = entered
  if (application.state !== 'draft') throw redirect(`/hr/applications/${application.id}`)
  return {
    title: `Check the answers of ${entered.name}`,
    position: `${entered.positionTitle}, ${entered.place}`,
    answers: answersOf(entered),
    missing: openIn(entered, application.answers).length,
    open: entered.open && !entered.over,
    over: entered.over,
    sealed: entered.sealed,
    changed: new URL(asked.request.url).searchParams.has('changed'),
    id: application.id,
    href,
  }
}

export default function CheckEntered() {
  const page = useLoaderData<typeof loader>()
  const missing = page.missing === 1 ? '1 question is still open' : `${page.missing} questions are still open`
  return (
    <div className="max-w-3xl">
      <PageHeading
        caption={
          <>
            <a href="/hr/applications/new">Applications being entered</a> / {page.position}
          </>
        }
        title={page.title}
        lead="Read them out or let the person read them. Everything can still be changed."
      />
      <div className="grid gap-6">
        {page.changed && (
          <Notice tone="warning" title="The answers were changed meanwhile" announce>
            Read them once more; nothing was signed or sent.
          </Notice>
        )}
        {!page.open && (
          <Notice tone="warning" title={page.over ? 'The last day of this draft has passed' : 'The posting has closed'}>
            This application cannot be sent any more. The answers stay here until the draft is discarded.
          </Notice>
        )}
        {page.missing > 0 && page.open && (
          <Notice tone="warning" title={missing}>
            Only then can it be signed.
          </Notice>
        )}
        <AnswerList answers={page.answers} changeable={page.open} />
        {page.missing > 0 && page.open && (
          <div className="actions">
            <ButtonLink href={`${page.href}/next`}>Go on with the next question</ButtonLink>
          </div>
        )}
        {page.missing === 0 && page.open && <WaysToSign id={page.id} href={page.href} sealed={page.sealed} />}
        <p>
          <a href={`/hr/applications/${page.id}/withdraw`}>The person does not want to go on: withdraw for them</a>
        </p>
      </div>
    </div>
  )
}
