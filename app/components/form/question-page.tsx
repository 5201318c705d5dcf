import type { FormProps } from '@remix-run/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Back } from '#app/components/back.tsx'
import { Button } from './button.tsx'

/**
 * One question on a page of its own.
 * @param props.back the page before
 * @param props.errors an `ErrorSummary`
 * @param props.caption where one is: "About you, step 2 of 6"
 * @param props.title the h1; leave it out where the only field carries `heading`
 * @param props.form what the form element takes, such as conform's `getFormProps(form)`; posts to the page itself
 * @param props.continueLabel the words on the button
 * @param props.other a second way on beside the button, such as "Save and come back later"
 */
export function QuestionPage(props: {
  back?: { href: string; label: string } | undefined
  errors?: ReactNode
  caption?: ReactNode
  title?: ReactNode
  lead?: ReactNode
  form?: FormProps
  children: ReactNode
  continueLabel: string
  other?: ReactNode
}) {
  return (
    <div className="question">
      {props.back && <Back href={props.back.href}>{props.back.label}</Back>}
      {props.errors}
      {props.caption && <p className="caption">{props.caption}</p>}
      {props.title && <h1>{props.title}</h1>}
      {props.lead && <div className="lead">{props.lead}</div>}
      <Form method="post" noValidate {...props.form}>
        {props.children}
        <div className="actions">
          <Button>{props.continueLabel}</Button>
          {props.other}
        </div>
      </Form>
    </div>
  )
}
