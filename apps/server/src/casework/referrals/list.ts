import { printDay } from '@doudi/domain'
import { DEPARTMENTS, type REFERRAL_OUTCOMES, referralLife } from '@doudi/life'
import { z } from 'zod'
import { defineList, inGroups } from '../../platform/lists/index.ts'
import { namesOf, namesOfRegions } from '../../registry/index.ts'
import { boardFilter, boardFilterOf, isOverdue } from './queries/listReferrals.ts'
import { type BoardRow, countBoard, listBoard } from './sql/board.ts'

const PAGE = 500
const OUTCOME_WORDS: Record<(typeof REFERRAL_OUTCOMES)[number], { zh: string; en: string }> = {
  granted: { zh: '同意', en: 'Granted' },
  partly: { zh: '部分同意', en: 'Partly' },
  refused: { zh: '不同意', en: 'Refused' },
}

/** What was passed on, by department: the board as a file. It holds no number. */
export const referralsList = defineList({
  name: 'casework.referrals',
  permission: 'casework.read',
  words: { zh: '转办台账', en: 'Referrals' },
  columns: [
    { key: 'department', zh: '部门', en: 'Department', kind: 'choice', choices: DEPARTMENTS },
    { key: 'state', zh: '状态', en: 'State', kind: 'choice', choices: referralLife.states },
    { key: 'village', zh: '村（社区）', en: 'Village', kind: 'text' },
    { key: 'name', zh: '姓名', en: 'Name', kind: 'text' },
    { key: 'openedOn', zh: '登记日期', en: 'Opened', kind: 'day' },
    { key: 'sentOn', zh: '转出日期', en: 'Sent', kind: 'day' },
    { key: 'dueOn', zh: '答复期限', en: 'Due', kind: 'day' },
    { key: 'overdue', zh: '逾期', en: 'Overdue', kind: 'text' },
    { key: 'answeredOn', zh: '答复日期', en: 'Answered', kind: 'day' },
    { key: 'outcome', zh: '结果', en: 'Result', kind: 'choice', choices: OUTCOME_WORDS },
    { key: 'amount', zh: '金额（元）', en: 'Amount (yuan)', kind: 'fen' },
    { key: 'toldOn', zh: '告知日期', en: 'Told', kind: 'day' },
  ],
  filter: z.strictObject(boardFilter),
  inWords: ({ department, state, overdue }) => ({
    zh:
      [department && DEPARTMENTS[department].zh, state && referralLife.states[state].zh, overdue && '逾期']
        .filter(Boolean)
        .join('，') || '全部',
    en:
      [department && DEPARTMENTS[department].en, state && referralLife.states[state].en, overdue && 'overdue']
        .filter(Boolean)
        .join(', ') || 'all',
  }),
  count: ({ tx, county, today }, asked) => countBoard(tx, county, boardFilterOf(county, printDay(today), asked)),
  async *rows({ tx, county, today }, asked) {
    const on = printDay(today)
    const filter = boardFilterOf(county, on, asked)
    async function* pages(): AsyncGenerator<BoardRow> {
      for (let offset = 0; ; offset += PAGE) {
        const page = await listBoard(tx, county, filter, { offset, most: PAGE })
        yield* page
        if (page.length < PAGE) return
      }
    }
    for await (const group of inGroups(pages(), PAGE)) {
      const names = await namesOf(tx, county, [...new Set(group.map(({ person }) => person))])
      const places = await namesOfRegions(tx, [...new Set(group.map(({ region }) => region))])
      for (const row of group) {
        yield {
          values: {
            ...row,
            name: names.get(row.person) ?? null,
            village: places.get(row.region) ?? row.region,
            overdue: isOverdue(row, on) ? '是' : '',
            amount: row.amountFen,
          },
        }
      }
    }
  },
})
