import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'

/** What a posting is passed on with. `mail` opens a letter in the reader's own mail program. */
export type Shared = { url: string; title: string; mail: string }

/** Passes a posting on: the address to copy and a letter always, buttons that do it where scripts run. */
export function Share({ url, title, mail }: Shared) {
  const { t } = useTranslation('careers')
  return (
    <div className="section mt-10 print:hidden">
      <Section id="share" title={t('share.title')}>
        <div className="fields">
          <TextInput
            id="address"
            name="address"
            type="url"
            readOnly
            label={t('share.address')}
            hint={t('share.addressHint')}
            defaultValue={url}
          />
          <div className="actions">
            <a className="button button-secondary" href={mail}>
              {t('share.mail')}
            </a>
            <ShareButtons url={url} title={title} />
          </div>
        </div>
      </Section>
    </div>
  )
}

function ShareButtons({ url, title }: Pick<Shared, 'url' | 'title'>) {
  const { t } = useTranslation(['careers', 'common'])
  const [scripted, setScripted] = useState(false)
  const [said, setSaid] = useState<'copied' | 'marked' | null>(null)
  useEffect(() => setScripted(true), [])
  if (!scripted) return null

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setSaid('copied')
    } catch {
      // Without leave to write to the clipboard the address is marked, ready to be copied by hand.
      const field = document.getElementById('address')
      if (field instanceof HTMLInputElement) field.select()
      setSaid('marked')
    }
  }
  // Whoever closes the device's own list of ways to share has changed their mind; there is nothing to say.
  const share = () => navigator.share({ title, url }).catch(() => {})
  return (
    <>
      <Button type="button" look="secondary" onClick={copy}>
        {t('share.copy')}
      </Button>
      {'share' in navigator && (
        <Button type="button" look="secondary" onClick={share}>
          {t('share.send')}
        </Button>
      )}
      <Button type="button" look="quiet" onClick={() => window.print()}>
        {t('common:print')}
      </Button>
      <span role="status">{said && t(`share.${said}`)}</span>
    </>
  )
}
