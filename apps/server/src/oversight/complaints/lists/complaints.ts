import { printDay } from '@doudi/domain'
import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, complaintLife } from '@doudi/life'
import { defineList, inPages } from '../../../platform/lists/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { complaintFilter, isOverdue, wantedOf } from '../queries/listed.ts'
import type { ComplaintRow } from '../sql/complaints.ts'
import { countComplaints, listComplaints } from '../sql/listed.ts'

const PAGE = 1000
const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } }
const dayOf = (at: Date | null) => (at === null ? null : at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
const yesNo = (value: boolean | null | undefined) =>
  value === null || value === undefined ? null : value ? 'yes' : 'no'

/** The list of complaints as a file: how far each has come, and no word of what was said or by whom. */
export const complaintList = defineList({
  name: 'oversight.complaints',
  permission: 'oversight.read-complaints',
  words: { zh: '信访投诉办理清单', en: 'Complaints and how far they have come' },
  columns: [
    { key: 'received', zh: '收到日期', en: 'Received on', kind: 'day' },
    { key: 'channel', zh: '来源', en: 'Came by', kind: 'choice', choices: COMPLAINT_CHANNELS },
    { key: 'kind', zh: '类别', en: 'About', kind: 'choice', choices: COMPLAINT_KINDS },
    { key: 'place', zh: '发生地', en: 'Place', kind: 'text' },
    { key: 'state', zh: '状态', en: 'State', kind: 'choice', choices: complaintLife.states },
    { key: 'replyBy', zh: '答复期限', en: 'Reply due', kind: 'day' },
    { key: 'replied', zh: '首次答复日期', en: 'First reply', kind: 'day' },
    { key: 'overdue', zh: '超期', en: 'Late', kind: 'choice', choices: YES_NO },
    { key: 'satisfied', zh: '满意', en: 'Satisfied', kind: 'choice', choices: YES_NO },
    { key: 'reopened', zh: '重办次数', en: 'Opened again', kind: 'count' },
    { key: 'closed', zh: '办结日期', en: 'Closed on', kind: 'day' },
  ],
  filter: complaintFilter,
  inWords: ({ state, kind, place }) => {
    const states: Readonly<Record<string, { zh: string; en: string }>> = {
      ...complaintLife.states,
      open: { zh: '未办结', en: 'open' },
    }
    const [which, what] = [state && states[state], kind && COMPLAINT_KINDS[kind]]
    const parts = [which || { zh: '全部状态', en: 'all states' }, what || { zh: '全部类别', en: 'everything' }]
    const where = place ? { zh: `地区 ${place}`, en: `region ${place}` } : { zh: '全部地区', en: 'everywhere' }
    const all = [...parts, where]
    return { zh: all.map(({ zh }) => zh).join('，'), en: all.map(({ en }) => en).join(', ') }
  },
  count: ({ tx, county, today }, filter) => countComplaints(tx, county, wantedOf({ today }, filter)),
  async *rows({ tx, county, today }, filter) {
    const wanted = wantedOf({ today }, filter)
    const pages = inPages<ComplaintRow>(PAGE, (last) =>
      listComplaints(tx, county, wanted, {
        most: PAGE,
        after: last && { receivedAt: last.received_at, id: last.id },
      }),
    )
    for await (const row of pages) {
      const { channel, kind, place, state, satisfied, reopened } = row
      yield {
        values: {
          ...{ channel, kind, state, reopened },
          place: (await namesOfRegions(tx, [place])).get(place) ?? place,
          received: dayOf(row.received_at),
          replied: dayOf(row.first_replied_at),
          closed: dayOf(row.closed_at),
          replyBy: row.reply_by_on,
          overdue: yesNo(isOverdue(row, printDay(today))),
          satisfied: yesNo(satisfied),
        },
      }
    }
  },
})
