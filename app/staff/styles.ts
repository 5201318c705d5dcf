import type { LinksFunction } from '@remix-run/node'
import styles from '../styles/staff.css?url'

/** The stylesheet of the staff's pages, on top of that of every page. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
