import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** `primary` once per page at most; `secondary` for the rest; `danger` for what harms or cannot be undone; `quiet` looks like a link. */
type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

/** Does something. Submits its form unless `type` says otherwise; `name` and `value` tell which of several was pressed. */
export function Button({
  look = 'primary',
  type = 'submit',
  ...native
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button className={`button button-${look}`} type={type} {...native} />
}

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink(props: { href: string; look?: ButtonLook; download?: boolean; children: ReactNode }) {
  return (
    <a className={`button button-${props.look ?? 'primary'}`} href={props.href} download={props.download || undefined}>
      {props.children}
    </a>
  )
}
