import { useTranslation } from 'react-i18next'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { AnswerShown } from './answers.server.ts'

/** Every question with its answer; with `changeable`, a link to change it. */
export function AnswerList({ answers, changeable }: { answers: readonly AnswerShown[]; changeable?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <SummaryList
      items={answers.map(({ short, lines, open, change }) => ({
        key: short,
        value: open ? (
          <Status kind="missing">{t('notAnswered')}</Status>
        ) : (
          lines.map((line) => <div key={line}>{line}</div>)
        ),
        change: changeable ? { href: change, label: t('change'), about: short } : undefined,
      }))}
    />
  )
}
