import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import '@doudi/local-postgres/testing'
import { openTestPlatform } from '../testing/index.ts'
import { openDatabase } from './index.ts'

/** What opening comes to: the code and sentence of the refusal. */
async function refusal(env: NodeJS.ProcessEnv) {
  const database = await openDatabase(env).catch((error: unknown) => error)
  if (!(database instanceof Error)) {
    await (database as { close(): Promise<void> }).close()
    return undefined
  }
  return (database as Error & { problem?: { code: string; detail: { zh: string } } }).problem
}

test('the application’s role may open a database of one’s own; stronger ones are refused with a sentence', async () => {
  const here = await openTestPlatform([])
  const as = async (role: string, attributes: string) => {
    await here.asAdmin(
      `do $$ begin create role ${role} login password 'p'; exception when duplicate_object then null; end $$`,
    )
    await here.asAdmin(`alter role ${role} ${attributes}`)
    await here.asAdmin(
      `do $$ begin execute format('grant connect on database %I to ${role}', current_database()); end $$`,
    )
    const url = new URL(here.urls.app)
    url.username = role
    url.password = 'p'
    return { DATABASE_URL: url.href }
  }
  try {
    expect(await refusal({ DATABASE_URL: here.urls.app })).toBeUndefined()
    const strong = { code: 'platform.database-role-too-strong' }
    expect(await refusal({ DATABASE_URL: here.urls.admin })).toMatchObject({
      ...strong,
      detail: { zh: expect.stringMatching(/postgres 是超级用户.*doudi_app/) },
    })
    expect(await refusal({ DATABASE_URL: here.urls.owner })).toMatchObject({
      ...strong,
      detail: { zh: expect.stringContaining('是表的所有者') },
    })
    expect(await refusal(await as('test_bypassing', 'bypassrls'))).toMatchObject({
      ...strong,
      detail: { zh: expect.stringContaining('可以绕过行级权限') },
    })
    expect(await refusal(await as('test_stranger', 'nobypassrls'))).toMatchObject({
      code: 'platform.database-role-unfit',
    })
    await here.asAdmin('grant doudi_app to test_member').catch(() => undefined)
    const member = await as('test_member', 'nobypassrls')
    await here.asAdmin('grant doudi_app to test_member')
    expect(await refusal(member)).toBeUndefined()
    await here.asAdmin('grant doudi_owner to test_member')
    expect(await refusal(member)).toMatchObject(strong)
  } finally {
    await here.asAdmin(
      'drop owned by test_bypassing, test_stranger, test_member; drop role test_bypassing, test_stranger, test_member',
    )
    await here.close()
  }
})

test('a database without its migrations is refused unless the owner is known, and then is migrated', async () => {
  const here = await openTestPlatform([])
  try {
    await here.asAdmin("delete from platform.migration where name !~ '^20261121-[123]-platform-'")
    expect(await refusal({ DATABASE_URL: here.urls.app })).toMatchObject({
      code: 'platform.migrations-waiting',
      detail: { zh: expect.stringMatching(/有 \d+ 项/) },
    })
    await here.asAdmin(`do $$ declare later text; begin
      for later in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public|platform)' loop
        execute format('drop schema %I cascade', later);
      end loop; end $$`)
    expect(await refusal({ DATABASE_URL: here.urls.app, DATABASE_OWNER_URL: here.urls.owner })).toBeUndefined()
  } finally {
    await here.close()
  }
})

test('an address that leads nowhere is told without its password', async () => {
  const told = await refusal({ DATABASE_URL: 'postgres://somebody:secret-word@127.0.0.1:1/doudi' })
  expect(told).toMatchObject({ code: 'platform.database-out-of-reach' })
  expect(JSON.stringify(told)).not.toContain('secret-word')
  expect(await refusal({ DATABASE_OWNER_URL: inject('testServerUrl') })).toMatchObject({
    code: 'platform.database-address-unfit',
  })
})

test('the embedded server gives its roles passwords of their own, readable by nobody else, and keeps them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doudi-embedded-'))
  await chmod(folder, 0o711)
  const env = { DOUDI_DATA: join(folder, 'data') }
  try {
    const first = await openDatabase(env)
    expect(first.applied.length).toBeGreaterThan(0)
    const { rows } = await first.pool.query('select current_user as role')
    expect(rows).toEqual([{ role: 'doudi_app' }])
    await first.close()
    for (const role of ['doudi_app', 'doudi_owner']) {
      const file = await stat(join(env.DOUDI_DATA, 'keys', `${role}.password`))
      expect(file.mode & 0o777).toBe(0o600)
      expect(file.size).toBe(32)
    }
    const second = await openDatabase(env)
    expect(second.applied).toEqual([])
    await second.close()
    // a lost password is replaced: the launcher may always set a new one
    await rm(join(env.DOUDI_DATA, 'keys'), { recursive: true })
    await (await openDatabase(env)).close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
