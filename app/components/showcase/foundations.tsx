import { Button, ButtonLink } from '../form/button.tsx'
import { Icon } from '../icons.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

const pairs = [
  ['bg-ground text-ink', 'ink on ground'],
  ['bg-surface text-soft', 'soft on surface'],
  ['bg-sunken text-soft', 'soft on sunken'],
  ['bg-brand text-on-brand', 'on-brand on brand'],
  ['bg-brand-tint text-brand', 'brand on its tint'],
  ['bg-good-tint text-good', 'good'],
  ['bg-caution-tint text-caution', 'caution'],
  ['bg-bad-tint text-bad', 'bad'],
  ['bg-info-tint text-info', 'info'],
] as const

/** Colours, type, buttons and notices. */
export function Foundations() {
  return (
    <>
      <Section id="colours" title="Colours">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-3">
          {pairs.map(([classes, name]) => (
            <li key={name} className={`rounded-md border border-line p-4 font-semibold ${classes}`}>
              {name}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="type" title="Type">
        <div className="prose">
          <p className="text-3xl font-bold">Peer Support Specialist</p>
          <p className="text-2xl font-bold">What you will do</p>
          <p className="text-xl font-bold">Before your first day</p>
          <p className="text-lg">Applicants read this size.</p>
          <p>
            Staff read this size; a line is never longer than about seventy-five letters, so that the eye finds the
            next.
          </p>
          <p className="text-sm text-soft">Tables and hints. As of 22 November 2026.</p>
          <ul>
            <li>Meet members where they are, on the ward and after discharge.</li>
            <li>
              Write the note on the <a href="#type">same day</a>.
            </li>
          </ul>
        </div>
      </Section>
      <Section id="buttons" title="Buttons">
        <div className="actions">
          <Button type="button">Accept the offer</Button>
          <Button type="button" look="secondary">
            Ask again
          </Button>
          <Button type="button" look="danger">
            Refuse the document
          </Button>
          <Button type="button" look="quiet">
            Later
          </Button>
          <Button type="button" disabled>
            Not now
          </Button>
          <ButtonLink href="#buttons" look="secondary">
            <Icon name="right" /> Go to the posting
          </ButtonLink>
        </div>
      </Section>
      <Section id="notices" title="Notices">
        <div className="grid gap-4 md:grid-cols-2">
          <Notice tone="information" title="We are looking at your card">
            You do not have to do anything. We write to you by 3 December 2026.
          </Notice>
          <Notice tone="success" title="Saved">
            Your answers are kept. Come back with a code by e-mail.
          </Notice>
          <Notice tone="warning" title="Your CPR card lapses in 3 days">
            After 25 November 2026 you may not enter the hospital until a new card is accepted.
          </Notice>
          <Notice tone="error" title="The file could not be read">
            It is locked with a password. Save it without one and send it again.
          </Notice>
        </div>
      </Section>
    </>
  )
}
