/**
 * The path that Remix will see in a request's target, without dot segments, backslashes, fragment and repeated slashes.
 *
 * @param target what stands in the request line; it begins with a slash
 * @throws TypeError where it is no path
 */
export function pathSeen(target: string): string {
  return new URL(`http://here${target}`).pathname.replace(/\/+/g, '/')
}
