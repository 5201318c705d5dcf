import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import type { statementsPage } from './statements.server.ts'

type Page = ReturnType<typeof statementsPage>

/** What is to be signed, and what was. */
export function Statements({ title, todo, done }: Page) {
  const { t } = useTranslation('signing')
  return (
    <>
      <Back href="/me">{t('common:back')}</Back>
      <PageHeading title={title} lead={t('lead')} />
      {todo.length + done.length === 0 && <EmptyState title={t('none')} />}
      {[
        { id: 'todo', rows: todo },
        { id: 'done', rows: done },
      ].map(
        ({ id, rows }) =>
          rows.length > 0 && (
            <Section key={id} id={id} title={t(`groups.${id}`)}>
              <TaskList>
                {rows.map((row) => (
                  <TaskRow
                    key={row.statement}
                    id={row.statement}
                    title={row.title}
                    href={row.href}
                    hint={row.hint}
                    status={{ kind: row.kind, text: row.text }}
                    through={row.detail}
                  />
                ))}
              </TaskList>
            </Section>
          ),
      )}
    </>
  )
}
