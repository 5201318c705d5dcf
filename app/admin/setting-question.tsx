import type { ReactNode } from 'react'
import { Notice } from '#app/components/notice.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'

/**
 * One setting of the agency on a page of its own.
 * @param props.page its title, where its figure or words come from, and whether it was just saved
 * @param props.lead what it does
 */
export function SettingQuestion(props: {
  page: { title: string; source: string; saved: boolean }
  lead: ReactNode
  state?: FormState | undefined
  children: ReactNode
}) {
  const { title, source, saved } = props.page
  return (
    <>
      {saved && !props.state && (
        <div className="mb-6">
          <Notice tone="success" title="Saved" announce />
        </div>
      )}
      <DeskQuestion
        back={{ href: '/admin/settings', label: 'Settings' }}
        errors={<FormErrors state={props.state} />}
        title={title}
        lead={
          <>
            <p>{props.lead}</p>
            <p className="hint mt-2">{source}</p>
          </>
        }
        continueLabel="Save"
      >
        {props.children}
      </DeskQuestion>
    </>
  )
}
