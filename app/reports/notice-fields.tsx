import type { ComponentProps } from 'react'
import { Radios } from '#app/components/form/choices.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Paragraphs } from './own-page.tsx'

/** How a notice reaches its person; nothing to choose where there is no e-mail address. */
export function WayField({
  email,
  field,
}: {
  email: boolean
  field: Omit<ComponentProps<typeof Radios>, 'label' | 'options'>
}) {
  if (!email)
    return (
      <Notice tone="information">
        There is no e-mail address, so the notice goes out as a letter: print it after this step, post it with the copy
        of the report and the official summary, and record the day.
      </Notice>
    )
  return (
    <Radios
      {...field}
      label="How it reaches the person"
      options={[
        {
          value: 'page',
          label: 'On their page',
          hint: 'An e-mail tells them only that a notice is there.',
        },
        {
          value: 'letter',
          label: 'As a letter that we post',
          hint: 'You print it, post it and record the day.',
        },
      ]}
    />
  )
}

/** A notice as it will be read, before it is given. */
export function NoticePreview(props: { title: string; language: string; text: string; rights: string }) {
  const { language } = props
  return (
    <div className="card grid gap-4">
      <h2 lang={language}>{props.title}</h2>
      <Paragraphs language={language} paragraphs={props.text.split('\n')} />
      <details>
        <summary className="min-h-11">The summary of rights that goes with it</summary>
        <Paragraphs language={language} paragraphs={props.rights.split('\n')} />
      </details>
    </div>
  )
}
