import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { depositHead, openSigningKey, sealCounty } from '../platform/audit/index.ts'
import { SONGLIN } from '../platform/testing/index.ts'
import { openVillage } from './testing/village.ts'

let here: Awaited<ReturnType<typeof openVillage>>
const folder = await mkdtemp(join(tmpdir(), 'doudi-ledger-'))
beforeAll(async () => {
  vi.stubEnv('DOUDI_KEYS', join(folder, 'keys'))
  vi.stubEnv('DOUDI_DEPOSITS', folder)
  here = await openVillage()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await here.app.close()
  await here.close()
  await rm(folder, { recursive: true })
})

interface Entry {
  readonly seq: number
  readonly action: string
  readonly outcome: string
  readonly sealed: number | null
  readonly details: object
}
const entries = async (search = '', who = 'auditor') => {
  const { body } = await here.as(who, 'GET', `/api/audit/entries${search}`)
  return body as { entries: Entry[]; next: number | null }
}
const seal = () => sealCounty(here.platform.db, SONGLIN, here.clock, { wait: true })
const verify = async () => (await here.as('auditor', 'POST', '/api/audit/verify', {})).body

test('the audit administrator reads what was done and what was refused; nobody else does, and no other county’s', async () => {
  await here.as('window', 'POST', `/api/registry/people/${here.person}/reveal`, { why: 'payment', authority: '依据' })
  const { entries: found } = await entries()
  expect(found.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'registry.reveal-number refused',
    'registry.register-person done',
    'registry.import-regions done',
  ])
  expect((await here.as('county', 'GET', '/api/audit/entries')).body.code).toBe('platform.not-permitted')
  expect((await entries('', 'nextAuditor')).entries).toEqual([])
})

test('entries are found by day, action, user, area, record and outcome, each alone', async () => {
  const actions = async (search: string) => (await entries(search)).entries.map(({ action }) => action)
  expect(await actions('?outcome=refused&action=registry.reveal-number')).toEqual(['registry.reveal-number'])
  expect(await actions(`?subject=${here.person}`)).toEqual([])
  await here.as('county', 'POST', `/api/registry/people/${here.person}/reveal`, { why: 'payment', authority: '依据' })
  expect(await actions(`?subject=${here.person}`)).toEqual(['registry.reveal-number'])
  expect(await actions('?user=00000000-0000-7000-8000-000000000004&outcome=done')).toEqual(['registry.reveal-number'])
  expect(await actions('?region=500299001')).toEqual(['registry.reveal-number'])
  expect((await actions('?region=5002')).length).toBeGreaterThan(1)
  expect(await actions('?from=2026-07-02')).toEqual([])
  expect((await actions('?from=2026-07-01&until=2026-07-01')).length).toBeGreaterThan(3)
  expect((await here.as('auditor', 'GET', '/api/audit/entries?from=heute')).status).toBe(400)
  expect((await here.as('auditor', 'GET', "/api/audit/entries?action=x'or'1")).status).toBe(400)
})

test('the ledger is read page by page to its beginning, each entry once', async () => {
  for (let n = 0; n < 120; n += 1) await here.as('window', 'PUT', '/api/installation/name', { name: '别的' })
  const seen: number[] = []
  let search = ''
  for (;;) {
    const page = await entries(search)
    seen.push(...page.entries.map(({ seq }) => seq))
    if (page.next === null) break
    search = `?cursor=${page.next}`
  }
  const all = await here.asAdmin<{ seq: number }>('select seq from platform.audit_entry where county = $1', [SONGLIN])
  expect(seen.length).toBe(all.length)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(seen.toSorted((one, other) => other - one))
})

test('an entry tells whether it is sealed, and the state tells how far the chain and the signed heads reach', async () => {
  expect((await entries()).entries[0]?.sealed).toBeNull()
  const waiting = (await here.as('auditor', 'GET', '/api/audit/state')).body
  expect(waiting).toMatchObject({ sealed: 0, head: null, verified: null })
  const count = await seal()
  expect(waiting.waiting).toBe(count)
  expect((await entries()).entries[0]?.sealed).toBe(count)
  const key = await openSigningKey(join(folder, 'keys'))
  await depositHead(here.platform.db, SONGLIN, { clock: here.clock, folder, key })
  expect((await here.as('auditor', 'GET', '/api/audit/state')).body).toMatchObject({
    sealed: count,
    waiting: 0,
    head: { position: count },
  })
})

test('verifying answers as the command line does, is entered itself, and finds a changed byte and a chain made anew', async () => {
  expect(await verify()).toMatchObject({ sound: true, heads: 1, faults: [] })
  await seal()
  expect((await here.as('auditor', 'GET', '/api/audit/state')).body.verified).toMatchObject({ faults: 0, heads: 1 })
  await here.asAdmin(`set session_replication_role = replica;
    update platform.audit_entry set details = '{}' where action = 'registry.register-person'`)
  const found = await verify()
  expect(found.sound).toBe(false)
  expect(found.faults.map(({ kind }: { kind: string }) => kind)).toEqual(['altered'])
  await here.asAdmin(`set session_replication_role = replica;
    delete from platform.audit_seal; insert into platform.audit_unsealed select county, seq from platform.audit_entry
    on conflict do nothing`)
  await seal()
  const rebuilt = await verify()
  expect(rebuilt.faults.map(({ kind }: { kind: string }) => kind)).toEqual(['rebuilt'])
})

test('a deposited head that was touched, or signed by somebody else, is counted as not believed', async () => {
  const key = generateKeyPairSync('ed25519')
  const path = (await depositHead(here.platform.db, SONGLIN, { clock: here.clock, folder, key })) as string
  expect((await verify()).headsNotBelieved).toBe(1)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"position"', '"place"'))
  expect((await here.as('auditor', 'GET', '/api/audit/state')).body.headsNotBelieved).toBe(1)
})

test('the ledger leaves as a file that Excel opens, and that it left is in the ledger', async () => {
  const { status, text, headers } = await here.as('auditor', 'POST', '/api/audit/export', { outcome: 'refused' })
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe('attachment; filename="audit-500299-2026-07-01.csv"')
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFF序号,时间,用户,岗位,操作,结果,问题代码,对象,内容,请求,链上位置')
  expect(lines.slice(1).every((line) => line.includes(',refused,'))).toBe(true)
  const last = (await entries()).entries[0]
  expect(last).toMatchObject({
    action: 'oversight.export-audit',
    details: { outcome: 'refused', rows: lines.length - 1 },
  })
  expect((await here.as('county', 'POST', '/api/audit/export', {})).body.code).toBe('platform.not-permitted')
})

test('no entry holds the name, the number or the telephone of the person', async () => {
  const { text } = await here.as('auditor', 'POST', '/api/audit/export', {})
  expect(text).not.toMatch(/赵|13800000000/)
  expect(text).not.toContain(here.number)
})
