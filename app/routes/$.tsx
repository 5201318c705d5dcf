import { notFound } from '#app/viewer.server.ts'

/** Every address that leads nowhere: 404, in the reader's language. */
export function loader() {
  throw notFound()
}

export default function Nowhere() {
  return null
}
