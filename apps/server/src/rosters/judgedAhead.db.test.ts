import { afterAll, beforeAll, expect, test } from 'vitest'
import { SONGLIN } from '../platform/testing/index.ts'
import { runImport } from './runImport.ts'
import { csvOf, dibaoRow, openRosters, type Rosters } from './testing/rolls.ts'

let here: Rosters
beforeAll(async () => {
  here = await openRosters()
})
afterAll(async () => {
  await here.close()
})

test('a batch that was judged before a village was renamed is judged anew', async () => {
  const rows = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => dibaoRow(name))
  const { body: sent } = await here.send('dibao', csvOf('dibao', rows))
  const columns = sent.proposed.map(({ field, column }: never) => ({ field, column }))
  await here.ask('county', 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })
  const { body: begun } = await here.ask('county', 'POST', `/api/rosters/files/${sent.file}/import`, {})
  let renamed = false
  const announceIn: typeof here.platform.announceIn = (tx) => async (name, ids) => {
    if (!renamed) await here.asAdmin(`update registry.region set name = '柳林村' where code = '500299001201'`)
    renamed = true
    return here.platform.announceIn(tx)(name, ids)
  }
  const platform = Object.create(here.platform, { announceIn: { value: announceIn } }) as typeof here.platform
  const signal = new AbortController().signal
  await runImport(platform, { county: SONGLIN, id: begun.import, requestId: 'r', signal, size: 3 })
  const { body: shown } = await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}`)
  expect(shown).toMatchObject({ state: 'done', rows: { read: 6, accepted: 3, withProblems: 3 } })
  const { body: problems } = await here.ask('county', 'GET', `/api/rosters/imports/${begun.import}/problems`)
  const codes = (problems.rows as { problems: { code: string }[] }[]).map(({ problems: [first] }) => first?.code)
  expect(codes).toEqual(Array(3).fill('rosters.village-unknown'))
})
