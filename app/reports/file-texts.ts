import common from '#locales/en/common.ts'
import errors from '#locales/en/errors.ts'
import type { FileTexts } from './file-box.tsx'

/** The words around a box for a file on HR's pages. */
export const fileTexts: FileTexts = {
  choose: common.file.choose,
  replace: common.file.replace,
  hint: 'A PDF or a picture, up to 25 MB.',
  tooLarge: errors.file.tooLarge,
  received: common.file.received,
}
