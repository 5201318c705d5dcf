import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { documentInput } from '#app/components/form/document-input.ts'
import { FileInput } from '#app/components/form/file-input.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { FormTexts } from '#app/evidence/boxes.tsx'
import { EvidenceFields } from '#app/evidence/fields.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { RequirementPage } from './requirement.server.ts'

type Props = { page: RequirementPage; boxes: Boxes; errors: readonly WordedError[] }

/** Files and dates, sent to be reviewed. Works without scripts; with them it says that the file is on its way. */
export function SendForm({ page, boxes, errors }: Props) {
  const { t, i18n } = useTranslation('clearance')
  const sendingNow = useNavigation().formMethod === 'POST'
  const { form, kinds } = page
  if (!form) return null
  const texts: FormTexts = {
    sending: i18n.getResourceBundle(i18n.language, 'sending'),
    date: i18n.getResourceBundle(i18n.language, 'common').date,
  }
  return (
    <>
      {kinds.length > 1 && (
        <Tabs
          label={t('form.kinds')}
          items={kinds.map((kind) => ({
            href: `/me/clearance/${page.requirement}?form=${kind.form}#send`,
            label: t(`form.${kind.form === 'experience' ? 'experience' : 'education'}`),
            current: kind.current,
          }))}
        />
      )}
      <Form method="post" encType="multipart/form-data" noValidate className="fields evidence">
        <input type="hidden" name="form" value={form.form} />
        <button className="default-button" type="submit" tabIndex={-1} aria-hidden="true" />
        {page.files !== 'none' && (
          <>
            <File side="front" page={page} errors={errors} />
            <File side="back" page={page} errors={errors} />
          </>
        )}
        <EvidenceFields form={form} boxes={boxes} errors={errors} texts={texts} />
        {page.medical && <p className="hint">{t('form.medical')}</p>}
        <div className="actions">
          <Button disabled={sendingNow}>{t('form.send')}</Button>
        </div>
        <div role="status">
          {sendingNow && (
            <p className="on-its-way">
              <progress /> {t('form.sending')}
            </p>
          )}
        </div>
      </Form>
    </>
  )
}

function File({ side, page, errors }: Pick<Props, 'page' | 'errors'> & { side: 'front' | 'back' }) {
  const { t } = useTranslation('clearance')
  const kind = page.files === 'paper' ? 'paper' : 'card'
  const label = t(`sending:${kind}.${side}`)
  const kept = page.kept.find((document) => document.side === side)
  return (
    <>
      {kept && (
        <p className="kept">
          {t('form.received', { side: label, name: kept.fileName })}{' '}
          <a href={`/me/documents/${kept.id}`} target="_blank" rel="noreferrer">
            {t('form.see')}
          </a>
        </p>
      )}
      <FileInput
        // Once a file is kept its box starts empty again, so that it is not sent a second time.
        key={kept?.id ?? 'none'}
        id={side}
        name={side}
        label={label}
        hint={kept ? t('form.replace') : side === 'front' ? t('common:file.hint') : t(`sending:${kind}.backHint`)}
        errors={errors.filter((error) => error.box === side).map((error) => error.text)}
        {...documentInput}
        texts={{
          choose: t('common:file.choose'),
          change: t('common:file.replace'),
          tooBig: t('errors:file.tooLarge'),
        }}
      />
    </>
  )
}
