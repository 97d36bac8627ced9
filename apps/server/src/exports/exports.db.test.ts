import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../platform/command/index.ts'
import { systemActor } from '../platform/scope/index.ts'
import { SONGLIN } from '../platform/testing/index.ts'
import { endPastExports } from './commands/endExport.ts'
import { fullNumber, type Office, openOffice, people, readBack } from './testing/office.ts'
import { partsOf } from './testing/partsOf.ts'

let office: Office
const HOUR = 3_600_000
const DAY = 24 * HOUR
const later = (by: number) => office.clock.set(new Date(office.clock.now().getTime() + by).toISOString())
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  // each test asks on a day of its own: what was taken alone counts for a day
  later(8 * DAY)
  await past()
  office.drawer.rows = people(3)
  office.drawer.before = () => {}
})

const fetch = (who: string, id: string) => office.send(who, 'GET', `/api/exports/${id}/file`)
const approve = async (who: string, id: string, rows: number) => {
  const answer = await office.send(who, 'POST', `/api/exports/${id}/approve`, { rows })
  return [answer.statusCode, answer.json().code ?? answer.json().state]
}
const stateOf = async (id: string) =>
  (await office.asAdmin<{ state: string }>('select state from exports.export where id = $1', [id]))[0]?.state
const piecesOf = (id: string) => office.asAdmin('select from exports.piece where export_id = $1', [id])
const receipts = async () =>
  (await office.asAdmin("select from platform.access_receipt where action = 'exports.export'")).length
const entries = (action: string) =>
  office.asAdmin<{ details: string; subject: string; outcome: string; user_id: string }>(
    'select details, subject, outcome, user_id from platform.audit_entry where action = $1 order by seq desc',
    [action],
  )
const past = () => runCommand(office.platform, endPastExports, { actor: systemActor(SONGLIN), requestId: 'clock' }, {})

describe('a list in full', () => {
  it('of fifty rows is made without a second person, and everybody in it has a receipt', async () => {
    office.drawer.rows = people(50)
    const before = await receipts()
    const { export: id, ...asked } = await office.ask()
    expect(asked).toEqual({ status: 200, state: 'approved', rows: 50 })
    await office.settle()
    const answer = await fetch('asker', id)
    const { rows } = await readBack(answer.rawPayload)
    expect(rows.map(([name, number]) => [name, number])).toEqual(
      Array.from({ length: 50 }, (_, index) => [`赵${index}`, fullNumber(index)]),
    )
    expect((await receipts()) - before).toBe(50)
    const [receipt] = await office.asAdmin<{ user_id: string; why: string }>(
      "select user_id, why from platform.access_receipt where action = 'exports.export' limit 1",
    )
    expect(receipt).toEqual({ user_id: '00000000-0000-7000-8000-000000000001', why: 'payment' })
  })

  it('of fifty-one rows waits for a second person, and is made when they approve it', async () => {
    office.drawer.rows = people(51)
    const { export: id, ...asked } = await office.ask()
    expect(asked).toEqual({ status: 200, state: 'waiting', rows: 51 })
    await office.settle()
    expect(await piecesOf(id)).toEqual([])
    expect(await approve('approver', id, 51)).toEqual([200, 'approved'])
    await office.settle()
    expect(await stateOf(id)).toBe('ready')
    expect((await readBack((await fetch('asker', id)).rawPayload)).rows).toHaveLength(51)
  })

  it('taken in small portions on one day takes a second person too', async () => {
    office.drawer.rows = people(30)
    expect((await office.ask()).state).toBe('approved')
    office.drawer.rows = people(20)
    expect((await office.ask()).state).toBe('approved')
    office.drawer.rows = people(1)
    expect((await office.ask()).state).toBe('waiting')
    expect((await office.ask({}, 'colleague')).state).toBe('approved')
  })

  it('is approved by nobody for themselves, whatever they may, not even past the program', async () => {
    office.drawer.rows = people(51)
    const { export: id } = await office.ask({}, 'both')
    expect(await approve('both', id, 51)).toEqual([409, 'exports.own-export'])
    expect(await stateOf(id)).toBe('waiting')
    await expect(
      office.asAdmin('update exports.export set decided_by = asked_by, decided_at = now() where id = $1', [id]),
    ).rejects.toThrow('export_not_decided_by_oneself')
    await expect(office.asAdmin("update exports.export set state = 'approved' where id = $1", [id])).rejects.toThrow(
      'export_approved_by_another',
    )
  })

  it('of a county is approved by nobody in a township, to whom it does not exist', async () => {
    office.drawer.rows = people(51)
    const { export: id } = await office.ask()
    expect(await approve('township', id, 51)).toEqual([404, 'platform.not-found'])
    expect((await office.send('township', 'GET', '/api/exports/to-approve')).json().exports).toEqual([])
    const shown = (await office.send('approver', 'GET', '/api/exports/to-approve')).json().exports
    expect(shown).toMatchObject([{ export: id, rows: 51, purpose: '七月资金发放核对', state: 'waiting' }])
  })

  it('is asked again when it has grown beyond what was approved, and nothing was made', async () => {
    office.drawer.rows = people(60)
    const { export: id } = await office.ask()
    expect(await approve('approver', id, 60)).toEqual([200, 'approved'])
    office.drawer.rows = people(61)
    await office.settle()
    expect(await stateOf(id)).toBe('waiting')
    expect(await piecesOf(id)).toEqual([])
    expect(await approve('approver', id, 60)).toEqual([409, 'exports.changed-meanwhile'])
    expect(await approve('approver', id, 61)).toEqual([200, 'approved'])
    await office.settle()
    expect(await stateOf(id)).toBe('ready')
  })

  it('that grows while it is read is not made either', async () => {
    office.drawer.rows = people(50)
    const { export: id } = await office.ask()
    office.drawer.before = (row) => {
      if (row === 10) office.drawer.rows.push(...people(1))
    }
    await expect(office.settle()).rejects.toThrow('exports.too-many-rows')
    expect([await stateOf(id), await piecesOf(id)]).toEqual(['approved', []])
  })

  it('refused tells why, and may not be approved after', async () => {
    office.drawer.rows = people(51)
    const { export: id } = await office.ask()
    const refused = await office.send('approver', 'POST', `/api/exports/${id}/refuse`, { because: '用途不清' })
    expect(refused.json()).toEqual({ export: id, state: 'refused' })
    expect(await approve('approver', id, 51)).toEqual([409, 'exports.not-in-this-state'])
    const [mine] = (await office.send('asker', 'GET', '/api/exports')).json().exports
    expect(mine).toMatchObject({ export: id, state: 'refused', refusedBecause: '用途不清' })
  })

  it('says on every page who took it, when, for what and under which number', async () => {
    const { export: id } = await office.ask()
    await office.settle()
    const { rawPayload } = await fetch('asker', id)
    const parts = partsOf(rawPayload)
    const mark = new RegExp(`编号 ${id} · .+ · 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d · 资金发放 · 七月资金发放核对`)
    for (const part of ['oddHeader', 'oddFooter']) {
      expect(new RegExp(`<${part}>([^<]*)</${part}>`).exec(parts)?.[1]).toMatch(mark)
    }
    expect((await readBack(rawPayload)).titles[2]).toMatch(mark)
  })

  it('is had by whoever asked and by nobody else, however high', async () => {
    const { export: id } = await office.ask()
    await office.settle()
    for (const who of ['colleague']) expect((await fetch(who, id)).statusCode, who).toBe(404)
    for (const who of ['approver', 'reader']) expect((await fetch(who, id)).statusCode, who).toBe(403)
    const answer = await fetch('asker', id)
    expect(answer.statusCode).toBe(200)
    const [entry] = await entries('exports.fetch-file')
    const [kept] = await office.asAdmin<{ hash: string; made_rows: string }>(
      "select encode(file_hash, 'hex') as hash, made_rows from exports.export where id = $1",
      [id],
    )
    const hash = createHash('sha256').update(answer.rawPayload).digest('hex')
    expect(kept).toEqual({ hash, made_rows: '3' })
    expect(entry).toMatchObject({ subject: id, outcome: 'done' })
    expect(JSON.parse(entry?.details ?? '')).toEqual({ list: 'drawer.people', rows: 3, sha256: hash })
  })

  it('lies encrypted, and no table and no entry holds a name or a number of it', async () => {
    const { export: id } = await office.ask({ filter: { name: '赵子龙' } })
    await office.settle()
    expect(await piecesOf(id)).toHaveLength(1)
    const rows = await office.asAdmin(
      'select (select json_agg(e) from exports.export e)::text || (select json_agg(p) from exports.piece p)::text || (select json_agg(a) from platform.audit_entry a)::text || (select json_agg(j) from jobs.job j)::text as all',
    )
    expect(JSON.stringify(rows)).not.toMatch(/赵|5002991960/)
    const [piece] = await office.asAdmin<{ sealed: Buffer }>('select sealed from exports.piece where export_id = $1', [
      id,
    ])
    // how a workbook begins: two letters alone come up by chance in some thousand random bytes
    expect(piece?.sealed.includes(Buffer.from('PK\u0003\u0004', 'latin1'))).toBe(false)
  })

  it('is deleted by itself when its time has come, and is not given out from that moment on', async () => {
    const { export: id } = await office.ask({ hours: 2 })
    await office.settle()
    later(2 * HOUR)
    expect((await fetch('asker', id)).json().code).toBe('exports.over')
    expect(await past()).toEqual({ ended: [id] })
    expect([await stateOf(id), await piecesOf(id)]).toEqual(['expired', []])
    expect((await fetch('asker', id)).statusCode).toBe(410)
    expect(
      (await office.asAdmin('select from exports.export where filter_sealed is not null and id = $1', [id])).length,
    ).toBe(0)
  })

  it('that nobody decides on lapses after a week, and one withdrawn is deleted at once', async () => {
    office.drawer.rows = people(51)
    const { export: waits } = await office.ask()
    office.drawer.rows = people(3)
    const { export: made } = await office.ask({}, 'colleague')
    await office.settle()
    expect((await office.send('asker', 'POST', `/api/exports/${made}/withdraw`, {})).statusCode).toBe(404)
    expect((await office.send('colleague', 'POST', `/api/exports/${made}/withdraw`, {})).statusCode).toBe(200)
    expect(await piecesOf(made)).toEqual([])
    later(7 * DAY)
    await past()
    expect(await stateOf(waits)).toBe('expired')
    expect(await approve('approver', waits, 51)).toEqual([410, 'exports.over'])
  })

  it('leaves nothing when the database dies while it is made, and is made whole after', async () => {
    office.drawer.rows = people(50)
    const before = await receipts()
    const { export: id } = await office.ask()
    office.drawer.before = async (row) => {
      if (row !== 30) return
      await office.asAdmin(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'doudi_app' and state = 'idle in transaction'",
      )
    }
    await expect(office.settle()).rejects.toThrow()
    expect([await stateOf(id), await piecesOf(id), (await receipts()) - before]).toEqual(['approved', [], 0])
    office.drawer.before = () => {}
    await office.asAdmin("update jobs.job set state = 'retry', start_after = now() where state = 'active'")
    await office.settle()
    expect([await stateOf(id), (await piecesOf(id)).length, (await receipts()) - before]).toEqual(['ready', 1, 50])
  })

  it('delivered twice is made once', async () => {
    const { export: id } = await office.ask()
    await office.settle()
    const made = (await entries('exports.make-file')).length
    await office.asAdmin("update jobs.job set state = 'retry', start_after = now() where state = 'completed'")
    await office.settle()
    expect((await entries('exports.make-file')).length).toBe(made)
    expect(await piecesOf(id)).toHaveLength(1)
  })

  it('is not asked for without a purpose, with a number in it, of nothing, or of too much', async () => {
    expect((await office.ask({ purpose: '用' })).code).toBe('platform.input-not-allowed')
    expect((await office.ask({ purpose: '核对 500299196005010011' })).code).toBe('platform.input-not-allowed')
    expect((await office.ask({ why: 'curiosity' })).code).toBe('platform.input-not-allowed')
    expect((await office.ask({ hours: 73 })).code).toBe('platform.input-not-allowed')
    office.drawer.rows = []
    expect((await office.ask()).code).toBe('exports.nothing-in-it')
    office.drawer.rows = people(20_001)
    expect((await office.ask()).code).toBe('exports.too-many-rows')
    expect((await office.ask({}, 'reader')).code).toBe('platform.not-permitted')
  })
})
