import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineList, inGroups, inPages, type ListColumn } from '../../platform/lists/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { headsOf, namesOf, namesOfRegions, REASON_WORDS, ROLL_WORDS } from '../../registry/index.ts'
import { LISTS, type ListName, SAFETY_NET } from '../domain/lists.ts'
import { place } from '../queries/listFindings.ts'
import { countLines, type ListLine, listLines } from '../sql/lists.ts'

const PAGE = 1_000

const LIST_WORDS: Readonly<Record<ListName, { zh: string; en: string }>> = {
  missed: { zh: '漏保', en: 'Should have it and has not' },
  wrong: { zh: '错保', en: 'Has it and should not' },
  dropped: { zh: '脱保', en: 'Just left' },
  nearLine: { zh: '临界', en: 'Near the line' },
  undetermined: { zh: '不能判定', en: 'Cannot be decided' },
  safetyNet: { zh: '脱贫失能未纳入', en: 'Lifted out of poverty, unable, in no programme' },
}

const ANSWER_WORDS = {
  eligible: { zh: '符合', en: 'Eligible' },
  ineligible: { zh: '不符合', en: 'Not eligible' },
  undetermined: { zh: '不能判定', en: 'Cannot be decided' },
}

const text = (key: string, zh: string, en: string): ListColumn => ({ key, zh, en, kind: 'text' })
const money = (key: string, zh: string, en: string): ListColumn => ({ key, zh, en, kind: 'fen' })

/** What may be going wrong, as it is seen: no number stands on these lists, so there is nothing to unmask. */
export const findingsList = defineList({
  name: 'monitoring.findings',
  permission: 'registry.read-lists',
  words: { zh: '监测名单', en: 'Monitoring list' },
  columns: [
    { key: 'list', zh: '名单', en: 'List', kind: 'choice', choices: LIST_WORDS },
    text('township', '乡镇（街道）', 'Township'),
    text('village', '村（社区）', 'Village'),
    text('head', '户主姓名', 'Head'),
    { key: 'members', zh: '家庭人口', en: 'Members', kind: 'count' },
    text('name', '本人姓名', 'Person'),
    {
      key: 'programme',
      zh: '项目',
      en: 'Programme',
      kind: 'choice',
      choices: { ...ROLL_WORDS, [SAFETY_NET]: LIST_WORDS.safetyNet },
    },
    { key: 'answer', zh: '按规则', en: 'By the rules', kind: 'choice', choices: ANSWER_WORDS },
    money('amount', '应得（元/月）', 'Owed (yuan a month)'),
    money('receiving', '在领（元/月）', 'Received (yuan a month)'),
    money('distance', '距标准（元/月）', 'From the line (yuan a month)'),
    { key: 'leftOn', zh: '退出日期', en: 'Left on', kind: 'day' },
    { key: 'leftBecause', zh: '退出原因', en: 'Cause', kind: 'choice', choices: REASON_WORDS },
    { key: 'since', zh: '列入日期', en: 'Since', kind: 'day' },
    text('reasons', '理由与条文', 'Reasons and clauses'),
    text('missing', '缺少的情况', 'What is missing'),
  ],
  filter: z.strictObject({ list: z.enum(LISTS), region: place().optional(), programme: z.string().max(40).optional() }),
  inWords: ({ list, region, programme }) => {
    const { zh, en } = LIST_WORDS[list]
    return {
      zh: [zh, region === undefined ? '本辖区' : `地区 ${region}`, programme].filter(Boolean).join('，'),
      en: [en, region === undefined ? 'own area' : `region ${region}`, programme].filter(Boolean).join(', '),
    }
  },
  count: async ({ tx, county }, { list, region = county, programme }) =>
    (await countLines(tx, county, { list, programme, households: undefined, ...rangeOfPrefix(region) })).rows,
  async *rows({ tx, county, today }, { list, region = county, programme }) {
    const filter = { list, programme, households: undefined, ...rangeOfPrefix(region) }
    const lines = inPages<ListLine & { readonly key: string }>(PAGE, (last) =>
      listLines(tx, county, filter, { sort: 'village', after: last && { key: last.key, id: last.id }, most: PAGE }),
    )
    for await (const group of inGroups(lines, PAGE)) {
      const heads = await headsOf(tx, county, [...new Set(group.map((line) => line.household_id))], printDay(today))
      const names = await namesOf(
        tx,
        county,
        group.flatMap(({ person_id }) => person_id ?? []),
      )
      const places = await namesOfRegions(
        tx,
        group.flatMap((line) => [line.region, line.region.slice(0, 9)]),
      )
      for (const line of group) yield { values: { list, ...valuesOf(line, { heads, names, places }) } }
    }
  },
})

interface Known {
  readonly heads: Awaited<ReturnType<typeof headsOf>>
  readonly names: Awaited<ReturnType<typeof namesOf>>
  readonly places: Awaited<ReturnType<typeof namesOfRegions>>
}

function valuesOf(line: ListLine, { heads, names, places }: Known) {
  const { region, household_id, person_id, said } = line
  const head = heads.get(household_id)
  return {
    township: places.get(region.slice(0, 9)) ?? region.slice(0, 9),
    village: places.get(region) ?? region,
    head: head?.name ?? null,
    members: head?.members ?? null,
    name: person_id === null ? null : (names.get(person_id) ?? null),
    programme: line.programme,
    answer: line.answer,
    amount: line.amount_fen,
    receiving: line.receiving_fen,
    distance: line.distance_fen,
    leftOn: line.left_on,
    leftBecause: line.left_because,
    since: line.since,
    reasons: said.reasons
      .map((reason) => `${reason.say ?? reason.text}〔${reason.clause.title} ${reason.clause.clause}〕`)
      .join('；'),
    missing: said.missing.map(({ name, by }) => `${name}（${by}）`).join('；'),
  }
}
