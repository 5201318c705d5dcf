import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorker, PSM, type Worker } from 'tesseract.js'
import type { ReadLine } from '#domain/reading/words.ts'
import { forPrint, type Turn } from './prepared.ts'

const languages = ['eng', 'spa'] as const

/**
 * A reader of print. Its data come from the packages: the library looks for those of all languages in one folder and otherwise fetches
 * them, so that they are put into one, which it needs only while it starts.
 */
async function open(): Promise<Worker> {
  await removeLeft()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  try {
    for (const language of languages) {
      const name = `${language}.traineddata.gz`
      const packaged = dirname(fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}/package.json`)))
      await copyFile(join(packaged, '4.0.0_best_int', name), join(folder, name))
    }
    const worker = await started(folder)
    // Cards are not pages: print stands here and there, in no columns.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '300' })
    return worker
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const prefix = 'good-standing-print-'

/** Removes the folders of readers that were killed while they started. */
async function removeLeft(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    // What is left of somebody else stays where it is.
    if (pid > 0 && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The library's own promise never settles where the data of a language cannot be loaded. */
function started(langPath: string): Promise<Worker> {
  return new Promise((settle, fail) => {
    const errorHandler = (error: unknown) => fail(new Error(String(error)))
    createWorker([...languages], 1, { langPath, cacheMethod: 'none', errorHandler }).then(settle, fail)
  })
}

let opened: Promise<Worker> | undefined

/** The reader of print of this process, opened when it is first needed. */
export function openedPrint(): Promise<Worker> {
  opened ??= open()
  return opened
}

/** The longer side of a picture that is read: a card that fills it has capital letters some 30 pixels tall. */
const wholeLength = 2000
/** Enough to tell which way print runs. */
const glanceLength = 1000

/** What is printed on a picture, whichever way it is turned, line by line. */
export async function readPrint(worker: Worker, picture: Uint8Array): Promise<ReadLine[]> {
  const upright = await linesOf(worker, await forPrint(picture, 0, wholeLength))
  if (isPrint(upright)) return upright
  const turned: { turn: Turn; lines: ReadLine[] }[] = []
  for (const turn of [180, 90, 270] as const) {
    const lines = await linesOf(worker, await forPrint(picture, turn, glanceLength))
    turned.push({ turn, lines })
    if (isPrint(lines)) break
  }
  const best = turned.sort((a, b) => clearSigns(b.lines) - clearSigns(a.lines))[0]
  if (!best || clearSigns(best.lines) <= clearSigns(upright)) return upright
  return linesOf(worker, await forPrint(picture, best.turn, wholeLength))
}

/** How sure the machine is of a word that was hardly invented. */
const clear = 80

/** The letters and digits in words of three or more that the machine is sure of. */
function clearSigns(lines: readonly ReadLine[]): number {
  return lines
    .flatMap((line) => line.words)
    .filter(({ text, confidence }) => confidence >= clear && /[\p{L}\p{N}]{3}/u.test(text))
    .reduce((sum, { text }) => sum + text.length, 0)
}

/** Whether so much of it is clear that the picture stands upright: of print on its head hardly anything is. */
function isPrint(lines: readonly ReadLine[]): boolean {
  const all = lines.flatMap((line) => line.words).reduce((sum, { text }) => sum + text.length, 0)
  return clearSigns(lines) >= 40 && clearSigns(lines) > all / 2
}

async function linesOf(worker: Worker, picture: Buffer): Promise<ReadLine[]> {
  const { data } = await worker.recognize(picture, { rotateAuto: true }, { text: false, blocks: true })
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => ({
      words: line.words.map(({ text, confidence, bbox }) => ({ text: text.normalize('NFC'), confidence, ...bbox })),
    }))
    .filter((line) => line.words.length > 0)
}
