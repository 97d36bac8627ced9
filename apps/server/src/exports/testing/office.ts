import { Readable } from 'node:stream'
import { findTable, openSheet, type Row } from '@doudi/sheets'
import { z } from 'zod'
import { accessSlice } from '../../access/index.ts'
import { defineList, type ListRow } from '../../platform/lists/index.ts'
import { platformSlice } from '../../platform/platformSlice.ts'
import type { Slice } from '../../platform/slice.ts'
import { officer, openTestPlatform } from '../../platform/testing/index.ts'
import { exportsSlice } from '../index.ts'

/** A list whose rows each test lays out: it has what a roll has, and no database. */
export interface Drawer {
  rows: ListRow[]
  /** Called before each row is read; a test lets something happen there. */
  before(row: number): Promise<void> | void
}

const idOf = (index: number) => `00000000-0000-7000-9000-${String(index).padStart(12, '0')}`

/** So many people with invented numbers, masked as a screen shows them. */
export function people(count: number, more: Partial<Record<string, string | number>> = {}): ListRow[] {
  return Array.from({ length: count }, (_, index) => ({
    person: { id: idOf(index), region: '500299001201' },
    values: { name: `赵${index}`, number: '5002**********0011', born: '1960-05-01', monthly: 41_050, ...more },
  }))
}

export const fullNumber = (index: number) => `50029919600501${String(index).padStart(4, '0')}`

/** An office with that one list, an officer who exports, a second of the kind, and one who approves. */
export async function openOffice() {
  const drawer: Drawer = { rows: [], before() {} }
  const list = defineList({
    name: 'drawer.people',
    permission: 'registry.read',
    words: { zh: '抽屉里的名单', en: 'People in the drawer' },
    columns: [
      { key: 'name', zh: '姓名', en: 'Name', kind: 'text' },
      { key: 'number', zh: '身份证号', en: 'Identity number', kind: 'text', sensitive: 'identity' },
      { key: 'born', zh: '出生日期', en: 'Born', kind: 'day' },
      { key: 'monthly', zh: '月保障金额（元）', en: 'Monthly (yuan)', kind: 'fen' },
    ],
    filter: z.strictObject({ name: z.string().max(20).optional() }),
    inWords: () => ({ zh: '全部', en: 'all' }),
    count: async () => drawer.rows.length,
    async *rows() {
      for (const [index, row] of drawer.rows.entries()) {
        await drawer.before(index)
        yield row
      }
    },
    open: async (_context, rows) => rows.map(({ person }) => ({ number: fullNumber(Number(person?.id.slice(-6))) })),
  })
  const drawers: Slice = { name: 'drawer', lists: [list] }
  const here = await openTestPlatform([platformSlice, accessSlice, drawers, exportsSlice([drawers])])
  const app = await here.serve({
    asker: officer(['registry.read', 'registry.export']),
    colleague: officer(['registry.read', 'registry.export', 'registry.approve-export'], {
      user: '00000000-0000-7000-8000-000000000002',
    }),
    approver: officer(['registry.read', 'registry.approve-export'], { user: '00000000-0000-7000-8000-000000000003' }),
    both: officer(['registry.read', 'registry.export', 'registry.approve-export']),
    township: officer(['registry.read', 'registry.approve-export'], {
      user: '00000000-0000-7000-8000-000000000004',
      region: '500299001',
    }),
    reader: officer(['registry.read'], { user: '00000000-0000-7000-8000-000000000005' }),
  })
  const send = (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers: { 'x-test-actor': who }, ...(payload ? { payload } : {}) })
  const ask = async (more: object = {}, who = 'asker') => {
    const wish = { list: 'drawer.people', filter: {}, why: 'payment', purpose: '七月资金发放核对', ...more }
    const answer = await send(who, 'POST', '/api/exports', wish)
    return {
      status: answer.statusCode,
      ...(answer.json() as { export: string; state: string; rows: number; code: string }),
    }
  }
  const close = async () => {
    await app.close()
    await here.close()
  }
  return { ...here, app, drawer, send, ask, close }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** What stands in a sheet: the lines above the header, the header, and the cells of each row as texts. */
export async function readBack(
  bytes: Buffer,
  known: readonly string[] = ['姓名', '身份证号', '出生日期', 'Name', 'Identity number'],
) {
  const sheet = await openSheet(Readable.from([bytes]))
  try {
    const table = await findTable(sheet.rows, known)
    const rows: string[][] = []
    for await (const row of table.rows) rows.push(textsOf(row))
    return { titles: table.titles.map((row) => textsOf(row)[0]), header: table.header.map(({ text }) => text), rows }
  } finally {
    await sheet.close()
  }
}

const textsOf = ({ cells }: Row) => cells.map(({ text }) => text)
