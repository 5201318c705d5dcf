import { Pager } from '#app/components/pager.tsx'

/** Turns the pages of a list of `total` rows, `size` a page; nothing where one page holds them all. */
export function Pages(props: { page: number; size: number; total: number; href: (page: string) => string }) {
  const { page, size, total, href } = props
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1) return null
  const number = (value: number) => value.toLocaleString('en-US')
  const from = (page - 1) * size + 1
  return (
    <Pager
      label="Pages"
      previous={page > 1 ? { href: href(String(page - 1)), label: 'Previous' } : undefined}
      next={page < last ? { href: href(String(page + 1)), label: 'Next' } : undefined}
    >
      {`${number(from)} to ${number(Math.min(page * size, total))} of ${number(total)}`}
    </Pager>
  )
}
