import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { appendEntry, depositHead, leaveReceipt, readDeposit, sealCounty, startSealer, verifyCounty } from './index.ts'

let here: TestPlatform
const folder = await mkdtemp(join(tmpdir(), 'doudi-deposit-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  here = await openTestPlatform([])
})
afterEach(() => here.close())

const actor = officer([])
const write = (action: string, county = SONGLIN) =>
  inScope(here.platform.db, scopeOf(systemActor(county)), (tx) =>
    appendEntry(tx, { county, at: here.clock.now(), actor, action, details: { n: action }, requestId: 'r' }),
  )
const seal = (county = SONGLIN) => sealCounty(here.platform.db, county, here.clock, { wait: true })
const faults = async (heads?: Parameters<typeof verifyCounty>[2]) =>
  (await verifyCounty(here.platform.db, SONGLIN, heads)).faults.map(
    ({ kind, position }) => `${kind} ${position ?? '-'}`,
  )
/** As someone with the whole server in hand would: past grants, policies and constraints. */
const tamper = async (statement: string) => {
  await here.asAdmin(`set session_replication_role = replica; ${statement}`)
}
async function fill(entries: number): Promise<void> {
  for (let n = 1; n <= entries; n += 1) await write(`umbrella.open-${n}`)
  await seal()
}

test('entries are chained in the order they are sealed, each county by itself, and a sound chain is found sound', async () => {
  await fill(5)
  await write('umbrella.elsewhere', NEXT_DOOR)
  await seal(NEXT_DOOR)
  expect(await verifyCounty(here.platform.db, SONGLIN)).toEqual({ county: SONGLIN, entries: 5, faults: [] })
  expect(await verifyCounty(here.platform.db, NEXT_DOOR)).toMatchObject({ entries: 1, faults: [] })
  expect(await seal()).toBe(0)
})

test('the application can neither change nor remove an entry, a seal or a receipt', async () => {
  await fill(1)
  for (const table of ['audit_entry', 'audit_seal', 'access_receipt']) {
    await expect(here.pool.query(`update platform.${table} set county = county`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(here.pool.query(`delete from platform.${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(here.pool.query(`truncate platform.${table}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test('one changed byte is found, in any column', async () => {
  await fill(4)
  const changes = [
    `details = '{"n":"umbrella.open-3"}'`,
    "outcome = 'refused', problem = 'x'",
    "at = at + interval '1 microsecond'",
    "user_id = '00000000-0000-7000-8000-00000000000f'",
    "subject = 'somebody'",
  ]
  for (const change of changes) {
    await tamper(
      `create table kept as select * from platform.audit_entry; update platform.audit_entry set ${change} where action = 'umbrella.open-2'`,
    )
    expect(await faults()).toEqual(['altered 2'])
    await tamper(
      'delete from platform.audit_entry; insert into platform.audit_entry overriding system value select * from kept; drop table kept',
    )
  }
  expect(await faults()).toEqual([])
})

test('a removed entry is found, with its seal or without', async () => {
  await fill(4)
  await tamper("delete from platform.audit_entry where action = 'umbrella.open-2'")
  expect(await faults()).toEqual(['removed 2'])
  await tamper('delete from platform.audit_seal where position = 2')
  expect(await faults()).toEqual(['removed 2'])
})

test('exchanged entries are found, also when every place is counted anew', async () => {
  await fill(4)
  await tamper(`update platform.audit_seal set position = 1000 + position where position in (2, 3);
    update platform.audit_seal set position = 1005 - position where position > 1000`)
  expect(await faults()).toEqual(['reordered 2', 'reordered 3', 'reordered 4'])
  await tamper(
    'delete from platform.audit_seal where position = 1; update platform.audit_seal set position = position + 1000; update platform.audit_seal set position = position - 1001',
  )
  expect((await faults()).length).toBeGreaterThan(0)
})

test('an entry slipped in past the commands, or a seal taken off the end, is found', async () => {
  await fill(3)
  await tamper(`insert into platform.audit_entry (county, at, user_id, post, action, outcome, details, request_id)
    values ('${SONGLIN}', now(), gen_random_uuid(), 'nobody', 'umbrella.slipped-in', 'done', '{}', 'x')`)
  expect(await faults()).toEqual(['unsealed -'])
  await tamper('delete from platform.audit_seal where position = 3')
  expect(await faults()).toEqual(['unsealed -', 'unsealed -'])
})

test('a chain that was made anew, or cut off at its end, is found against a head deposited before', async () => {
  await fill(4)
  const key = generateKeyPairSync('ed25519')
  const path = (await depositHead(here.platform.db, SONGLIN, { clock: here.clock, folder, key })) as string
  const head = readDeposit(await readFile(path, 'utf8'), key.publicKey)
  if (!head) throw new Error('the deposit is not believed')
  expect(head).toMatchObject({ county: SONGLIN, position: 4 })
  await write('umbrella.later')
  await seal()
  expect(await faults([head])).toEqual([])
  await tamper(
    "delete from platform.audit_seal where position > 3; delete from platform.audit_entry where action in ('umbrella.open-4', 'umbrella.later')",
  )
  expect(await faults()).toEqual([])
  expect(await faults([head])).toEqual(['cut 4'])
  await tamper(`delete from platform.audit_seal; update platform.audit_entry set details = '{}' where action = 'umbrella.open-1';
    insert into platform.audit_unsealed select county, seq from platform.audit_entry`)
  await write('umbrella.filler')
  await seal()
  expect(await faults()).toEqual([])
  expect(await faults([head])).toEqual(['rebuilt 4'])
})

test('a deposit that was touched, or signed by another key, is not believed', async () => {
  await fill(1)
  const [key, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const path = (await depositHead(here.platform.db, SONGLIN, { clock: here.clock, folder, key })) as string
  const text = await readFile(path, 'utf8')
  expect(readDeposit(text, key.publicKey)).toBeDefined()
  expect(readDeposit(text, other.publicKey)).toBeUndefined()
  expect(readDeposit(text.replace('"position": 1', '"position": 2'), key.publicKey)).toBeUndefined()
  expect(readDeposit('{"head":', key.publicKey)).toBeUndefined()
})

test('the sealer follows within two seconds while thirty-two writers write, and two sealers make one chain', async () => {
  const faults: string[] = []
  const sealers = [0, 1].map(() => startSealer(here.platform.db, here.clock, (_level, event) => faults.push(event)))
  await Promise.all(
    Array.from({ length: 32 }, async (_, writer) => {
      for (let n = 0; n < 5; n += 1) await write(`umbrella.writer-${writer}-${n}`)
    }),
  )
  const waiting = async () =>
    Number((await here.asAdmin<{ count: string }>('select count(*) from platform.audit_unsealed'))[0]?.count)
  const began = Date.now()
  while ((await waiting()) > 0 && Date.now() - began < 10_000) await new Promise((done) => setTimeout(done, 50))
  expect(Date.now() - began).toBeLessThan(2_000)
  await Promise.all(sealers.map((sealer) => sealer.stop()))
  expect(faults).toEqual([])
  expect(await verifyCounty(here.platform.db, SONGLIN)).toEqual({ county: SONGLIN, entries: 160, faults: [] })
})

test('a transaction that drew its number early and committed late is sealed in its turn', async () => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  const slow = inScope(here.platform.db, scopeOf(systemActor(SONGLIN)), async (tx) => {
    await appendEntry(tx, {
      county: SONGLIN,
      at: here.clock.now(),
      actor,
      action: 'umbrella.slow',
      details: {},
      requestId: 'r',
    })
    await held
  })
  await fill(3)
  release()
  await slow
  expect(await seal()).toBe(1)
  expect(await verifyCounty(here.platform.db, SONGLIN)).toMatchObject({ entries: 4, faults: [] })
})

test('a receipt tells who read whose file; a withheld one is seen by its own section only', async () => {
  const reading = {
    county: SONGLIN,
    region: '500299001201',
    person: '00000000-0000-7000-8000-0000000000aa',
    at: here.clock.now(),
    actor,
    action: 'registry.show-household',
    why: 'review-award',
  }
  await inScope(here.platform.db, scopeOf(actor), async (tx) => {
    await leaveReceipt(tx, { ...reading, section: 'assistance', withheld: false })
    await leaveReceipt(tx, { ...reading, section: 'protection', withheld: true })
  })
  const seenBy = (sections: string[]) =>
    inScope(here.platform.db, scopeOf({ ...actor, sections }), async (tx) =>
      (await tx.selectFrom('platform.access_receipt').select('section').orderBy('section').execute()).map(
        (row) => row.section,
      ),
    )
  expect(await seenBy(['assistance'])).toEqual(['assistance'])
  expect(await seenBy(['protection'])).toEqual(['assistance', 'protection'])
})
