import { Button } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import type { Persona } from '#app/context.ts'

type Shown = Omit<Persona, 'accountId'> & { current: boolean }

/** Whom a visitor can be, one table for each audience, one button for each person. */
export function Personas({ personas }: { personas: readonly Shown[] }) {
  const audiences = [...new Set(personas.map((persona) => persona.audience))]
  return audiences.map((audience, i) => (
    <Section key={audience} id={`audience-${i + 1}`} title={audience}>
      <Table
        caption={audience}
        captionHidden
        rows={personas.filter((persona) => persona.audience === audience)}
        rowKey={(persona) => persona.key}
        columns={[
          { key: 'name', label: 'Name', cell: ({ key, name }) => <span id={key}>{name}</span> },
          { key: 'who', label: 'Who', cell: ({ who }) => who },
          { key: 'try', label: 'What to try', cell: (persona) => <ToTry persona={persona} /> },
          { key: 'be', label: '', cell: (persona) => <Be persona={persona} /> },
        ]}
      />
    </Section>
  ))
}

/** A hint, and what lies further in, each one click away. */
function ToTry({ persona: { tryThis, sights, name } }: { persona: Shown }) {
  if (sights.length === 0) return tryThis
  return (
    <div>
      <p>{tryThis}</p>
      <ul className="sights">
        {sights.map(({ key, text }) => (
          <li key={key}>
            <form method="post" action="/demo">
              <input type="hidden" name="sight" value={key} />
              <Button look="quiet">
                {text} <span className="sr-only">(signs you in as {name})</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Be({ persona }: { persona: Shown }) {
  return (
    <form method="post" action="/demo">
      <input type="hidden" name="persona" value={persona.key} />
      <Button look="secondary">
        Sign{'\u00a0'}in <span className="sr-only">as {persona.name}</span>
      </Button>
      {persona.current && <p className="hint">You are signed in as this person.</p>}
    </form>
  )
}
