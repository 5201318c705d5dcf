/** Views that everybody has: what stands behind the question mark. */
const builtIn = [
  { name: 'Waiting to be taken up', query: 'view=table&stage=to-screen&sort=submitted' },
  { name: 'More than a week at a stage', query: 'view=table&days=7&sort=waiting' },
  { name: 'Offers without an answer', query: 'view=table&stage=offered&sort=waiting' },
  { name: 'Ready to hire', query: 'view=table&stage=ready' },
] as const

/**
 * Names for states of the address, as links above the pipeline.
 *
 * @param props.query the present state, which can be kept under a name
 */
export function SavedViews(props: { views: readonly { id: string; name: string; query: string }[]; query: string }) {
  const { views, query } = props
  const known = [...builtIn, ...views].some((view) => view.query === query)
  return (
    <nav className="views" aria-label="Saved views">
      <ul>
        {[...builtIn, ...views].map((view) => (
          <li key={'id' in view ? view.id : view.name}>
            <a href={`/hr/applications?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
              {view.name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {!known && <a href={`/hr/applications/views/new?${query}`}>Save this view</a>}
        {views.length > 0 && <a href="/hr/applications/views">Rename or delete views</a>}
      </p>
    </nav>
  )
}
