import { type Boxes, lengthOfList } from './boxes.ts'
import { longestList } from './driving.ts'

/** The boxes with one more, empty entry at the end of a list: what "Add another" asks for. Any other name changes nothing. */
export function withAnother(boxes: Boxes, list: string): Boxes {
  if (list !== 'violations' && list !== 'suspensions') return boxes
  const next = Math.max(1, lengthOfList(boxes, list))
  return next >= longestList ? boxes : { ...boxes, [`${list}.${next}.day`]: '' }
}
