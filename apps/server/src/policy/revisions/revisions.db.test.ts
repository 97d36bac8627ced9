import { type Day, parseDay, printDay } from '@doudi/domain'
import { resolveRules } from '@doudi/policy-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { defineCommand, runCommand, runQuery } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { platformSlice } from '../../platform/platformSlice.ts'
import { type Actor, inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { officer, openTestPlatform, SONGLIN, type TestPlatform } from '../../platform/testing/index.ts'
import { policySlice } from '../index.ts'
import { DRAFTER, noticeOf, PUBLISHER } from '../testing/index.ts'
import { changeRevision } from './commands/changeRevision.ts'
import { draftRevision } from './commands/draftRevision.ts'
import { publishRevision } from './commands/publishRevision.ts'
import { withdrawRevision } from './commands/withdrawRevision.ts'
import { packsInForce, recordPreview, takeDraft } from './index.ts'
import { listRevisions } from './queries/listRevisions.ts'
import { readNoticeFile } from './queries/readNoticeFile.ts'
import { showParameters } from './queries/showParameters.ts'
import { showRevision } from './queries/showRevision.ts'

let here: TestPlatform
beforeAll(async () => {
  here = await openTestPlatform([platformSlice, policySlice])
})
afterAll(() => here.close())

/** Stands for whoever works everybody out: notes that a draft was looked at, and how many would be worse off. */
const look = defineCommand({
  name: 'test.look',
  permission: 'policy.draft-revision',
  input: z.strictObject({ revision: z.string(), version: z.int(), worse: z.int().default(0) }),
  async run({ tx, county, now, today, actor }, { revision, version, worse }) {
    const draft = await takeDraft(tx, county, { revision, version, today })
    await recordPreview(tx, county, draft, {
      id: mintId(now),
      madeAt: now,
      madeBy: actor.user,
      countedOn: printDay(today),
      awards: 10,
      worse,
      undecided: 0,
      beforeFen: 100,
      afterFen: 120,
    })
  },
  audit: () => ({}),
})

const as = (actor: Actor) => ({ actor, requestId: 'r' })
const enter = (values: Readonly<Record<string, number>>, more: Parameters<typeof noticeOf>[1] = {}) =>
  runCommand(here.platform, draftRevision, as(DRAFTER), noticeOf(values, more))
const lookAt = (revision: string, version: number, worse = 0) =>
  runCommand(here.platform, look, as(DRAFTER), { revision, version, worse })
const publish = (revision: string, version: number, overrideBecause?: string, actor = PUBLISHER) =>
  runCommand(here.platform, publishRevision, as(actor), {
    revision,
    version,
    ...(overrideBecause !== undefined && { overrideBecause }),
  })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.problem?.code ?? String(error),
  )
const inForce = (parameter: string, on: string) =>
  inScope(here.platform.db, scopeOf(systemActor(SONGLIN)), async (tx) => {
    const set = await packsInForce(tx, SONGLIN)
    return resolveRules(set, { jurisdiction: SONGLIN, on: parseDay(on) as Day }).parameters.get(parameter)
  })
const shown = (revision: string) => runQuery(here.platform, showRevision, as(DRAFTER), { revision })

it('a document entered by one and published by another holds from its first day, and says where it comes from', async () => {
  const { revision, version } = await enter({ 'dibao.standard.rural': 660, 'dibao.standard.urban': 800 })
  expect(await inForce('dibao.standard.rural', '2026-07-01')).toMatchObject({ value: 63000 })
  await lookAt(revision, version)
  await publish(revision, 2)
  expect(await inForce('dibao.standard.rural', '2026-06-30')).toMatchObject({ value: 63000 })
  expect(await inForce('dibao.standard.rural', '2026-07-01')).toMatchObject({ value: 66000, revision })
  const { parameters } = await runQuery(here.platform, showParameters, as(DRAFTER), {})
  expect(parameters.find(({ id }) => id === 'dibao.standard.rural')).toMatchObject({
    value: '660.00元',
    from: '2026-07-01',
    origin: 'revision',
    revision,
    clause: { title: '关于提高城乡低保等保障标准的通知（渝民规〔2026〕9号）', clause: '一' },
  })
  expect(parameters.find(({ id }) => id === 'dibao.supplement.child')).toMatchObject({ origin: 'pack', revision: null })
})

it('whoever entered or changed a document does not publish it', async () => {
  const { revision, version } = await enter({ 'dibao.standard.rural': 670 }, { startsOn: '2026-09-01' })
  await lookAt(revision, version)
  expect(await refused(publish(revision, 2, undefined, DRAFTER))).toBe('policy.same-person')
  const draft = noticeOf({ 'dibao.standard.rural': 671 }, { startsOn: '2026-09-01' })
  await runCommand(here.platform, changeRevision, as(PUBLISHER), { revision, version: 2, draft })
  await lookAt(revision, 3)
  expect(await refused(publish(revision, 4))).toBe('policy.same-person')
  const third = officer(['policy.publish-revision'], { user: '00000000-0000-7000-8000-000000000003' })
  expect(await refused(publish(revision, 4, undefined, third))).toBe('done')
})

it('nothing is published that nobody looked at, and not when it says something else than what was looked at', async () => {
  const { revision, version } = await enter({ 'dibao.standard.rural': 680 }, { startsOn: '2026-10-01' })
  expect(await refused(publish(revision, version))).toBe('policy.preview-missing')
  await lookAt(revision, version)
  const draft = noticeOf({ 'dibao.standard.rural': 690 }, { startsOn: '2026-10-01' })
  await runCommand(here.platform, changeRevision, as(DRAFTER), { revision, version: 2, draft })
  expect(await refused(publish(revision, 3))).toBe('policy.preview-missing')
  expect((await shown(revision)).preview).toMatchObject({ holds: false })
  expect(await refused(publish(revision, 1))).toBe('policy.revision-changed-meanwhile')
})

it('a preview no longer holds when another document was published after it', async () => {
  const one = await enter({ 'dibao.standard.rural': 700 }, { startsOn: '2026-11-01' })
  const two = await enter({ 'dibao.standard.urban': 850 }, { startsOn: '2026-11-01' })
  await lookAt(one.revision, 1)
  await lookAt(two.revision, 1)
  await publish(one.revision, 2)
  expect((await shown(two.revision)).preview).toMatchObject({ holds: false })
  expect(await refused(publish(two.revision, 2))).toBe('policy.preview-outdated')
  await lookAt(two.revision, 2)
  expect(await refused(publish(two.revision, 3))).toBe('done')
  expect(await inForce('dibao.standard.rural', '2026-11-01')).toMatchObject({ value: 70000, revision: one.revision })
  expect(await inForce('dibao.standard.urban', '2026-11-01')).toMatchObject({ value: 85000, revision: two.revision })
})

it('a later document with the same first day takes the place of an earlier one', async () => {
  const wrong = await enter({ 'dibao.standard.rural': 1 }, { startsOn: '2026-12-01' })
  await lookAt(wrong.revision, 1)
  await publish(wrong.revision, 2)
  const right = await enter({ 'dibao.standard.rural': 710 }, { startsOn: '2026-12-01', number: '渝民规〔2026〕10号' })
  await lookAt(right.revision, 1)
  await publish(right.revision, 2)
  expect(await shown(wrong.revision)).toMatchObject({ state: 'superseded', acts: [] })
  expect(await inForce('dibao.standard.rural', '2026-12-01')).toMatchObject({ value: 71000, revision: right.revision })
})

it('what lowers a benefit in the transition period needs a reason, which the ledger keeps', async () => {
  const { revision } = await enter({ 'dibao.standard.rural': 600 }, { startsOn: '2025-08-01' })
  await lookAt(revision, 1)
  expect((await shown(revision)).warnings).toEqual([
    { code: 'lowers-in-transition', parameter: 'dibao.standard.rural' },
    { code: 'starts-before-notice' },
  ])
  expect(await refused(publish(revision, 2))).toBe('policy.lowers-in-transition')
  await publish(revision, 2, '市级文件更正笔误，原数值从未执行')
  const [entry] = await here.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where action = 'policy.publish-revision' and outcome = 'done' and subject = $1",
    [revision],
  )
  expect(JSON.parse(entry?.details ?? '{}')).toMatchObject({ overrideBecause: '市级文件更正笔误，原数值从未执行' })
})

it('in the transition period it is enough that one family would be worse off; after it nothing is asked', async () => {
  const raised = await enter({ 'dibao.standard.urban': 900 }, { startsOn: '2025-12-01' })
  await lookAt(raised.revision, 1, 1)
  expect(await refused(publish(raised.revision, 2))).toBe('policy.lowers-in-transition')
  const after = await enter({ 'dibao.standard.urban': 500 }, { startsOn: '2027-01-01' })
  await lookAt(after.revision, 1, 5)
  expect(await refused(publish(after.revision, 2, '没有降低却写了越过的理由'))).toBe('policy.override-not-needed')
  expect(await refused(publish(after.revision, 2))).toBe('done')
})

it('a tekun standard below 1.3 times the dibao standard is warned of with the difference, and not refused', async () => {
  const { revision } = await enter({ 'tekun.standard.rural': 800 }, { startsOn: '2027-03-01' })
  const { warnings } = await shown(revision)
  expect(warnings).toContainEqual({ code: 'tekun-below-floor', of: 'rural', standardFen: 80000, floorFen: 92300 })
  await lookAt(revision, 1)
  expect(await refused(publish(revision, 2))).toBe('done')
})

it('a county enters what the province or city published and sets nothing itself', async () => {
  const draft = (more: object) =>
    refused(
      runCommand(here.platform, draftRevision, as(DRAFTER), { ...noticeOf({ 'dibao.standard.rural': 660 }), ...more }),
    )
  expect(await draft({ place: SONGLIN })).toBe('policy.standard-not-for-county')
  expect(await draft({ place: '41' })).toBe('policy.revision-place-elsewhere')
  expect(await draft({ notice: { ...noticeOf({}).notice, on: '2026-07-02' } })).toBe('policy.notice-to-come')
  expect(await draft({ notice: { ...noticeOf({}).notice, number: ' ' } })).toBe('platform.input-not-allowed')
  expect(await draft({ values: [] })).toBe('platform.input-not-allowed')
  expect(await draft({ values: [{ parameter: 'dibao.standard.moon', value: 1, clause: '一' }] })).toBe(
    'policy.figure-unfit',
  )
  expect(await draft({ values: [{ parameter: 'dibao.standard.rural', value: 1.234, clause: '一' }] })).toBe(
    'policy.figure-unfit',
  )
})

it('two clerks publish at once: one does, the other is told', async () => {
  const { revision } = await enter({ 'dibao.standard.rural': 720 }, { startsOn: '2027-05-01' })
  await lookAt(revision, 1)
  const told = await Promise.all([refused(publish(revision, 2)), refused(publish(revision, 2))])
  expect(told.toSorted()).toEqual(['done', 'policy.revision-changed-meanwhile'])
})

it('a draft is taken back, what is in force is not', async () => {
  const { revision } = await enter({ 'dibao.standard.rural': 730 }, { startsOn: '2027-06-01' })
  await runCommand(here.platform, withdrawRevision, as(DRAFTER), { revision, version: 1 })
  expect(await refused(lookAt(revision, 2))).toBe('policy.not-in-this-state')
  const { revisions } = await runQuery(here.platform, listRevisions, as(DRAFTER), {})
  const published = revisions.find(({ state }) => state === 'published')
  const back = runCommand(here.platform, withdrawRevision, as(DRAFTER), {
    revision: published?.revision,
    version: published?.version,
  })
  expect(await refused(back)).toBe('policy.not-in-this-state')
})

it('a file with the figures of a document comes back as a form, or is told the line that is wrong', async () => {
  const text =
    'place: "50"\nstartsOn: 2026-07-01\nnotice: {title: 关于标准的通知, number: 渝民规〔2026〕9号, on: 2026-06-20}\nwhy: 录入标准\nvalues:\n  - {parameter: dibao.standard.rural, value: 660, clause: 一}\n'
  const read = (sent: string) => runQuery(here.platform, readNoticeFile, as(DRAFTER), { text: sent })
  expect(await read(text)).toMatchObject({ place: '50', values: [{ value: 660 }] })
  expect(await refused(read(text.replace('2026-07-01', '七月')))).toBe('policy.notice-unreadable')
})
