import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { Icon } from '#app/components/icons.tsx'
import { comparedWith, type Offer, offersOf, withTaken } from '#domain/reading/offers.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { SendingForm } from '#domain/sending/forms.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import type { Filled, FormTexts } from './boxes.tsx'

type Props = Filled & { form: SendingForm; box: string }

/** What was read on the pictures for a box, beside it: to be taken over by hand, and never in it by itself. */
export function Offered({ form, box, boxes, texts, read }: Props) {
  const offer = read && offersOf(form, read.proposals).find((each) => each.box === box)
  if (!offer) return null
  const words = inWords(offer, texts, read.language)
  return <OneOffer key={offer.value} offer={offer} words={words} boxes={boxes} texts={texts} />
}

function OneOffer({ offer, words, boxes, texts }: { offer: Offer; words: string; boxes: Boxes; texts: FormTexts }) {
  const { reading } = texts.sending
  const place = useRef<HTMLDivElement>(null)
  const compared = useCompared(offer, boxes, place)
  if (compared === 'same') {
    return (
      <div className="offered" ref={place}>
        <p>
          <Icon name="check" /> {reading.same}
        </p>
      </div>
    )
  }
  return (
    <div className={compared === 'other' ? 'offered offered-other' : 'offered'} ref={place}>
      <p>
        {compared === 'other' && <Icon name="warning" />} {reading[compared === 'other' ? 'other' : 'read']}{' '}
        <strong>{words}</strong>
      </p>
      <Button
        look="secondary"
        name="take"
        value={offer.box}
        aria-label={`${reading.use}: ${words}`}
        onClick={(event) => takeOver(event, offer)}
      >
        {reading.use}
      </Button>
    </div>
  )
}

/** With scripts the boxes are filled at once; without, the form comes back with them filled. */
function takeOver(event: MouseEvent<HTMLButtonElement>, offer: Offer): void {
  const { form } = event.currentTarget
  if (!form) return
  event.preventDefault()
  const names = Object.entries(withTaken({}, offer))
  for (const [name, value] of names) {
    const box = form.elements.namedItem(name)
    if (box instanceof HTMLInputElement || box instanceof HTMLSelectElement) box.value = value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
  // The button goes away with the pressing of it.
  const [first] = form.querySelectorAll<HTMLElement>(names.map(([name]) => `[name="${name}"]`).join())
  first?.focus()
}

/** How the boxes go with an offer now, as they are typed into. */
function useCompared(offer: Offer, boxes: Boxes, place: React.RefObject<HTMLElement>) {
  const [compared, setCompared] = useState(() => comparedWith(boxes, offer))
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const compare = () => setCompared(comparedWith(boxesIn(form, offer), offer))
    compare()
    form.addEventListener('input', compare)
    return () => form.removeEventListener('input', compare)
  }, [offer, place])
  return compared
}

function boxesIn(form: HTMLFormElement, offer: Offer): Boxes {
  const names = Object.keys(withTaken({}, offer))
  return Object.fromEntries(
    names.map((name) => {
      const box = form.elements.namedItem(name)
      return [name, box instanceof HTMLInputElement || box instanceof HTMLSelectElement ? box.value : '']
    }),
  )
}

function inWords({ kind, value }: Offer, texts: FormTexts, language: Language): string {
  if (kind === 'date') return value.length === 7 ? longMonth(value, language) : longDate(value, language)
  const { states } = texts.sending
  return kind === 'choice' ? states[value as keyof typeof states] : value
}
