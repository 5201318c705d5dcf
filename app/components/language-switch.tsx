/**
 * The languages as links, each written in itself, so that it is found by those who read only that one.
 * @param props.label names the group for screen readers
 */
export function LanguageSwitch(props: {
  label: string
  languages: readonly { code: string; name: string; href: string; current?: boolean }[]
}) {
  return (
    <nav className="languages" aria-label={props.label}>
      {props.languages.map((language) => (
        <a
          key={language.code}
          href={language.href}
          lang={language.code}
          hrefLang={language.code}
          aria-current={language.current ? 'true' : undefined}
        >
          {language.name}
        </a>
      ))}
    </nav>
  )
}
