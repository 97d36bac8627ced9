import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'doudi'
const VALUE = /^(\d{6})\.([\w-]{43})$/
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i

/** What a cookie of ours holds: the county, so that one shard is asked, and the token. */
export interface Ticket {
  readonly county: string
  readonly token: string
}

export function readTicket({ headers }: FastifyRequest): Ticket | undefined {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2)
    const [, county, token] = VALUE.exec(value) ?? []
    if (name === NAME && county !== undefined && token !== undefined) return { county, token }
  }
  return undefined
}

/** Strict: a link from elsewhere opens the page, and the page itself asks for what it shows. */
export function setTicket(request: FastifyRequest, reply: FastifyReply, { county, token }: Ticket): void {
  reply.header('set-cookie', `${NAME}=${county}.${token}; ${attributes(request)}`)
}

export function dropTicket(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', `${NAME}=; ${attributes(request)}; Max-Age=0`)
}

/** Without Secure only where the browser itself says that it speaks to its own machine. */
function attributes({ hostname }: FastifyRequest): string {
  return `Path=/; HttpOnly; SameSite=Strict${isLoopback(hostname) ? '' : '; Secure'}`
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host) || host === '::1'
}

/** Where a request comes from; a proxy on this machine says for whom it asks. */
export function addressOf({ ip, headers }: FastifyRequest): string {
  const forwarded = headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim()
  return last && (isLoopback(ip) || ip === '::ffff:127.0.0.1') ? last : ip
}
