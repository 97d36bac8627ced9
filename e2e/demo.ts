import type { Page } from 'playwright-core'
import type { RunningServer } from './server.ts'

/** The password that the stories give the demo accounts. */
export const DEMO_PASSWORD = '松林县演示用的长密码'

/** Comes in as one of the printed demo accounts; the worktable is where everybody begins. */
export async function enterAs(page: Page, server: RunningServer, name: string): Promise<void> {
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('账号', { exact: true }).fill(name)
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
}
