import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { picture } from '#tests/support/evidence.ts'
import { pdf, type Sender, uploadPortal } from '#tests/support/uploading.ts'

const { portal, newHire } = uploadPortal()
const size = 25_000_000
const files = 20
const atOnce = 10
const megabyte = 1024 * 1024

async function statusOf(pid: string): Promise<{ parent: number; rss: number }> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { parent: figure('PPid'), rss: figure('VmRSS') * 1024 }
}

async function measured(): Promise<{ own: number; children: number[] }> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const all = await Promise.all(pids.map(statusOf))
  return {
    own: (await statusOf(String(portal.pid))).rss,
    children: all.filter(({ parent }) => parent === portal.pid).map(({ rss }) => rss),
  }
}

test('T32 twenty files of 25 MB, ten at once: the portal grows by less than 100 MB, and no answer is a 5xx', async () => {
  const senders: Sender[] = []
  for (let i = 0; i < files; i += 1) senders.push(await newHire())
  const contentOf = (i: number) => (i % 2 === 0 ? pdf({ words: `Card ${i}`, bytes: size }) : picture(`card ${i}`, size))
  const atRest = await measured()
  for (const i of [0, 1]) await (await newHire()).upload({ content: contentOf(i) })
  const before = await measured()
  let most = before.own
  let mostOfChildren = 0
  let mostChildren = 0
  let watching = true
  const watch = (async () => {
    while (watching) {
      const now = await measured()
      most = Math.max(most, now.own)
      mostOfChildren = Math.max(
        mostOfChildren,
        now.children.reduce((sum, rss) => sum + rss, 0),
      )
      mostChildren = Math.max(mostChildren, now.children.length)
      await new Promise((settle) => setTimeout(settle, 25))
    }
  })()
  const began = performance.now()
  const statuses: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let i = next++; i < files; i = next++)
        statuses.push((await senders[i]?.upload({ content: contentOf(i) }))?.status ?? 0)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  watching = false
  await watch
  const mb = (bytes: number) => `${Math.round(bytes / megabyte)} MB`
  console.log(
    `T32: ${files} files of 25 MB, ${atOnce} at once, in ${seconds.toFixed(1)} s; the portal had ${mb(atRest.own)} at rest, ${mb(before.own)} after two files one by one, and at most ${mb(most)} then (${mb(most - before.own)} more); its ${mostChildren} processes beside it took at most ${mb(mostOfChildren)} together`,
  )
  expect(statuses).toEqual(Array(files).fill(200))
  expect(most - before.own).toBeLessThan(100 * megabyte)
})
