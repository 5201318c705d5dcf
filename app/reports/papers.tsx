import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { FileInput } from '#app/components/form/file-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Done } from '#app/hr/done.tsx'
import type { FormState } from '#app/hr/fields.tsx'
import { languageNames } from '#app/hr/language-names.ts'
import { fileTexts } from './file-texts.ts'

type Paper = {
  language: 'en' | 'es'
  summary: { href: string; name: string; when: string } | null
  rights: string
  changed: string | null
}

type State = (FormState & { language: 'en' | 'es' }) | undefined

/** What the agency attaches to notices about reports, in both languages: the official summary, and its own words about rights. */
export function AgencyPapers({
  page,
  state,
}: {
  page: { title: string; done: string | null; papers: Paper[] }
  state: State
}) {
  const missing = page.papers.every(({ summary }) => summary === null)
  return (
    <div className="max-w-3xl">
      <Back href="/hr/adverse-action">Adverse action</Back>
      <ErrorSummary
        title="There is a problem"
        submission={state}
        errors={(state?.errors ?? []).map(({ box, text }) => ({ href: `#${box}-${state?.language}`, text }))}
      />
      <PageHeading title={page.title} lead="What goes to an applicant with the notices about a report." />
      <Done what={page.done} />
      <Notice tone={missing ? 'warning' : 'information'} title="The official summary is the agency’s to attach">
        <p>
          The law asks for the summary of rights as the Consumer Financial Protection Bureau (CFPB) writes it: “A
          Summary of Your Rights Under the Fair Credit Reporting Act”. It does not come with this portal. Download the
          current one from consumerfinance.gov, also in Spanish, and put it on file here. While none is on file no
          notice can be given. The short text below it is in the portal’s own words; neither it nor your changes are
          verified by counsel.
        </p>
      </Notice>
      <div className="mt-8">
        {page.papers.map((paper) => (
          <OnePaper key={paper.language} paper={paper} state={state?.language === paper.language ? state : undefined} />
        ))}
      </div>
    </div>
  )
}

function OnePaper({ paper, state }: { paper: Paper; state: State }) {
  const { language, summary } = paper
  const name = languageNames[language]
  const action = `/hr/adverse-action/papers?of=${language}`
  const errorsAt = (box: string) => state?.errors.filter((error) => error.box === box).map(({ text }) => text)
  return (
    <Section id={`papers-${language}`} title={`In ${name}`}>
      <form method="post" action={action} encType="multipart/form-data" className="fields" noValidate>
        {summary ? (
          <p>
            <Status kind="met">On file since {summary.when}</Status>{' '}
            <a href={summary.href} target="_blank" rel="noreferrer">
              {summary.name}
            </a>
          </p>
        ) : (
          <p>
            <Status kind="missing">No official summary on file in {name}</Status>
          </p>
        )}
        <FileInput
          id={`file-${language}`}
          name="file"
          label={`Official summary in ${name}`}
          hint={fileTexts.hint}
          errors={errorsAt('file')}
          accept="application/pdf,image/jpeg,image/png"
          maxBytes={25 * 1024 * 1024}
          texts={{ choose: fileTexts.choose, change: fileTexts.replace, tooBig: fileTexts.tooLarge }}
        />
        <div className="actions">
          <Button look="secondary">{summary ? 'Put this one on file instead' : 'Put it on file'}</Button>
        </div>
      </form>
      <form method="post" action={action} className="fields mt-8" noValidate>
        <Textarea
          id={`rights-${language}`}
          name="rights"
          label={`Short summary in our own words, in ${name}`}
          hint={`${paper.changed ? `Changed on ${paper.changed}.` : 'As it came with the portal.'} Each line is a paragraph. Notices that were given keep their words. Not verified by counsel.`}
          errors={errorsAt('rights')}
          defaultValue={state?.boxes.rights ?? paper.rights}
          rows={12}
          maxLength={10_000}
          lang={language}
        />
        <div className="actions">
          <Button look="secondary">Save the text</Button>
        </div>
      </form>
    </Section>
  )
}
