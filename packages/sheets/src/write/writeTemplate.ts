import type { Writable } from 'node:stream'
import type { Field, FieldKind } from '../mapping/field.ts'
import { ROSTERS, type Roster, type RosterKind } from '../rosters/rosters.ts'
import type { ColumnFormat, ColumnPlan, OutRow, SheetPlan } from './plan.ts'
import { writeSheet } from './writeSheet.ts'

const EMPTY_ROWS = 5_000

const KIND_WORDS: Readonly<Record<FieldKind, string>> = {
  text: '文字',
  identity: '18 位公民身份号码（15 位旧号码也可以）',
  day: '日期，如 2021-05-10',
  money: '金额，单位元，最多两位小数',
  count: '整数',
  choice: '从下拉列表中选择',
  phone: '11 位手机号或带区号的固定电话',
  account: '银行账号，只写数字',
}

const RULES = [
  '一人一行；户的情况写在户主（本人）一行。表头一行请不要改动、合并或移动，列的先后可以调整。',
  '红色列名是必填项。身份证号、证号、银行账号各列已设为“文本”，请勿改成“数字”，否则末几位会变成 0，无法还原。',
  '从别的表复制时请用“粘贴为值”，以免带来公式和别处的格式。公式只按显示的结果读取。',
  '导入后有问题的单元格会标出底色和批注，改好后把同一个文件再导入一次即可；已经接受的行不会重复。',
]

/** An empty roll to be filled in, with drop-down lists, and a sheet that explains each column. */
export async function writeTemplate(target: string | Writable, kind: RosterKind): Promise<void> {
  const roster = ROSTERS[kind]
  const form: SheetPlan = {
    name: roster.title.zh,
    columns: columnsOf(roster.fields),
    rows: [],
    emptyRows: EMPTY_ROWS,
  }
  await writeSheet(target, [form, instructions(roster)])
}

/** Columns for a roll, for templates and for exports in the same layout. */
export function columnsOf(fields: readonly Field[]): ColumnPlan[] {
  return fields.map(({ label, kind, choices, hint, required }) => ({
    name: label.zh,
    format: formatOf(kind),
    ...(choices === undefined ? {} : { choices: choices.map(({ words }) => words[0]) }),
    ...(hint === undefined ? {} : { hint }),
    ...(required === undefined ? {} : { required }),
    ...(kind === 'identity' || kind === 'account' ? { width: 22 } : {}),
  }))
}

function formatOf(kind: FieldKind): ColumnFormat {
  if (kind === 'day' || kind === 'money') return kind
  return kind === 'count' ? 'number' : 'text'
}

function instructions({ title, fields }: Roster): SheetPlan {
  const rows: OutRow[] = fields.map((field) => [
    field.label.zh,
    field.required ? '必填' : '',
    [KIND_WORDS[field.kind], field.hint].filter((part) => part !== undefined).join('。'),
    (field.choices ?? []).map(({ words }) => words[0]).join('、'),
    field.example ?? '',
    field.names.join('、'),
  ])
  return {
    name: '填写说明',
    titles: [`${title.zh}填写说明`, ...RULES.map((rule, index) => `${index + 1}. ${rule}`)],
    columns: [
      { name: '列名', width: 24 },
      { name: '是否必填', width: 10 },
      { name: '填写内容', width: 44, format: 'remark' },
      { name: '可选内容', width: 50, format: 'remark' },
      { name: '示例', width: 22 },
      { name: '也认得的列名', width: 60, format: 'remark' },
    ],
    rows,
  }
}
