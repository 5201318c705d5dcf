import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answersOf } from '#app/apply/answers.server.ts'
import { Sheets } from '#app/apply/sheets.tsx'
import { textToSign } from '#app/apply/signing.server.ts'
import { declaration, inTheirLanguage } from '#app/hr/hand-over.server.ts'
import { HandOverFrame } from '#app/hr/hand-over-frame.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** Two sheets to print in the person's language: the answers with the declaration, and the statement that is sealed. */
export async function loader(asked: LoaderFunctionArgs) {
  const entered = await inTheirLanguage(asked)
  const { application, t, language, statement, href } = entered
  if (!entered.draft) throw redirect(`/hr/applications/${application.id}?done=sent-already`)
  const { agency } = await asked.context.policies()
  return {
    title: t('apply:sheets.title'),
    agency: agency.name,
    position: `${entered.positionTitle}, ${entered.place}`,
    name: entered.name,
    answers: answersOf(entered),
    declaration: textToSign(entered.statements, declaration, language),
    statement: statement && textToSign(entered.statements, statement, language),
    sheet: application.revision,
    back: `${href}/check`,
  }
}

export default function PrintedSheets() {
  const { agency, ...page } = useLoaderData<typeof loader>()
  return (
    <HandOverFrame agency={agency}>
      <Sheets {...page} />
    </HandOverFrame>
  )
}
