import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/icons.tsx'

/** Answers on their way from page to page, which are kept nowhere else. */
export type Carried = readonly (readonly [name: string, value: string])[]

/** Hidden boxes with everything answered so far; stands in every form of the pre-check. */
export function CarriedBoxes({ carried }: { carried: Carried }) {
  return carried.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** A button that shows another page of the pre-check, and takes the answers along. */
export function GoTo(props: { show: string; carried: Carried; className?: string; children: ReactNode }) {
  return (
    <form method="post">
      <CarriedBoxes carried={props.carried} />
      <button type="submit" name="show" value={props.show} className={props.className ?? 'button button-secondary'}>
        {props.children}
      </button>
    </form>
  )
}

/** The way to the page before. */
export function Back({ show, carried }: { show: string; carried: Carried }) {
  const { t } = useTranslation('common')
  return (
    <GoTo show={show} carried={carried} className="plain-button back">
      <Icon name="left" />
      {t('back')}
    </GoTo>
  )
}
