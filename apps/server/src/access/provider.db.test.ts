import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { platformSlice } from '../platform/platformSlice.ts'
import { systemActor } from '../platform/scope/index.ts'
import { openTestPlatform, SONGLIN, type TestPlatform } from '../platform/testing/index.ts'
import { changeCountyRule } from './commands/changeCountyRule.ts'
import { accessSlice, authenticateBy, makeDemoAccounts } from './index.ts'
import { type Claims, openProvider, type Signed } from './testing/provider.ts'
import { codeFrom, type Visitor, visitor } from './testing/visitor.ts'

const PASSWORD = '松林县的松树很高很高'
const CLIENT = 'doudi-songlin'
const SUBJECT = 'a3f1-window'
const RETURN = '/api/session/provider/return'

let here: TestPlatform
let app: FastifyInstance
let provider: Awaited<ReturnType<typeof openProvider>>
const folder = await mkdtemp(join(tmpdir(), 'doudi-provider-'))

beforeAll(async () => {
  here = await openTestPlatform([platformSlice, accessSlice])
  app = await here.serve(authenticateBy(here.platform))
  await makeDemoAccounts(here.platform, { password: PASSWORD, env: {} })
  provider = await openProvider(CLIENT, 'a secret')
  await writeFile(join(folder, 'secret'), 'a secret\n')
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await provider.close()
  await app.close()
  await here.close()
  await rm(folder, { recursive: true })
})

function configure(secondFactor = '') {
  vi.stubEnv('DOUDI_OIDC_ISSUER', provider.issuer)
  vi.stubEnv('DOUDI_OIDC_CLIENT', CLIENT)
  vi.stubEnv('DOUDI_OIDC_SECRET_FILE', join(folder, 'secret'))
  vi.stubEnv('DOUDI_OIDC_REDIRECT', `http://localhost:8080${RETURN}`)
  vi.stubEnv('DOUDI_OIDC_SECOND_FACTOR', secondFactor)
}

/** A browser that keeps both cookies. */
interface Traveller {
  readonly me: Visitor
  readonly kept: string
  readonly address: string
}

async function setOut(me: Visitor, body: object = { county: SONGLIN }): Promise<Traveller> {
  const headers = { cookie: me.cookie, 'x-csrf': me.csrf }
  const answer = await app.inject({ method: 'POST', url: '/api/session/provider', headers, payload: body })
  expect(answer.statusCode, answer.body).toBe(200)
  const kept = String(answer.headers['set-cookie'])
  expect(kept).toMatch(/; HttpOnly; SameSite=Lax/)
  return { me, kept: kept.split(';')[0] ?? '', address: answer.json().address }
}

/** Back from the provider: where the browser is sent, and the session's cookie if there is one. */
async function arrive({ me, kept }: Traveller, search: URLSearchParams) {
  const answer = await app.inject({ method: 'GET', url: `${RETURN}?${search}`, headers: { cookie: kept } })
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  const session = cookies.find((cookie) => cookie.startsWith('doudi='))
  if (session) me.cookie = session.split(';')[0] ?? ''
  return { to: answer.headers.location, signedIn: session !== undefined }
}

async function signInBy(claims: Claims, signed: Signed = 'RS256') {
  const traveller = await setOut(visitor(app))
  const arrived = await arrive(traveller, provider.vouch(traveller.address, { sub: SUBJECT, ...claims }, signed))
  return { ...traveller, ...arrived }
}
const REFUSED = { to: '/sign-in?refused=access.provider-refused', signedIn: false }

test('without a provider in the configuration there is none to sign in through', async () => {
  expect((await visitor(app).send('GET', '/api/session/provider')).body).toEqual({ name: null })
  expect((await visitor(app).send('POST', '/api/session/provider', {})).body.code).toBe(
    'access.provider-not-configured',
  )
})

test('whoever the provider knows but no account is linked to is told so, and gets no account by it', async () => {
  configure()
  const accounts = (await here.asAdmin('select from access.account')).length
  expect(await signInBy({})).toMatchObject({
    to: '/sign-in?refused=access.provider-account-unknown',
    signedIn: false,
  })
  expect((await here.asAdmin('select from access.account')).length).toBe(accounts)
})

test('an officer links their own account, and from then on comes in by either kind of signature', async () => {
  const me = visitor(app)
  await me.signIn('demo-township-window', PASSWORD)
  const traveller = await setOut(me, { link: true })
  expect(await arrive(traveller, provider.vouch(traveller.address, { sub: SUBJECT }))).toMatchObject({ to: '/account' })
  for (const signed of ['RS256', 'ES256'] as const) {
    const { me: again, to } = await signInBy({}, signed)
    expect(to).toBe('/sign-in')
    expect((await again.send('GET', '/api/session')).body).toMatchObject({
      signedIn: true,
      stage: 'ready',
      name: 'demo-township-window',
    })
  }
  expect((await visitor(app).send('POST', '/api/session/provider', { link: true })).body.code).toBe(
    'platform.sign-in-needed',
  )
})

const MINUTES_AGO = Math.floor(Date.now() / 1000) - 600
const FORGED: readonly (readonly [what: string, claims: Claims, signed: Signed])[] = [
  ['another nonce', { nonce: 'n' }, 'RS256'],
  ['no nonce', { nonce: undefined }, 'RS256'],
  ['another issuer', { iss: 'http://127.0.0.1:1' }, 'RS256'],
  ['another audience', { aud: 'somebody-else' }, 'RS256'],
  ['an expired token', { iat: MINUTES_AGO - 300, exp: MINUTES_AGO }, 'RS256'],
  ['no subject', { sub: undefined }, 'RS256'],
  ['no signature (alg none)', {}, 'none'],
  ['a signature by another key', {}, 'by another key'],
]
test.each(FORGED)('a token with %s lets nobody in', async (_what, claims, signed) => {
  expect(await signInBy(claims, signed)).toMatchObject(REFUSED)
})

test('a way back is taken once, in the browser that set out, with its own state, and within ten minutes', async () => {
  const first = await setOut(visitor(app))
  const search = provider.vouch(first.address, { sub: SUBJECT })
  const stolen = await setOut(visitor(app))
  // the code of one browser does not open a session in another, nor without the cookie of any
  expect(await arrive({ ...stolen, me: visitor(app) }, search)).toEqual(REFUSED)
  expect(await arrive({ ...first, kept: '' }, search)).toEqual(REFUSED)
  expect(await arrive(first, new URLSearchParams({ code: search.get('code') ?? '', state: 'x' }))).toEqual(REFUSED)
  expect(await arrive(first, search)).toEqual({ to: '/sign-in', signedIn: true })
  expect(await arrive(first, search)).toEqual(REFUSED)
  const again = provider.vouch(first.address, { sub: SUBJECT })
  expect(await arrive(first, again)).toEqual(REFUSED)
  const late = await setOut(visitor(app))
  here.clock.set(new Date(here.clock.now().getTime() + 11 * 60_000).toISOString())
  expect(await arrive(late, provider.vouch(late.address, { sub: SUBJECT }))).toEqual(REFUSED)
})

test('the provider’s second factor counts only where it is configured, and only for whoever linked themselves', async () => {
  const actor = systemActor(SONGLIN)
  await runCommand(here.platform, changeCountyRule, { actor, requestId: 'r' }, { secondFactorNeeded: true })
  const approver = visitor(app)
  await approver.signIn('demo-county-approver', PASSWORD)
  const { body } = await approver.send('POST', '/api/session/second-factor')
  const code = codeFrom(body.address, here.clock.now())
  expect((await approver.send('PUT', '/api/session/second-factor', { code })).body).toMatchObject({ stage: 'ready' })
  const traveller = await setOut(approver, { link: true })
  await arrive(traveller, provider.vouch(traveller.address, { sub: 'approver' }))
  const stage = async (claims: Claims) => {
    const { me } = await signInBy({ sub: 'approver', ...claims })
    return (await me.send('GET', '/api/session')).body.stage
  }
  expect(await stage({ amr: ['pwd', 'mfa'] })).toBe('code')
  configure('mfa, urn:strong')
  expect(await stage({ amr: ['pwd'] })).toBe('code')
  expect(await stage({ amr: ['pwd', 'mfa'] })).toBe('ready')
  expect(await stage({ acr: 'urn:strong' })).toBe('ready')
  await here.asAdmin("update access.provider_link set linked_by = gen_random_uuid() where subject = 'approver'")
  expect(await stage({ amr: ['mfa'] })).toBe('code')
  await runCommand(here.platform, changeCountyRule, { actor, requestId: 'r' }, { secondFactorNeeded: false })
})

test('an administrator links another’s account, never their own; one identity enters one account; a lock holds here too', async () => {
  const admin = visitor(app)
  await admin.signIn('demo-system-administrator', PASSWORD)
  const { body } = await admin.send('GET', '/api/accounts')
  const idOf = (name: string) => body.accounts.find((one: { name: string }) => one.name === name).id
  const link = (name: string, subject: string) => admin.send('PUT', `/api/accounts/${idOf(name)}/provider`, { subject })
  expect((await link('demo-system-administrator', 'me')).body.code).toBe('access.not-for-oneself')
  expect((await link('demo-village-worker', SUBJECT)).body.code).toBe('access.provider-subject-linked')
  expect((await link('demo-village-worker', 'worker')).status).toBe(200)
  expect(await signInBy({ sub: 'worker' })).toMatchObject({ signedIn: true })
  await here.asAdmin("update access.account set locked_at = now(), locked_why = 'administrator' where id = $1", [
    idOf('demo-village-worker'),
  ])
  expect(await signInBy({ sub: 'worker' })).toMatchObject({ to: '/sign-in?refused=access.account-locked' })
  expect((await admin.send('DELETE', `/api/accounts/${idOf('demo-village-worker')}/provider`)).status).toBe(200)
  expect(await signInBy({ sub: 'worker' })).toMatchObject({ to: '/sign-in?refused=access.provider-account-unknown' })
})
