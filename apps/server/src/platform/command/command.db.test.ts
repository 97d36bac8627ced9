import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { nameInstallation } from '../installation/index.ts'
import { defineReaction } from '../jobs/index.ts'
import { platformSlice } from '../platformSlice.ts'
import { refusePlatform } from '../problem/index.ts'
import type { Slice } from '../slice.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { type Command, defineCommand, type Request, runCommand } from './index.ts'

let here: TestPlatform
const heard: string[] = []

const umbrella: Slice = {
  name: 'umbrella',
  reactions: [defineReaction('umbrella', 'platform.installation-named', async ({ county }) => void heard.push(county))],
}

beforeAll(async () => {
  here = await openTestPlatform([platformSlice, umbrella])
})
afterAll(() => here.close())

const administrator = officer(['platform.administer'])
const clerk = officer([], { user: '00000000-0000-7000-8000-000000000002' })
let count = 0
const asked = (more: Partial<Request> = {}): Request => {
  count += 1
  return { actor: administrator, requestId: `request-${count}`, ...more }
}
const rename = (request: Request, name: string) => runCommand(here.platform, nameInstallation, request, { name })
const nameNow = async (county = SONGLIN) =>
  (await here.asAdmin<{ name: string }>('select name from platform.installation where county = $1', [county]))[0]?.name
const entriesOf = (request: Request) =>
  here.asAdmin<{ action: string; outcome: string; problem: string | null; details: string; county: string }>(
    'select county, action, outcome, problem, details from platform.audit_entry where request_id = $1',
    [request.requestId],
  )
const jobsWaiting = async () =>
  (
    await here.asAdmin<{ count: string }>(
      "select count(*) from jobs.job where name like 'umbrella/%' and state = 'created'",
    )
  )[0]?.count

test('what was done, its entry in the ledger and its announcement are committed together', async () => {
  const request = asked()
  expect(await rename(request, '松林县民政和社会事务局')).toEqual({ county: SONGLIN, name: '松林县民政和社会事务局' })
  expect(await nameNow()).toBe('松林县民政和社会事务局')
  expect(await entriesOf(request)).toEqual([
    {
      county: SONGLIN,
      action: 'platform.name-installation',
      outcome: 'done',
      problem: null,
      details: '{"county":"500299","name":"松林县民政和社会事务局"}',
    },
  ])
  expect(await jobsWaiting()).toBe('1')
  expect(await here.settle()).toBe(1)
  expect(heard).toEqual([SONGLIN])
})

test('a command that fails after its work leaves nothing of it, no announcement, and a refusal in the ledger', async () => {
  const failing: Command<typeof nameInstallation.input, unknown> = {
    ...nameInstallation,
    async run(context, input) {
      await nameInstallation.run(context, input)
      throw refusePlatform('platform.not-found')
    },
  }
  const request = asked()
  const before = await nameNow()
  await expect(runCommand(here.platform, failing, request, { name: '另一个名称' })).rejects.toThrow(
    'platform.not-found',
  )
  expect(await nameNow()).toBe(before)
  expect(await jobsWaiting()).toBe('0')
  expect(await entriesOf(request)).toMatchObject([{ outcome: 'refused', problem: 'platform.not-found', details: '{}' }])
})

test('whoever lacks the permission is refused, and the ledger says that they tried', async () => {
  const request = asked({ actor: clerk })
  const before = await nameNow()
  await expect(rename(request, 'x')).rejects.toMatchObject({ status: 403, problem: { code: 'platform.not-permitted' } })
  expect(await nameNow()).toBe(before)
  expect(await entriesOf(request)).toMatchObject([{ outcome: 'refused', problem: 'platform.not-permitted' }])
})

test('in a county that is not theirs nothing is found, with or without the permission, and their own ledger says so', async () => {
  for (const actor of [administrator, clerk]) {
    const request = asked({ actor, county: NEXT_DOOR })
    await expect(rename(request, 'x')).rejects.toMatchObject({ status: 404, problem: { code: 'platform.not-found' } })
    expect(await entriesOf(request)).toMatchObject([{ county: SONGLIN, problem: 'platform.not-found' }])
  }
  expect(await nameNow(NEXT_DOOR)).toBe('邻县民政局')
})

test('the same request sent again gets the same answer, and is done once', async () => {
  const first = asked({ idempotencyKey: 'key-of-once' })
  const again = asked({ idempotencyKey: 'key-of-once' })
  const answer = await rename(first, '只改一次的名称')
  expect(await rename(again, '只改一次的名称')).toEqual(answer)
  expect(await entriesOf(again)).toEqual([])
  await here.settle()
})

test('twenty copies of one request at the same moment are one act', async () => {
  const requests = Array.from({ length: 20 }, () => asked({ idempotencyKey: 'key-of-twenty' }))
  const answers = await Promise.all(requests.map((request) => rename(request, '同时来的二十份')))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const entries = await Promise.all(requests.map(entriesOf))
  expect(entries.flat()).toHaveLength(1)
  await here.settle()
})

test('a key that was used for something else is refused, and belongs to one user', async () => {
  await rename(asked({ idempotencyKey: 'key-of-one' }), '第一个内容')
  await expect(rename(asked({ idempotencyKey: 'key-of-one' }), '另一个内容')).rejects.toMatchObject({
    status: 422,
    problem: { code: 'platform.idempotency-key-reused' },
  })
  const other = officer(['platform.administer'], { user: '00000000-0000-7000-8000-000000000003' })
  await expect(rename(asked({ actor: other, idempotencyKey: 'key-of-one' }), '另一个人的内容')).resolves.toMatchObject({
    name: '另一个人的内容',
  })
  await expect(rename(asked({ actor: other, idempotencyKey: 'key-of-one' }), '另一个人的内容')).resolves.toMatchObject({
    name: '另一个人的内容',
  })
  await expect(rename(asked({ idempotencyKey: 'key-of-one' }), '第一个内容')).resolves.toMatchObject({
    name: '第一个内容',
  })
  await expect(rename(asked({ idempotencyKey: 'short' }), 'x')).rejects.toThrow('platform.idempotency-key-unfit')
  await here.settle()
})

test('a refused request is not remembered: sent again when it is allowed, it is done', async () => {
  const key = 'key-of-second-try'
  await expect(rename(asked({ actor: clerk, idempotencyKey: key }), '准了才改')).rejects.toThrow()
  const promoted = { ...clerk, permissions: administrator.permissions }
  await expect(rename(asked({ actor: promoted, idempotencyKey: key }), '准了才改')).resolves.toMatchObject({
    name: '准了才改',
  })
  await here.settle()
})

test('what the database refuses by a named constraint is told in the words of the slice', async () => {
  await expect(rename(asked(), '   ')).rejects.toMatchObject({
    status: 400,
    problem: { code: 'platform.bureau-name-unfit' },
  })
  await expect(rename(asked(), '长'.repeat(61))).rejects.toMatchObject({
    problem: { code: 'platform.bureau-name-unfit' },
  })
})

test('input that does not fit is told with its place, in both languages, without its value', async () => {
  const told = await rename(asked(), 7 as never).catch((error: { problem: object }) => error.problem)
  expect(told).toMatchObject({ code: 'platform.input-not-allowed', where: 'name' })
  expect(JSON.stringify(told)).toMatch(/name：无效输入.*name: Invalid input/)
  await expect(runCommand(here.platform, nameInstallation, asked(), { name: 'x', county: NEXT_DOOR })).rejects.toThrow(
    'platform.input-not-allowed',
  )
})

test('a command that loses against another is run anew, and the user never hears of it', async () => {
  let attempts = 0
  const colliding = defineCommand({
    name: 'umbrella.collide',
    permission: 'platform.administer',
    input: z.strictObject({}),
    async run({ tx }) {
      attempts += 1
      if (attempts < 3) await sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`.execute(tx)
      return { attempts }
    },
    audit: () => ({}),
  })
  const request = asked()
  expect(await runCommand(here.platform, colliding, request, {})).toEqual({ attempts: 3 })
  expect(await entriesOf(request)).toHaveLength(1)
})
