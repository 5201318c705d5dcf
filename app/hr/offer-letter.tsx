import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { LetterText } from '#app/letters/letter-text.tsx'
import type { LetterShown } from '#app/letters/offer-letter.server.ts'
import type { OfferClosed } from '#domain/offer.ts'
import { longDate } from '#locales/dates.ts'
import type { ApplicationHead } from './application-head.server.ts'
import { languageNames } from './language-names.ts'

type Props = {
  head: Pick<ApplicationHead, 'id' | 'own'>
  offer: { id: string; expiresOn: string; made: string } | null
  standing: OfferClosed | 'open' | null
  answered: string | null
  letter: LetterShown | null
  older: readonly { id: string; made: string }[]
  may: { offer: boolean; takeBack: boolean; recordPaper: boolean }
}

/** The letter of the newest offer with its signature, on paper too, and what can be done about the offer. */
export function OfferLetterTab(props: Props) {
  const { head, offer, letter, may } = props
  const at = `/hr/applications/${head.id}`
  if (!offer)
    return (
      <EmptyState
        title="No offer yet"
        action={may.offer && <ButtonLink href={`${at}/offer`}>Make an offer</ButtonLink>}
      >
        The letter is written from the terms of the offer, and shown before it is sent.
      </EmptyState>
    )
  return (
    <>
      <Section
        id="offer"
        title="The offer"
        actions={
          <>
            {may.recordPaper && <ButtonLink href={`${at}/offer-letter/paper`}>Record the signed paper</ButtonLink>}
            {may.offer && (
              <ButtonLink href={`${at}/offer`} look="secondary">
                Replace the offer
              </ButtonLink>
            )}
            {may.takeBack && (
              <ButtonLink href={`${at}/take-back`} look="secondary">
                Take the offer back
              </ButtonLink>
            )}
          </>
        }
      >
        <SummaryList
          items={[
            { key: 'Made', value: offer.made },
            { key: 'Answer by', value: longDate(offer.expiresOn, 'en') },
            { key: 'How it stands', value: <Standing {...props} /> },
            ...(letter ? signatureRows(letter) : []),
          ]}
        />
      </Section>
      {letter && (
        <Section
          id="letter"
          title={`${letter.letter.title} (${languageNames[letter.letter.language]})`}
          actions={<Paper offerId={offer.id} letter={letter} />}
        >
          <div className="max-w-3xl">
            <LetterText letter={letter.letter} />
          </div>
        </Section>
      )}
      {props.older.length > 0 && (
        <Section id="older" title="Earlier letters">
          <ul>
            {props.older.map(({ id, made }) => (
              <li key={id}>
                <a href={`/hr/offers/${id}/letter.pdf`}>Letter of {made} (PDF)</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** Unsigned, the letter is there in both languages; signed, in the one in which it was. */
function Paper({ offerId, letter: { letter, signature } }: { offerId: string; letter: LetterShown }) {
  const href = `/hr/offers/${offerId}/letter.pdf`
  if (signature) return <a href={href}>Signed letter (PDF)</a>
  const other = letter.language === 'es' ? 'en' : 'es'
  return (
    <>
      <a href={href}>PDF in {languageNames[letter.language]}</a>
      <a href={`${href}?in=${other}`}>PDF in {languageNames[other]}</a>
    </>
  )
}

function Standing({ standing, answered }: Props) {
  switch (standing) {
    case 'accepted':
      return <Status kind="met">Accepted on {answered}</Status>
    case 'declined':
      return <Status kind="not-cleared">Declined on {answered}</Status>
    case 'expired':
      return <Status kind="lapsed">Ran out</Status>
    case 'taken-back':
      return <Status kind="missing">Taken back</Status>
    case 'ended':
      return <Status kind="missing">The application has ended</Status>
    default:
      return <Status kind="pending">Waiting for an answer</Status>
  }
}

function signatureRows({ signature, letter }: LetterShown) {
  if (!signature) return [{ key: 'Signature', value: 'Not signed' }]
  return [
    {
      key: 'Signature',
      value: `${signature.name}, ${signature.instant}, under the ${languageNames[letter.language]} letter`,
    },
    ...(signature.address ? [{ key: 'Network address', value: signature.address }] : []),
    { key: 'SHA-256 of the signed text', value: <code className="wrap-anywhere">{signature.digest}</code> },
  ]
}
