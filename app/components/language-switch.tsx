/**
 * The languages as buttons, each written in itself, so that it is found by those who read only that one. Sends `language` and the
 * page to come back to.
 * @param props.label names the group for screen readers
 * @param props.to the address of this page
 * @param props.carried what a page that came of a form has to be sent again to be shown again
 */
export function LanguageSwitch(props: {
  label: string
  action: string
  to: string
  carried?: readonly (readonly [name: string, value: string])[] | undefined
  languages: readonly { code: string; name: string; current?: boolean }[]
}) {
  return (
    <form className="languages" method="post" action={props.action} aria-label={props.label}>
      <input type="hidden" name="to" value={props.to} />
      {props.carried && <input type="hidden" name="again" value="on" />}
      {props.carried?.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.languages.map((language) => (
        <button
          key={language.code}
          type="submit"
          className="plain-button"
          name="language"
          value={language.code}
          lang={language.code}
          aria-current={language.current ? 'true' : undefined}
        >
          {language.name}
        </button>
      ))}
    </form>
  )
}
