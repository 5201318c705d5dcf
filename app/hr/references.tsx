import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { HrReferee, HrReferences } from './references.server.ts'

/** Who was named, how things stand with each, and what they answered. */
export function References({ id, data }: { id: string; data: HrReferences }) {
  const here = `/hr/applications/${id}/references`
  return (
    <>
      <Section id="references" title="References">
        <p>{summary(data)}</p>
        <div className="actions mt-4">
          {data.mayAsk && (
            <form method="post">
              <Button>{askLabel(data)}</Button>
            </form>
          )}
          {data.mayAdd && (
            <ButtonLink href={`${here}/new`} look="secondary">
              Name a referee
            </ButtonLink>
          )}
        </div>
      </Section>
      {data.present.map((referee) => (
        <OneReferee key={referee.id} referee={referee} here={here} />
      ))}
      {data.former.length > 0 && (
        <Section id="former" title="No longer asked">
          {data.former.map((referee) => (
            <FormerReferee key={referee.id} referee={referee} />
          ))}
        </Section>
      )}
    </>
  )
}

function askLabel({ toWrite, present, wanted }: HrReferences): string {
  if (toWrite > 0) return `Ask the references (${toWrite})`
  return present.length < wanted ? 'Ask the applicant for references' : 'Begin with the references'
}

function summary({ wanted, present, given, begun, open, toWrite }: HrReferences): string {
  const counts = `${wanted === 1 ? 'One reference is' : `${wanted} references are`} asked for; ${present.length} ${present.length === 1 ? 'person is' : 'people are'} named, ${given} answered.`
  if (!open) return `${counts} The application has ended, so nobody is asked any more.`
  if (begun) return `${counts} Whoever is named from now on gets a letter at once.`
  const write = toWrite > 0 ? 'Those with an e-mail address get a letter' : 'Whoever is named gets a letter'
  return `${counts} Nobody has been asked yet. ${write} as soon as you ask, and the applicant is told.`
}

function OneReferee({ referee, here }: { referee: HrReferee; here: string }) {
  const { id, answer } = referee
  return (
    <Section id={`referee-${id}`} title={referee.name}>
      <p className="mb-3">
        <Status kind={referee.kind}>{referee.state}</Status>
      </p>
      <SummaryList
        items={[
          { key: 'Named as', value: `${referee.relation}, on ${referee.named}` },
          { key: 'How to reach them', value: <Contact referee={referee} /> },
          ...(referee.reminded ? [{ key: 'Reminders', value: referee.reminded }] : []),
          ...(answer ? [{ key: 'Answer', value: answer.how }] : []),
          ...(answer?.said ?? []).map(({ key, lines }) => ({ key, value: <Said lines={lines} /> })),
        ]}
      />
      <div className="actions mt-4 empty:hidden">
        {referee.mayRecord && (
          <ButtonLink href={`${here}/${id}/phone`} look="secondary">
            Record by telephone<span className="sr-only">: {referee.name}</span>
          </ButtonLink>
        )}
        {referee.requestId && (
          <form method="post">
            <input type="hidden" name="refereeId" value={id} />
            <input type="hidden" name="requestId" value={referee.requestId} />
            <Button look="secondary">
              Send a new link<span className="sr-only">: {referee.name}</span>
            </Button>
          </form>
        )}
        {referee.mayReplace && (
          <ButtonLink href={`${here}/${id}`} look="secondary">
            Replace<span className="sr-only">: {referee.name}</span>
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

function Said({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <div key={line} className="whitespace-pre-line wrap-anywhere">
      {line}
    </div>
  ))
}

function Contact({ referee }: { referee: HrReferee }) {
  return (
    <div className="wrap-anywhere">
      {referee.email && (
        <div>
          <a href={`mailto:${referee.email}`}>{referee.email}</a>
        </div>
      )}
      {referee.phone && <div>{referee.phone}</div>}
      <div className="hint">in {referee.language}</div>
    </div>
  )
}

function FormerReferee({ referee }: { referee: HrReferee }) {
  return (
    <p className="mb-2">
      {referee.name}, {referee.relation.toLowerCase()}: {referee.state.toLowerCase()}. Named on {referee.named}, taken
      off on {referee.removed}.
    </p>
  )
}
