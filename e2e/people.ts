import type { Page } from 'playwright-core'

let people = 0

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number that nobody has, for somebody born on that day: of the invented county, with its check digit (GB 11643). */
export function numberFor(born: string, sex: 'male' | 'female'): string {
  people += 1
  const sequence = String(people * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
  const seventeen = `500299${born.replaceAll('-', '')}${sequence}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0)
  return seventeen + '10X98765432'[sum % 11]
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
