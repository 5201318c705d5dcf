import { useTranslation } from 'react-i18next'

/** One press to qualify the other way; what was answered so far is kept. */
export function Instead(props: {
  instead: { way: 'education' | 'experience'; action: string }
  revision: number
  from: string | null
}) {
  const { t } = useTranslation('apply')
  return (
    <form method="post" action={props.instead.action} className="mt-8">
      <input type="hidden" name="revision" value={props.revision} />
      <input type="hidden" name="by" value={props.instead.way} />
      {props.from && <input type="hidden" name="from" value={props.from} />}
      <button type="submit" className="plain-button min-h-11">
        {t(`question.qualification.instead.${props.instead.way}`)}
      </button>
    </form>
  )
}
