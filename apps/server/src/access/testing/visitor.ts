import type { FastifyInstance } from 'fastify'
import { codeOfStep, stepAt } from '../../platform/signIn/index.ts'

/** A browser for tests: keeps the cookie and the page's token as one would. */
export interface Visitor {
  cookie: string
  csrf: string
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: object,
  ): Promise<Answer>
  signIn(name: string, password: string, more?: object): Promise<Answer>
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers of every line
  readonly body: any
  readonly cookie: string | undefined
}

export function visitor(app: FastifyInstance, { county = '500299' }: { county?: string } = {}): Visitor {
  const me: Visitor = {
    cookie: '',
    csrf: '',
    async send(method, url, body, headers = {}) {
      const response = await app.inject({
        method,
        url,
        headers: { cookie: me.cookie, 'x-csrf': me.csrf, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      })
      const set = response.headers['set-cookie']
      const cookie = Array.isArray(set) ? set[0] : set
      if (cookie !== undefined) me.cookie = cookie.split(';')[0] ?? ''
      const answer = response.json()
      if (typeof answer?.csrf === 'string') me.csrf = answer.csrf
      return { status: response.statusCode, body: answer, cookie }
    },
    signIn: (name, password, more = {}) => me.send('POST', '/api/session', { name, password, county, ...more }),
  }
  return me
}

/** What the telephone shows at that moment, from the address it was given. */
export function codeFrom(address: string, at: Date): string {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return codeOfStep(Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))), stepAt(at))
}
