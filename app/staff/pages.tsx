import { Pager } from '#app/components/pager.tsx'

/** Turns the pages of a list of staff pages: "51 to 100 of 1,204". Nothing where the list is empty. */
export function Pages(props: {
  page: number
  size: number
  total: number
  shown: number
  href: (page: number) => string
}) {
  const { page, size, total, shown, href } = props
  if (shown === 0) return null
  const first = (page - 1) * size + 1
  return (
    <Pager
      label="Pages"
      previous={page > 1 ? { href: href(page - 1), label: 'Previous' } : undefined}
      next={page * size < total ? { href: href(page + 1), label: 'Next' } : undefined}
    >
      {first.toLocaleString('en-US')} to {(first + shown - 1).toLocaleString('en-US')} of{' '}
      {total.toLocaleString('en-US')}
    </Pager>
  )
}
