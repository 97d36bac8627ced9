import { Writable } from 'node:stream'
import { printDay } from '@doudi/domain'
import { DEPARTMENT_NAMES, DEPARTMENTS } from '@doudi/life'
import { type OutRow, writeSheet } from '@doudi/sheets'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readingOf } from '../../../registry/index.ts'
import { DISCLOSED } from '../sealed.ts'
import { listBoard } from '../sql/board.ts'
import { getReferral } from '../sql/referrals.ts'
import type { Disclosed } from '../types.ts'
import { BACK, OUT, OUTCOMES_IN_FILE } from './columns.ts'

const MOST = 5_000

/**
 * What waits at a department as a file, for one without a sign-in: what left word by word and empty columns for the answers.
 * Each person in it gets a receipt.
 */
export const exportWaiting = defineQuery({
  name: 'casework.export-waiting-referrals',
  permission: 'casework.carry-referrals',
  input: z.strictObject({ department: z.enum(DEPARTMENT_NAMES) }),
  async run({ tx, county, keyring, actor, today, now, receipt }, { department }) {
    const filter = { ...rangeOfPrefix(county), departments: [department], states: ['sent', 'accepted'] }
    const page = { offset: 0, most: MOST }
    const waiting = await listBoard(tx, county, { ...filter, overdueOn: undefined, openOnly: true }, page)
    const rows: OutRow[] = []
    for (const { referral, sentOn, dueOn } of waiting) {
      const { disclosedSealed, person, region } = await getReferral(tx, county, referral)
      if (disclosedSealed === null) continue
      await receipt({ person, region, ...readingOf(actor, 'casework') })
      rows.push(rowOf(referral, DISCLOSED.open(keyring, referral, disclosedSealed) as Disclosed, { sentOn, dueOn }))
    }
    const { zh } = DEPARTMENTS[department]
    const chunks: Buffer[] = []
    const target = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
    })
    await writeSheet(target, [
      {
        name: '转办',
        titles: [
          `转${zh}部门办理的救助需求（${printDay(today)}）`,
          '请在右侧五列填写办理结果后发回；转办编号不要改动。',
        ],
        columns: [
          ...Object.values(OUT).map((name) => ({ name })),
          { name: BACK.outcome, choices: Object.keys(OUTCOMES_IN_FILE) },
          { name: BACK.amount, format: 'money' as const },
          { name: BACK.answeredOn, hint: '2026-07-01' },
          { name: BACK.reason, format: 'remark' as const },
          { name: BACK.reference },
        ],
        rows,
        watermark: `${actor.post} ${now.toISOString()}`,
      },
    ])
    const content = Buffer.concat(chunks).toString('base64')
    return { fileName: `referrals-${department}-${printDay(today)}.xlsx`, rows: rows.length, content }
  },
})

function rowOf(
  id: string,
  { papers, ...told }: Disclosed,
  { sentOn, dueOn }: { sentOn: string | null; dueOn: string | null },
): OutRow {
  const { name, born, sex, number, telephone, village, members, receives, words } = told
  const cells = [name, born, sex, number, telephone, village, members, receives, words].map((one) => one ?? '')
  return [id, ...cells, papers.join('、'), sentOn, dueOn ?? '', '', '', '', '', '']
}
