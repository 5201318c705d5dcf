import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status, type StatusKind } from '#app/components/status.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import type { Task, TaskGroup } from './tasks.server.ts'

const groups: readonly TaskGroup[] = ['todo', 'sites', 'waiting', 'agency', 'waived', 'good']

type Props = {
  tasks: Record<TaskGroup, Task[]>
  gates: { key: string; kind: StatusKind; sentence: string; held: boolean }[]
}

/** What there is to show, one row per requirement. */
export function ClearanceTasks({ tasks, gates }: Props) {
  const { t } = useTranslation('clearance')
  // What only sites ask is not of the job, so that the job can be done with.
  const total = groups.reduce((sum, group) => sum + (group === 'sites' ? 0 : tasks[group].length), 0)
  if (total === 0) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('notYet.title')} action={<a href="/me">{t('notYet.link')}</a>}>
          {t('notYet.body')}
        </EmptyState>
      </>
    )
  }
  const shown = groups.filter((group) => group === 'todo' || tasks[group].length > 0)
  return (
    <>
      <PageHeading title={t('title')} caption={t('progress', { done: tasks.good.length, total })} lead={t('lead')} />
      <ul className="standing">
        {gates.map((gate) => (
          <li key={gate.key}>
            <Status kind={gate.kind}>{gate.sentence}</Status>
          </li>
        ))}
      </ul>
      {gates.some(({ held }) => held) && (
        <div className="mb-6">
          <Notice tone="warning" title={t('held.title')}>
            {t('held.text')}
          </Notice>
        </div>
      )}
      {shown.map((group) => (
        <Section key={group} id={group} title={t(`groups.${group}`)}>
          {tasks[group].length === 0 ? <p>{t('nothingTodo')}</p> : <Rows tasks={tasks[group]} />}
        </Section>
      ))}
    </>
  )
}

function Rows({ tasks }: { tasks: readonly Task[] }) {
  return (
    <TaskList>
      {tasks.map((task) => (
        <TaskRow
          key={task.requirement}
          id={task.requirement}
          title={task.name}
          href={`/me/clearance/${task.requirement}`}
          hint={task.hint}
          status={task.status}
          through={task.through}
        />
      ))}
    </TaskList>
  )
}
