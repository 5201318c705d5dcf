import { Form } from '@remix-run/react'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { languages } from '#locales/languages.ts'
import { Cell } from './cell.tsx'
import { Done } from './done.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { languageNames } from './language-names.ts'
import type { statementList, wordingDesk } from './statements.server.ts'

type List = Awaited<ReturnType<typeof statementList>>
type Desk = Awaited<ReturnType<typeof wordingDesk>>

const yetToSign = {
  key: 'again',
  label: 'Yet to sign the new wording',
  cell: ({ again }: List['rows'][number]) =>
    again !== null && (again === 1 ? '1 person' : `${again.toLocaleString('en-US')} people`),
}

/** Every text that people sign, and its wording in force. */
export function StatementList({ title, done, rows }: List) {
  return (
    <>
      <PageHeading
        title={title}
        lead="The texts that people sign. A wording is never edited: a new one takes its place, and what was signed stays under the old."
      />
      <Done what={done} />
      <Table
        caption="Texts to sign"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'text',
            label: 'Text',
            cell: (row) => (
              <Cell>
                <a href={`/hr/statements/${row.id}`}>{row.title}</a>
                <div className="row-detail">{row.purpose}</div>
              </Cell>
            ),
          },
          {
            key: 'wording',
            label: 'Wording in force',
            cell: (row) => (
              <Cell>
                {row.wording}
                <div className="row-detail">{row.published ?? 'Came with the portal'}</div>
              </Cell>
            ),
          },
          ...(rows.some(({ again }) => again !== null) ? [yetToSign] : []),
        ]}
      />
      <p className="hint mt-4">
        The job description of a position is signed too, as it reads on the day. None of these texts is verified by
        counsel.
      </p>
    </>
  )
}

/** The next wording of a statement in both languages, and all there were. */
export function Wording({
  page,
  state,
}: {
  page: Pick<Desk, 'current' | 'boxes' | 'history'> & { title: string }
  state: FormState | undefined
}) {
  const fields = fieldsOf(state, page.boxes)
  return (
    <div className="max-w-3xl">
      <Back href="/hr/statements">Statements</Back>
      <FormErrors state={state} />
      <PageHeading title={page.title} lead={`Wording ${page.current} is in force.`} />
      <Form method="post" noValidate className="fields" reloadDocument>
        <input type="hidden" name="version" value={page.current + 1} />
        {languages.map((language) => (
          <Section key={language} id={`in-${language}`} title={`In ${languageNames[language]}`}>
            <div className="fields" lang={language}>
              <TextInput {...fields.text(`title-${language}`)} label="Title" maxLength={120} />
              <Textarea
                {...fields.text(`text-${language}`)}
                label="Text that is signed"
                hint="Each line is a paragraph."
                rows={10}
              />
              <Textarea {...fields.text(`note-${language}`)} label="Note beside it, not signed (optional)" rows={3} />
            </div>
          </Section>
        ))}
        <Checkbox
          {...fields.check('asksAgain')}
          label="Ask everyone who signed an older wording to sign this one too"
        />
        <p className="hint">
          They get a letter, once, and the text on their own page. What they signed before counts all the same.
        </p>
        <Button>Publish wording {page.current + 1}</Button>
      </Form>
      <div className="mt-10">
        <Section id="wordings" title="All wordings">
          {page.history.map(({ version, told, texts }) => (
            <details key={version} className="border-b border-line">
              <summary className="flex min-h-11 items-center">
                Wording {version}. {told}.
              </summary>
              {texts.map(({ language, title, paragraphs }) => (
                <div key={language} className="prose pb-4" lang={language}>
                  <h3>{title}</h3>
                  {paragraphs.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              ))}
            </details>
          ))}
        </Section>
      </div>
    </div>
  )
}
