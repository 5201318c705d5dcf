import { useTranslation } from 'react-i18next'
import { documentInput } from '#app/components/form/document-input.ts'
import { FileInput } from '#app/components/form/file-input.tsx'

/** A box for a file, with the one that is kept for it already. */
export function PaperFile(props: {
  box: string
  label: string
  hint: string
  kept?: { fileName: string; href: string; held: boolean } | undefined
  errors: readonly { box: string; text: string }[]
  /** Said where the file chosen is too large, before it is sent. */
  tooLarge: string
}) {
  const { t } = useTranslation('information')
  const { box, label, kept } = props
  return (
    <>
      {kept && (
        <p className="kept">
          {t('kept', { side: label, name: kept.fileName })}{' '}
          {kept.held ? (
            t('held')
          ) : (
            <a href={kept.href} target="_blank" rel="noreferrer">
              {t('see')}
            </a>
          )}
        </p>
      )}
      <FileInput
        key={kept?.href ?? 'none'}
        id={box}
        name={box}
        label={label}
        hint={kept ? t('replace') : props.hint}
        errors={props.errors.filter((error) => error.box === box).map(({ text }) => text)}
        {...documentInput}
        texts={{
          choose: t('common:file.choose'),
          change: t('common:file.replace'),
          tooBig: props.tooLarge,
        }}
      />
    </>
  )
}
