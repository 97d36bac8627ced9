import { words } from '@doudi/contract'
import type { RecordClass } from '../platform/retention/index.ts'
import { anonymisePeople, forgetHouseholdFacts, oldestHouseholdEnd, oldestPersonEnd } from './sql/ends.ts'

const TEN_YEARS = { years: 10 } as const

/** How long what the registry knows is kept. The years are ours: no document in the packs says a number. */
export const REGISTRY_CLASSES: readonly RecordClass[] = [
  {
    name: 'registry.people',
    title: words('人员档案', 'People'),
    tables: [
      'registry.person',
      'registry.search_key',
      'registry.identity_claim',
      'registry.circumstance',
      'registry.circumstance_withdrawal',
      'registry.hukou',
      'registry.person_correction',
      'registry.person_merge',
      'registry.likely_duplicate',
    ],
    kept: TEN_YEARS,
    countedFrom: words('死亡，或全户迁出本县之日', 'death, or the day the whole household left the county'),
    atTheEnd: 'anonymise',
    basis: 'ours',
    source: words(
      '《个人信息保护法》第十九条：保存期限应为实现目的所必要的最短时间；十年为本系统规定，只留性别、出生和死亡年份及在册情况',
      'Personal Information Protection Law, article 19: no longer than the purpose needs. The ten years are ours; sex, years of birth and death, and the rolls remain',
    ),
    ending: { oldest: oldestPersonEnd, end: anonymisePeople },
  },
  {
    name: 'registry.household-facts',
    title: words('已销户家庭的收入、财产等情况', 'Facts about households that are no more'),
    tables: ['registry.household', 'registry.household_link', 'registry.stay'],
    kept: TEN_YEARS,
    countedFrom: words('销户之日', 'the day the household was closed'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words(
      '同上；家庭本身只剩编号和所在村，留作统计',
      'as above; of the household itself an id and its villages remain, for statistics',
    ),
    ending: { oldest: oldestHouseholdEnd, end: forgetHouseholdFacts },
  },
  {
    name: 'registry.rolls',
    title: words('名册和家庭成员关系', 'Rolls and membership'),
    tables: ['registry.enrolment', 'registry.membership'],
    kept: 'always',
    countedFrom: words('入册之日', 'the first day on the roll'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：花名册须能查到过去任何一天；人员匿名后只剩编号',
      'ours: the roll of any past day can be shown; once its people are anonymised it holds ids',
    ),
  },
  {
    name: 'registry.looks-elsewhere',
    title: words('跨县查重的次数', 'Looks whether a number is known elsewhere'),
    tables: ['registry.look_elsewhere'],
    kept: 'always',
    countedFrom: words('查询时', 'when it was asked'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：与审计账同存，用于追责', 'ours: kept with the ledger, for whoever must answer for it'),
  },
  {
    name: 'registry.regions',
    title: words('区划和启用日', 'Regions, and since when rolls are complete'),
    tables: ['registry.region', 'registry.region_succession', 'registry.roll_opening'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('例外：公开的区划代码，不含任何人', 'exception: public codes of places; they hold nobody'),
  },
]
