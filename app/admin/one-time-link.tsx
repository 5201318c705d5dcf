import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'

/** A link that is shown this once, to copy and hand over. The button to copy it is there where scripts run. */
export function OneTimeLink({ url, name, days }: { url: string; name: string; days: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [copying, setCopying] = useState<'no script' | 'ready' | 'copied' | 'refused'>('no script')
  useEffect(() => setCopying('ready'), [])
  const copy = () => {
    box.current?.querySelector('input')?.select()
    navigator.clipboard.writeText(url).then(
      () => setCopying('copied'),
      () => setCopying('refused'),
    )
  }
  return (
    <Notice tone="success" title={`Here is the link for ${name}`} announce>
      <p className="mb-3">
        Copy it now and hand it over yourself: it is shown only this once. It works once, for {days} days, and takes the
        place of every earlier link.
      </p>
      <div className="mb-3" ref={box}>
        <TextInput id="link" name="link" label="One-time link" defaultValue={url} readOnly />
      </div>
      {copying !== 'no script' && (
        <Button look="secondary" type="button" onClick={copy}>
          {copying === 'copied' ? 'Copied' : 'Copy the link'}
        </Button>
      )}
      {copying === 'refused' && <p>The browser did not let us copy; the link is selected, copy it by hand.</p>}
    </Notice>
  )
}
