import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chainOf, families, familyAt, shippedTexts, testSigner, withRevision } from '@doudi/certificate/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentOfAnOfficer, openBrowser } from './browser.ts'
import { expectAccessible, expectNoSidewaysScroll, TELEPHONE } from './page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const signer = testSigner()
const DIBAO = ['dibao', 'dibaoSupplement']
let browser: Browser
let folder: string
let certificates: string[]

const fileAt = (name: string) => join(folder, name)

/** Makes the page as an officer would: one command, one file. */
function makePage(out: string, ...more: string[]): void {
  const made = spawnSync(
    process.execPath,
    [join(root, 'apps/server/src/main.ts'), 'certificate', 'page', fileAt(out), '--key', signer.publicKey, ...more],
    { env: environmentOfAnOfficer(), encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
}

beforeAll(async () => {
  ;[browser, folder] = await Promise.all([openBrowser(), mkdtemp(join(tmpdir(), 'doudi-certificate-'))])
  makePage('page.html')
  const people = families(60)
  const rules = withRevision(shippedTexts())
  certificates = await chainOf(rules, [familyAt(people, 3), familyAt(people, 4), familyAt(people, 5)], signer, DIBAO)
  for (const [at, text] of certificates.entries()) await writeFile(fileAt(`${at + 1}.json`), text)
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** The page from the disk, in a browser without any network; whatever is asked of one is told. */
async function openFromDisk(name: string, viewport = { width: 1366, height: 768 }) {
  const context = await browser.newContext({ offline: true, locale: 'zh-CN', viewport })
  const page = await context.newPage()
  const asked: string[] = []
  const wrong: string[] = []
  page.on('request', (request) => !request.url().startsWith('file:') && asked.push(request.url()))
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(pathToFileURL(fileAt(name)).href)
  return { page, asked, wrong, close: () => context.close() }
}

const drop = (page: Page, ...names: string[]) => page.setInputFiles('input[type=file]', names.map(fileAt))

test('a certificate dropped on the page from the disk is checked offline: signature, chain, every step', async () => {
  const { page, asked, wrong, close } = await openFromDisk('page.html')
  await drop(page, '1.json', '2.json')
  await page.locator('article').nth(1).waitFor()
  expect(await page.locator('article').count()).toBe(2)
  for (const words of ['签名有效，内容未被改动', '按原有事实重算，每一步都相同', '决定与规则的结果一致']) {
    expect(await page.getByText(words).count(), words).toBe(2)
  }
  expect(await page.getByText('接在前一份之后，链完整').count()).toBe(1)
  expect(await page.getByText('本县第一份证书').count()).toBe(1)
  await page
    .getByText(/^计算步骤/)
    .first()
    .click()
  expect(await page.locator('article').first().locator('tr[data-equal=true]').count()).toBeGreaterThan(10)
  expect(await page.locator('tr[data-equal=false]').count()).toBe(0)
  expect(await page.getByRole('heading', { name: '什么会改变结果' }).count()).toBe(2)
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByText('every step is equal').count()).toBe(2)
  await expectAccessible(page)
  expect(asked).toEqual([])
  expect(wrong).toEqual([])
  await close()
})

test('one altered figure is told, and so is a certificate that does not follow', async () => {
  const altered = (certificates[0] as string).replace(
    /"is":(\d+)/,
    (_whole, figure: string) => `"is":${Number(figure) + 1}`,
  )
  await writeFile(fileAt('altered.json'), altered)
  const { page, close } = await openFromDisk('page.html')
  await drop(page, 'altered.json')
  await page.getByText('内容被改动：摘要对不上').waitFor()
  await drop(page, '1.json')
  await drop(page, '3.json')
  await page.locator('article[data-number="3"]').waitFor()
  expect(await page.getByText('前一份证书的摘要').count()).toBe(1)
  await close()
})

test('a certificate of an older revision is checked by the page of that revision, and by no other', async () => {
  await cp(join(root, 'policy-packs'), fileAt('packs'), { recursive: true })
  const path = fileAt('packs/chongqing/dibao.yaml')
  await writeFile(path, `${await readFile(path, 'utf8')}\n# 下一版\n`)
  makePage('later.html', '--packs', fileAt('packs'))
  const later = await openFromDisk('later.html')
  await drop(later.page, '1.json')
  await later.page.getByText('这份证书按另一版规则作出').waitFor()
  expect(await later.page.getByText('签名有效').count()).toBe(1)
  expect(await later.page.getByText('重算，每一步都相同').count()).toBe(0)
  await later.close()
  const older = await openFromDisk('page.html')
  await drop(older.page, '1.json')
  await older.page.getByText('重算，每一步都相同').waitFor()
  await older.close()
})

test('the page reads well on a telephone', async () => {
  const { page, close } = await openFromDisk('page.html', TELEPHONE)
  await drop(page, '1.json')
  await page.locator('article').waitFor()
  await expectNoSidewaysScroll(page)
  await close()
})
