/**
 * Views of one list as links, each with how many it holds; the address is the state.
 * @param props.label names the group for screen readers
 */
export function Tabs(props: {
  label: string
  items: readonly { href: string; label: string; count?: number | undefined; current?: boolean }[]
}) {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <span className="count">{item.count.toLocaleString('en-US')}</span>}
        </a>
      ))}
    </nav>
  )
}
