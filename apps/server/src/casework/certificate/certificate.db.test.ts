import { readFile } from 'node:fs/promises'
import { checkFile, linkOf, recheck, revisionOf } from '@doudi/certificate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourPacks, ourPackTexts } from '../../policy/index.ts'
import { type Office, openOffice } from '../testing/office.ts'
import { certificateKeyPath } from './signer.ts'

const { facts, files } = ourPackTexts()
const REVISION = revisionOf({ facts, files })
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const refusedFamily = async (name: string, yearly = 60_000): Promise<{ decision: string; person: string }> => {
  const family = await office.openAlone(name, yearly)
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  const { decision } = await office.took('countyApprover', application, 'refusal')
  return { decision, person: family.person }
}
const certificateOf = (decision: string, who = 'window') =>
  office.done(who, 'GET', `/api/decisions/${decision}/certificate`)
const key = async (): Promise<string> => (await office.done('window', 'GET', '/api/certificates/key')).key

test('a refusal gives a signed certificate that works out again, step by step, and names nobody', async () => {
  const { decision, person } = await refusedFamily('孙富贵')
  const { text, number } = await certificateOf(decision)
  expect(number).toBe(1)
  for (const secret of ['孙富贵', person, '500299001201']) expect(text.includes(secret), secret).toBe(false)
  const checked = await checkFile(text, [await key()])
  if (!checked.ok) throw new Error(checked.fault)
  const { certificate } = checked.file
  expect(certificate).toMatchObject({ county: '500299', number: 1, decision: { id: decision, on: '2026-07-01' } })
  expect(certificate.decision.outcomes).toEqual([{ programme: 'dibao', granted: false }])
  expect(recheck(ourPacks(), REVISION, certificate)).toMatchObject({ equal: true, decidedOtherwise: [] })
})

test('the next decision of the county names the hash of the one before it', async () => {
  const first = await certificateOf((await refusedFamily('周有田')).decision)
  const second = await certificateOf((await refusedFamily('吴有田')).decision)
  expect(second.number).toBe(first.number + 1)
  const files = await Promise.all([first, second].map(async ({ text }) => checkFile(text, [await key()])))
  const [one, other] = files.map((checked) => (checked.ok ? checked.file : undefined))
  if (!one || !other) throw new Error('not believed')
  expect(linkOf(one, other)).toBe('follows')
})

test('an emergency grant is certified with its sum, decided at the township', async () => {
  const family = await office.openAlone('火灾人家')
  const event = { kind: 'emergency', cause: 'fire', on: '2026-06-30', beyondOwnMeans: true }
  const application = await office.apply(family, { programme: 'temporaryAid', aid: 'emergencyFamily', event })
  await office.took('window', application, 'acceptance', { said: {} })
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '房屋烧毁' } })
  const { decision } = await office.took('countyApprover', application, 'confirmation', { amountFen: 200_000 })
  const checked = await checkFile((await certificateOf(decision)).text, [await key()])
  if (!checked.ok) throw new Error(checked.fault)
  expect(checked.file.certificate.decision.outcomes).toEqual([
    expect.objectContaining({ programme: 'temporaryAid', granted: true, onceFen: 200_000 }),
  ])
})

test('two decisions at once follow each other in the chain, and no number is given twice', async () => {
  const families = await Promise.all(['甲家', '乙家', '丙家'].map((name) => office.openAlone(name, 60_000)))
  const applications: string[] = []
  for (const family of families) {
    const application = await office.apply(family)
    await office.lookInto(application, [family.person])
    applications.push(application)
  }
  await Promise.all(applications.map((application) => office.took('countyApprover', application, 'refusal')))
  const rows = await office.asAdmin<{ number: string; previous: Buffer; hash: Buffer }>(
    'select number, previous, hash from casework.certificate order by number',
  )
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, at) => at + 1))
  for (const [at, { previous }] of rows.entries()) {
    expect(previous.toString('hex')).toBe(at === 0 ? '0'.repeat(64) : rows[at - 1]?.hash.toString('hex'))
  }
})

test('a decision that fails leaves no certificate and no gap', async () => {
  const before = await office.asAdmin('select number from casework.certificate_head')
  const family = await office.openAlone('郑小满')
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  expect((await office.step('countyApprover', application, 'refusal')).status).toBe(409)
  expect(await office.asAdmin('select number from casework.certificate_head')).toEqual(before)
})

test('the rules of a revision are kept once, so that its page can be made later', async () => {
  const rows = await office.asAdmin<{ revision: string; texts: string }>(
    'select revision, texts from casework.certificate_rules',
  )
  expect(rows.map(({ revision }) => revision)).toEqual([REVISION])
  expect(rows[0]?.texts).toContain('最低生活保障')
})

test('the key is readable by its owner only, and everybody may have the public one', async () => {
  const { stat } = await import('node:fs/promises')
  expect((await stat(certificateKeyPath())).mode & 0o077).toBe(0)
  expect(await readFile(certificateKeyPath(), 'utf8')).toContain('PRIVATE KEY')
  const answer = await office.ask('nobody', 'GET', '/api/certificates/key')
  expect(answer).toMatchObject({ status: 200, algorithm: 'Ed25519' })
  expect(JSON.stringify(answer)).not.toContain('PRIVATE')
})

test('a certificate is found by whoever may read the case, and is nobody’s else', async () => {
  const { decision } = await refusedFamily('何家')
  const seen = ['window', 'village', 'reviewer', 'countyOfficer', 'countyApprover']
  for (const who of seen)
    expect((await office.ask(who, 'GET', `/api/decisions/${decision}/certificate`)).status, who).toBe(200)
  for (const who of ['otherVillage', 'otherTownship', 'nextDoor']) {
    expect(await office.ask(who, 'GET', `/api/decisions/${decision}/certificate`), who).toMatchObject({
      status: 404,
      code: 'casework.no-certificate',
    })
  }
  expect((await office.ask('administrator', 'GET', `/api/decisions/${decision}/certificate`)).status).toBe(403)
  const receipts = await office.asAdmin(
    "select from platform.access_receipt where action = 'casework.show-certificate'",
  )
  expect(receipts.length).toBeGreaterThanOrEqual(seen.length)
})
