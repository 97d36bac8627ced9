import { Writable } from 'node:stream'
import { printDay } from '@doudi/domain'
import { writeCsv } from '@doudi/sheets'
import { z } from 'zod'
import { listEntries } from '../../platform/audit/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { Printed } from '../../platform/http/index.ts'
import { auditFilter, entryFilterOf } from '../auditFilter.ts'
import { refuse } from '../problems.ts'

const MOST = 50_000
const COLUMNS = ['序号', '时间', '用户', '岗位', '操作', '结果', '问题代码', '对象', '内容', '请求', '链上位置']

/** The same entries as a file. A command, because what is taken out of the system leaves an entry. */
export const exportAudit = defineCommand({
  name: 'oversight.export-audit',
  permission: 'platform.read-audit',
  input: z.strictObject(auditFilter),
  async run({ tx, county, today }, asked) {
    const rows = await listEntries(tx, county, entryFilterOf(asked), MOST + 1)
    if (rows.length > MOST) throw refuse('oversight.export-too-long', { most: MOST })
    const csv = await textOf(
      rows.map(({ seq, at, user, post, action, outcome, problem, subject, details, requestId, position }) => [
        seq,
        at.toISOString(),
        user,
        post,
        action,
        outcome,
        problem,
        subject,
        details,
        requestId,
        position,
      ]),
    )
    return new Printed('text/csv', csv, `audit-${county}-${printDay(today)}.csv`, { rows: rows.length })
  },
  audit: (asked, { figures }) => ({ ...asked, ...figures }),
  keepsAnswer: false,
})

async function textOf(rows: readonly (readonly (string | number | null)[])[]): Promise<string> {
  const pieces: Buffer[] = []
  const held = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  await writeCsv(held, COLUMNS, rows)
  return Buffer.concat(pieces).toString('utf8')
}
