import { useFetcher, useNavigate, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { KeySign } from './key-sign.tsx'
import type { ReviewPage } from './review.server.ts'
import { useDecisionKeys } from './use-decision-keys.ts'
import { useHydrated } from './use-hydrated.ts'

const list: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['a'], 'Accept what the boxes say'],
  [['s'], 'Send back: then the number of the reason, and Enter'],
  [['x'], 'Refuse: then the number of the reason, and Enter'],
  [['l'], 'Later: then 1 for the end of the queue, 2 for tomorrow'],
  [['z'], 'Undo the last decision, within ten seconds'],
  [['j', '→'], 'Next, without deciding'],
  [['k', '←'], 'Previous'],
  [['+', '-'], 'Zoom in and out'],
  [['o', 'w'], 'Fit all of the picture, fit its width'],
  [['r'], 'Rotate the picture'],
  [['f'], 'Next picture: back, or next page'],
  [['Esc'], 'Fold the reasons up again'],
  [['?'], 'This list'],
]

/** The single keys of the desk, the list of them, and the switch that turns them off for this account. */
export function ReviewKeys({ page }: { page: ReviewPage }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const idle = useNavigation().state === 'idle'
  const fetcher = useFetcher()
  const on = page.keysOn
  const open = () => dialog.current?.showModal()
  const ready = useDecisionKeys({ page, navigate, idle, open })
  // Without scripts there are no keys, and no list of them is needed.
  if (!useHydrated()) return null
  return (
    <div className="review-keys" data-ready={ready && on}>
      <p>
        Keys are {on ? 'on' : 'off'}.{' '}
        <Button type="button" look="quiet" onClick={open} aria-keyshortcuts={on ? '?' : undefined}>
          List of keys
          <KeySign on={on} name="?" />
        </Button>
      </p>
      <dialog ref={dialog} aria-labelledby="keys-title" className="keys-dialog">
        <h2 id="keys-title">Keys of the review desk</h2>
        <dl>
          {list.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>They are silent while you type, and with Ctrl, Alt or the command key.</p>
        <div className="actions">
          <form method="dialog">
            <Button look="secondary">Close</Button>
          </form>
          <fetcher.Form method="post" action="/hr/review/keys">
            <input type="hidden" name="keys" value={on ? 'off' : 'on'} />
            <input type="hidden" name="stay" value="yes" />
            <Button look="secondary">{on ? 'Switch the keys off' : 'Switch the keys on'}</Button>
          </fetcher.Form>
        </div>
      </dialog>
    </div>
  )
}
