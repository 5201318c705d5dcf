import { useEffect, useRef } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Status } from '#app/components/status.tsx'
import { fill } from '#locales/fill.ts'
import type { SendTexts } from './boxes.tsx'
import type { OnItsWay } from './use-upload.ts'

type Props = {
  id: string
  state: OnItsWay
  texts: SendTexts['sending']['upload']
  send: (file: File) => void
  rest: () => void
  another: () => void
}

/** What can be seen and done while a file is between being chosen and being kept. Shown only where scripts run. */
export function FileOnItsWay({ id, state, texts, send, rest, another }: Props) {
  const here = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone with the step it belonged to; the keyboard goes on from here.
  useEffect(() => {
    if (state.at !== 'rest' && document.activeElement === document.body) here.current?.focus()
  }, [state.at])
  return (
    <div className={state.at === 'rest' ? undefined : 'its-way'} ref={here} tabIndex={-1}>
      {state.at === 'look' && <img src={state.picture} alt={texts.alt} />}
      <div role="status">
        {state.at === 'look' && (
          <>
            <p className="its-question" id={`${id}-clear`}>
              {texts.clear}
            </p>
            {state.sight && <Status kind="lapsing">{texts[state.sight]}</Status>}
          </>
        )}
        {state.at === 'sending' && <span className="sr-only">{spoken(state.percent, texts)}</span>}
      </div>
      <div role="alert">
        {state.at === 'lost' && <Wrong>{fill(texts[state.why], { name: state.file.name })}</Wrong>}
        {state.at === 'refused' && <Wrong>{state.problem}</Wrong>}
      </div>
      {state.at === 'look' && (
        <div className="actions">
          <Button type="button" onClick={() => send(state.file)} aria-describedby={`${id}-clear`}>
            {texts.use}
          </Button>
          <Button type="button" look="secondary" onClick={another}>
            {texts.another}
          </Button>
          <Button type="button" look="quiet" onClick={rest}>
            {texts.away}
          </Button>
        </div>
      )}
      {state.at === 'sending' && <Sending file={state.file} percent={state.percent} texts={texts} stop={rest} />}
      {state.at === 'lost' && (
        <p>
          <Button type="button" onClick={() => send(state.file)}>
            {texts.again}
          </Button>
        </p>
      )}
    </div>
  )
}

function Sending({
  file,
  percent,
  texts,
  stop,
}: { file: File; percent: number } & Pick<Props, 'texts'> & { stop: () => void }) {
  return (
    <>
      <p>
        {fill(texts.sending, { name: file.name })}
        {!/^image\/(jpeg|png|webp)$/.test(file.type) && <span className="hint"> {texts.unseen}</span>}
      </p>
      <progress value={percent} max={100} aria-label={fill(texts.sending, { name: file.name })} />
      <p className="hint" aria-hidden="true">
        {percent < 100 ? fill(texts.percent, { percent }) : texts.arrived}
      </p>
      <p className="actions">
        <Button type="button" look="quiet" onClick={stop}>
          {texts.stop}
        </Button>
      </p>
    </>
  )
}

/** Each quarter of the way once, so that a screen reader is not talking all the time. */
function spoken(percent: number, texts: Props['texts']): string {
  return percent < 100 ? fill(texts.percent, { percent: Math.floor(percent / 25) * 25 }) : texts.arrived
}

function Wrong({ children }: { children: string }) {
  return (
    <p className="error">
      <Icon name="warning" />
      {children}
    </p>
  )
}
