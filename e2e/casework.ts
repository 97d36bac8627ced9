import type { Browser, Page } from 'playwright-core'
import { enterAs } from './demo.ts'
import { openPage } from './page.ts'
import { numberFor, send } from './people.ts'
import type { RunningServer } from './server.ts'

/** Somebody at the demo township: who, since when they live there, what they earn in a year in yuan. */
export interface Family {
  readonly household: string
  readonly person: string
  readonly name: string
}

/** A page of somebody of the bureau, signed in, with what an officer would not see noted. */
export async function comeAs(browser: Browser, server: RunningServer, account: string) {
  const watched = await openPage(browser, server.address)
  await enterAs(watched.page, server, account)
  return watched
}

/** Registers somebody who lives alone in the demo township, with everything known that decides on dibao. */
export async function registerAlone(
  window: Page,
  { name, born = '1968-04-02', yearly }: { name: string; born?: string; yearly: number },
): Promise<Family> {
  const region = await demoVillage(window)
  const { person } = await send<{ person: string }>(window, '/api/registry/people', {
    name,
    region,
    number: numberFor(born, 'female'),
  })
  const members = [{ person, relation: 'head' }]
  const opened = { region, residence: 'rural', on: '2021-03-01', members }
  const { household } = await send<{ household: string }>(window, '/api/registry/households', opened)
  await know(window, { person }, 'incomeDeclared', true)
  if (yearly > 0) await know(window, { person }, 'income', { kind: 'wage', yearly })
  await know(window, { household }, 'property', 'compliant')
  return { household, person, name }
}

/** Something becomes known of somebody, from a document. */
export function know(page: Page, of: { person?: string; household?: string }, kind: string, value: unknown) {
  const source = { from: '2026-01-01', learnedOn: '2026-01-05', source: 'document', evidence: '档案' }
  return send(page, '/api/registry/circumstances', { ...of, kind, value, ...source })
}

/** The village of the demo village worker. */
export function demoVillage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { regions } = await (await fetch('/api/registry/regions?parent=500299001')).json()
    return regions[0].code as string
  })
}

/** Takes a step on the case page that is open: opens its form, lets the caller fill it, sends it. */
export async function takeStep(page: Page, act: string, fill: () => Promise<void> = async () => {}): Promise<void> {
  const panel = page.getByRole('region', { name: '下一步' })
  const button = panel.getByRole('button', { name: act, exact: true }).first()
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  await fill()
  await page.locator('.act-form').getByRole('button', { name: act, exact: true }).click()
}
