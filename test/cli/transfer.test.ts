import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root, useScene } from './run.ts'

const [there, here] = [useScene(), useScene()]
const wire = join(root, 'examples', 'wire.html')
const checked = ['check', '--newsroom', 'desk', wire]

test('a newsroom moves from one machine to another by export and import', async () => {
  await there.run(checked)
  const exported = await there.run(['export', 'desk'])
  expect(exported.status).toBe(0)
  const file = join(here.folder, 'desk.ndjson')
  writeFileSync(file, exported.stdout)
  const imported = await here.run(['import', 'desk.ndjson'])
  expect(imported).toMatchObject({ status: 0, stdout: '' })
  expect(imported.stderr).toMatch(/^desk is here, as it was exported \(\d+ keys\)$/m)
  const again = await here.run(['export', 'desk'])
  const articles = (text: string) => text.split('\n').filter((line) => line.includes('"key":"articles"'))
  expect(articles(again.stdout)).toEqual(articles(exported.stdout))
  expect(articles(exported.stdout)).toHaveLength(1)
}, 90_000)

test('a newsroom that is not remembered is not exported, and those that are get named', async () => {
  const { status, stdout, stderr } = await there.run(['export', 'dsek'])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('no newsroom dsek is remembered here; there are: desk')
}, 30_000)

test('a file that is no export is refused in words', async () => {
  const missing = await here.run(['import', 'nothing.ndjson'])
  expect(missing.status).toBe(1)
  expect(missing.stderr).toMatch(
    /nothing\.ndjson was not imported: there is no such file\. Nothing was changed/,
  )
  const page = await here.run(['import', wire])
  expect(page.status).toBe(1)
  expect(page.stderr).toMatch(/line 1 is no JSON|cut short/)
  expect((await here.run(['import'])).status).toBe(2)
}, 60_000)
