import { useTranslation } from 'react-i18next'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'

type Choice = { value: string; label: string }

/** Narrows the openings down by place and program. */
export function SearchForm(props: {
  places: readonly Choice[]
  programs: readonly Choice[]
  place: string
  program: string
}) {
  const { t } = useTranslation('careers')
  const narrowed = props.place !== '' || props.program !== ''
  return (
    <Filters
      label={t('search.label')}
      applyLabel={t('search.show')}
      clear={narrowed ? { href: '/careers', label: t('search.clear') } : undefined}
    >
      <Select
        id="place"
        name="place"
        label={t('posting.place')}
        empty={t('search.anyPlace')}
        options={props.places}
        defaultValue={props.place}
      />
      <Select
        id="program"
        name="program"
        label={t('posting.program')}
        empty={t('search.anyProgram')}
        options={props.programs}
        defaultValue={props.program}
      />
    </Filters>
  )
}
