import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../problem/index.ts'

/** Every refusal about settings. */
export const SETTING_PROBLEMS = {
  'settings.unknown': {
    status: 404,
    title: words('没有这个参数', 'There is no such setting'),
    detail: ({ name }) => words(`没有名为“${name}”的办事参数。`, `There is no setting named "${name}".`),
  },
  'settings.value-unfit': {
    status: 400,
    title: words('参数值不合要求', 'The value does not fit'),
    detail: ({ zh, en }) => words(`参数值：${zh}。什么也没有改变。`, `Value: ${en}. Nothing was changed.`),
  },
  'settings.days-unfit': {
    status: 400,
    title: words('起止日期不合要求', 'The days do not fit'),
    detail: () =>
      words(
        '起止日期须是存在的日子，失效之日须晚于生效之日。',
        'The days exist in the calendar, and the first day on which it no longer holds comes after the first.',
      ),
    constraints: ['setting_holds_in_order'],
  },
  'settings.county-only': {
    status: 400,
    title: words('这个参数全县统一', 'One figure for the county'),
    detail: ({ name }) =>
      words(`“${name}”全县统一，不能按乡镇设定。`, `"${name}" is set for the county, not for a township.`),
  },
  'settings.scope-unfit': {
    status: 400,
    title: words('适用范围不合要求', 'The scope does not fit'),
    detail: () =>
      words(
        '适用范围是全县，或者本县一个乡镇的九位代码。',
        'It holds for the county, or for one of its townships, by its nine digits.',
      ),
    constraints: ['setting_scope_in_county'],
  },
  'settings.document-missing': {
    status: 400,
    title: words('没有写依据文件', 'No document is named'),
    detail: () =>
      words(
        '须写明依据的文件，不超过 200 个字；条款不超过 100 个字。',
        'Name the document it rests on in at most 200 characters, the clause in at most 100.',
      ),
    constraints: ['setting_document_named', 'setting_clause_short'],
  },
  'settings.not-waiting': {
    status: 409,
    title: words('不在待批之列', 'It does not wait for approval'),
    detail: () => words('这一项已经批准或者撤回。', 'It was approved or withdrawn before.'),
    constraints: ['setting_either_way'],
  },
  'settings.takes-two': {
    status: 409,
    title: words('须由另一人批准', 'Another person approves'),
    detail: () =>
      words(
        '录入的人不能自己批准，请另一人对照文件后批准。',
        'Whoever entered it cannot approve it; another person compares it with the document.',
      ),
    constraints: ['setting_takes_two'],
  },
  'settings.begins-already': {
    status: 409,
    title: words('同日生效的刚被批准', 'Another was approved for that day'),
    detail: () =>
      words(
        '另一人刚批准了同日生效的值，请重新查看后再办。',
        'Somebody has just approved a value from that day; look at it again first.',
      ),
    constraints: ['setting_begins_once'],
  },
  'settings.file-unreadable': {
    status: 400,
    title: words('参数文件读不懂', 'The file cannot be read'),
    detail: ({ path }) =>
      words(
        `${path} 不是参数文件：须是 JSON 数组，每项有 name、value、from、document。`,
        `${path} is no file of settings: a JSON list, each with name, value, from, document.`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseSetting = refusalsOf(SETTING_PROBLEMS)
