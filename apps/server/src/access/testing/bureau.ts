import { expect } from 'vitest'
import { z } from 'zod'
import { defineQuery, runCommand } from '../../platform/command/index.ts'
import { get } from '../../platform/http/index.ts'
import { platformSlice } from '../../platform/platformSlice.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { NEXT_DOOR, openTestPlatform } from '../../platform/testing/index.ts'
import { foundAccounts } from '../commands/foundAccounts.ts'
import { accessSlice, authenticateBy } from '../index.ts'
import { codeFrom, type Visitor, visitor } from './visitor.ts'

export const PASSWORD = '松林县的松树很高很高'
export const PERSON = '00000000-0000-7000-8000-0000000000aa'
/** The bureau of these stories: people work in the county next door, and Songlin must never be seen from it. */
export const where = { county: NEXT_DOOR }

/** A file as the registry shows one: who asks for one record can be let in for that one. */
const showFile = defineQuery({
  name: 'test.show-file',
  permission: 'registry.read',
  input: z.strictObject({ id: z.string() }),
  subject: ({ id }) => id,
  run: async ({ actor }, { id }) => ({ id, region: actor.region }),
})
const showList = defineQuery({
  name: 'test.show-list',
  permission: 'registry.read',
  input: z.strictObject({}),
  run: async ({ actor }) => ({ region: actor.region }),
})

/** A bureau with nobody in it yet, and short ways to come and go. */
export async function openBureau() {
  const probe = { name: 'test', doors: [get('/api/test/files/:id', showFile), get('/api/test/files', showList)] }
  const here = await openTestPlatform([platformSlice, accessSlice, probe])
  const app = await here.serve(authenticateBy(here.platform))
  const phones = new Map<string, string>()
  /** Ids of accounts by their names. */
  const made = new Map<string, string>()
  const minutesLater = (count: number) =>
    here.clock.set(new Date(here.clock.now().getTime() + count * 60_000).toISOString())
  const code = (name: string) => codeFrom(phones.get(name) ?? '', here.clock.now())
  const visit = () => visitor(app)

  /** From a one-time password to a desk: own password, telephone enrolled. */
  async function settleIn(name: string, oneTime: string, more = {}): Promise<Visitor> {
    const me = visit()
    expect((await me.signIn(name, oneTime, more)).body).toMatchObject({ stage: 'password' })
    expect((await me.send('GET', '/api/accounts')).body.code).toBe('access.password-to-be-changed')
    const changed = await me.send('PUT', '/api/session/password', { present: oneTime, wanted: PASSWORD })
    expect(changed.status).toBe(200)
    // what a post may do waits for the telephone; without a post there is nothing to wait for
    expect((await me.send('GET', '/api/accounts')).body.code).toMatch(/access\.(second-factor-missing|no-post)/)
    const { body } = await me.send('POST', '/api/session/second-factor')
    phones.set(name, body.address)
    minutesLater(1)
    const confirmed = await me.send('PUT', '/api/session/second-factor', { code: code(name) })
    expect(confirmed.status).toBe(200)
    return me
  }

  async function comeBack(name: string, more = {}): Promise<Visitor> {
    const me = visit()
    await me.signIn(name, PASSWORD, more)
    minutesLater(1)
    expect((await me.send('POST', '/api/session/code', { code: code(name) })).body).toMatchObject({ signedIn: true })
    return me
  }

  const request = { actor: systemActor(NEXT_DOOR), requestId: 'test' }
  const found = async () => (await runCommand(here.platform, foundAccounts, request, {})).made

  /** The three administrators at their desks. */
  async function foundThree(): Promise<void> {
    for (const { name, oneTimePassword, id } of await found()) {
      made.set(name, id)
      const settled = await settleIn(name, oneTimePassword, where)
      expect((await settled.send('GET', '/api/accounts')).status).toBe(200)
    }
  }

  /** 张三, township reviewer, at the desk: proposed by one administrator and approved by another. */
  async function appointZhang(): Promise<void> {
    const [system, security] = [await comeBack('system-admin', where), await comeBack('security-admin', where)]
    const { body: opened } = await system.send('POST', '/api/accounts', { name: 'zhang.san', shownName: '张三' })
    made.set('zhang.san', opened.account)
    const wanted = { role: 'townshipReviewer', region: '500298001', section: 'assistance', reason: '任命通知' }
    const { body: proposed } = await system.send('POST', '/api/posts', { ...wanted, account: opened.account })
    await settleIn('zhang.san', opened.oneTimePassword, where)
    expect((await security.send('PUT', `/api/posts/${proposed.post}/approval`)).status).toBe(200)
  }

  async function close() {
    await app.close()
    await here.close()
  }
  return { here, made, minutesLater, code, visit, settleIn, comeBack, found, foundThree, appointZhang, close }
}

export type Bureau = Awaited<ReturnType<typeof openBureau>>
