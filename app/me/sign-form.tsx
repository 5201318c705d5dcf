import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { Statement } from '#locales/statements.ts'

type Props = { texts: readonly [Statement, Statement]; shown: string; boxes: Boxes; errors: readonly WordedError[] }

/**
 * The consent and the statement as they are signed, and the name that signs them.
 * @param props.shown what the texts are, as `markOf` puts it
 */
export function SignForm({ texts: [consent, text], shown, boxes, errors }: Props) {
  const { t } = useTranslation('clearance')
  const at = (box: string) => ({
    id: box,
    name: box,
    errors: errors.filter((error) => error.box === box).map((error) => error.text),
  })
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="fields" reloadDocument>
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="shown" value={shown} />
      <Text statement={text} />
      <Checkbox label={t('sign.agree')} defaultChecked={boxes.agree === 'on'} {...at('agree')} />
      <Text statement={consent} />
      <Checkbox label={t('sign.consent')} defaultChecked={boxes.consent === 'on'} {...at('consent')} />
      <TextInput
        label={t('sign.name')}
        hint={t('sign.nameHint')}
        autoComplete="name"
        maxLength={200}
        defaultValue={boxes.signedName}
        {...at('signedName')}
      />
      <Button>{t('sign.button')}</Button>
    </Form>
  )
}

function Text({ statement }: { statement: Statement }) {
  return (
    <section className="statement" aria-label={statement.title}>
      <h3>{statement.title}</h3>
      {statement.text.split('\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="hint">{statement.note}</p>
    </section>
  )
}
