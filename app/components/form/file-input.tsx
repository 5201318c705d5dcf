import { useEffect, useState } from 'react'
import { Icon } from '../icons.tsx'
import type { FieldProps } from './field.tsx'
import { describe, Field } from './field.tsx'

/**
 * A picture or PDF. Without scripts it is the browser's own control; with them it speaks the page's language, shows what
 * was chosen and says at once when it is too big. The server measures again.
 * @param props.accept as in HTML: `image/*,application/pdf`; a phone then offers its camera among the sources
 * @param props.capture opens the camera directly and offers nothing else
 * @param props.maxBytes inclusive
 * @param props.texts `choose` before and `change` after a choice, `tooBig` with the limit in it
 */
export function FileInput(
  props: Omit<FieldProps, 'heading'> & {
    accept: string
    capture?: 'environment' | 'user' | undefined
    maxBytes: number
    texts: { choose: string; change: string; tooBig: string }
  },
) {
  const [ready, setReady] = useState(false)
  const [file, setFile] = useState<File>()
  useEffect(() => setReady(true), [])

  const tooBig = file !== undefined && file.size > props.maxBytes
  const errors = tooBig ? [props.texts.tooBig] : file ? [] : props.errors
  return (
    <Field id={props.id} label={props.label} hint={props.hint} errors={errors}>
      <div className={ready ? 'file file-ready' : 'file'}>
        <input
          id={props.id}
          name={props.name}
          type="file"
          accept={props.accept}
          capture={props.capture}
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
          {...describe({ ...props, errors })}
        />
        {ready && (
          <>
            <span className="button button-secondary" aria-hidden="true">
              <Icon name="camera" />
              {file ? props.texts.change : props.texts.choose}
            </span>
            <span className="file-name" role="status">
              {file && (
                <>
                  {file.name} <span className="file-size">({megabytes(file.size)} MB)</span>
                </>
              )}
            </span>
          </>
        )}
      </div>
    </Field>
  )
}

function megabytes(bytes: number): string {
  return Math.max(bytes / 1e6, 0.1).toFixed(1)
}
