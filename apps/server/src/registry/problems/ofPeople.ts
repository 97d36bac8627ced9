import { words } from '@doudi/contract'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

/** Refusals about people, their numbers, and rows that may be one person. */
export const PEOPLE_PROBLEMS = {
  'registry.name-unfit': {
    status: 400,
    title: words('姓名不合要求', 'Name not allowed'),
    detail: () => words('姓名不能为空，不超过 60 个字。', 'The name is not blank and has at most 60 characters.'),
    constraints: ['person_name_not_blank'],
  },
  'registry.number-faulty': {
    status: 400,
    title: words('证件号码有误', 'The number is not correct'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
    allowed: words(
      '18 位公民身份号码（旧证 15 位）、港澳台居民居住证号、永久居留身份证号；确实没有号码的写明原因',
      'an identity number of 18 (15) characters, a residence permit, a permanent residence card; or why there is none',
    ),
  },
  'registry.number-or-reason': {
    status: 400,
    title: words('号码和无号码原因只能填一项', 'Either a number or why there is none'),
    detail: () =>
      words(
        '请填写证件号码；没有号码的不填号码，选择原因。两项只填一项。',
        'Give the number, or the reason why there is none: exactly one of the two.',
      ),
    constraints: ['person_number_or_reason'],
  },
  'registry.number-taken': {
    status: 409,
    title: words('该号码已有人登记', 'Somebody is registered under this number'),
    detail: ({ name, village, person }) =>
      words(
        `这个号码已登记为“${name}”（${village}，记录 ${person}）。是同一人的请打开该记录，不要重复登记。`,
        `The number is registered as "${name}" (${village}, record ${person}). Open that record instead.`,
      ),
  },
  'registry.number-taken-elsewhere': {
    status: 409,
    title: words('该号码已在别处登记', 'The number is registered elsewhere'),
    detail: () =>
      words(
        '这个号码已在您辖区以外登记 1 次，没有重复登记。请通过上级民政部门核实后办理迁入。',
        'The number is registered once outside the area of your post. Ask the office above to have the person moved.',
      ),
    constraints: ['person_one_per_number', 'identity_claim_pkey'],
  },
  'registry.birth-missing': {
    status: 400,
    title: words('没有出生日期', 'The day of birth is missing'),
    detail: () =>
      words('号码里读不出出生日期，请填写。', 'The day of birth cannot be read from a number; please give it.'),
  },
  'registry.birth-differs': {
    status: 400,
    title: words('出生日期或性别与号码不一致', 'Birth or sex contradicts the number'),
    detail: ({ field }) =>
      words(
        `填写的${field === 'sex' ? '性别' : '出生日期'}与证件号码里的不一致，请对照证件核对。`,
        `The ${field === 'sex' ? 'sex' : 'day of birth'} given is not the one in the number; compare with the card.`,
      ),
  },
  'registry.birth-impossible': {
    status: 400,
    title: words('出生日期不可能', 'The day of birth is impossible'),
    detail: ({ born }) => words(`${born} 早于 1880 年或晚于今天。`, `${born} lies before 1880 or after today.`),
  },
  'registry.telephone-unfit': {
    status: 400,
    title: words('电话号码不合要求', 'Telephone number not allowed'),
    detail: () => words('电话号码应为 5 至 20 位数字。', 'A telephone number has 5 to 20 digits.'),
  },
  'registry.died-before-born': {
    status: 400,
    title: words('死亡日期早于出生日期', 'Death before birth'),
    detail: () => words('死亡日期不能早于出生日期。', 'The day of death cannot lie before the day of birth.'),
    constraints: ['person_died_after_birth'],
  },
  'registry.person-merged': {
    status: 409,
    title: words('该记录已合并', 'The record was merged'),
    detail: ({ person }) =>
      words(`这条记录已并入 ${person}，请在那里办理。`, `This record was merged into ${person}; work there.`),
  },
  'registry.merge-takes-two': {
    status: 409,
    title: words('合并须由两人办理', 'A merge takes two'),
    detail: () =>
      words('提出合并的人不能自己确认，请由另一人办理。', 'Whoever proposed a merge cannot confirm it; another must.'),
    constraints: ['person_merge_takes_two'],
  },
  'registry.merge-not-open': {
    status: 409,
    title: words('该合并不在可办理的状态', 'The merge is not in that state'),
    detail: () =>
      words(
        '只有提出而未确认的合并可以确认，未撤销的可以撤销；一条记录同时只能有一项合并。',
        'A proposed merge can be confirmed, one in force or proposed can be undone; a record has one at a time.',
      ),
    constraints: ['person_merge_one_open', 'person_merge_of_two'],
  },
  'registry.merge-numbers-differ': {
    status: 409,
    title: words('两条记录的号码不同', 'The two records have different numbers'),
    detail: () =>
      words(
        '两条记录各有证件号码，或者只有被并入的一条有号码。请先更正号码，或者反过来合并。',
        'Both have a number, or only the one to be folded has. Correct a number first, or merge the other way round.',
      ),
  },
  'registry.merge-two-households': {
    status: 409,
    title: words('两条记录在不同的家庭', 'The two records are in different households'),
    detail: () =>
      words(
        '两条记录目前是不同家庭的成员，请先办理其中一条的退出。',
        'The two are members of different households now; let one of them leave first.',
      ),
  },
  'registry.duplicate-decided': {
    status: 409,
    title: words('已经判定过', 'Already decided'),
    detail: () => words('这一对记录已经判定过。', 'This pair has been decided.'),
  },
  'registry.looked-too-often': {
    status: 429,
    title: words('查询过于频繁', 'Asked too often'),
    detail: ({ most }) =>
      words(`每人每小时最多查询 ${most} 次。`, `At most ${most} such questions an hour for each officer.`),
  },
} as const satisfies ProblemCatalogue
