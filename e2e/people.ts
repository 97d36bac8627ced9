import { inventedNumber, parseDay } from '@doudi/domain'
import type { Page } from 'playwright-core'

let people = 0

/** A number that nobody has, for somebody born on that day. */
export function numberFor(born: string, sex: 'male' | 'female'): string {
  const day = parseDay(born)
  if (day === undefined) throw new RangeError(born)
  people += 1
  return inventedNumber(day, sex, people)
}

/** A write of whoever is signed in on the page, as its own pages make it. */
export async function send<T>(page: Page, path: string, body: unknown, method = 'POST'): Promise<T> {
  const { status, answer } = await page.evaluate(
    async ({ path, body, method }) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'x-csrf': csrf, 'content-type': 'application/json' }
      const response = await fetch(path, { method, headers, body: JSON.stringify(body) })
      return { status: response.status, answer: await response.json() }
    },
    { path, body, method },
  )
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
  return answer as T
}
