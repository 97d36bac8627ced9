import { words } from '@doudi/contract'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

/** Refusals about places and days. */
export const PLACE_PROBLEMS = {
  'registry.village-unknown': {
    status: 400,
    title: words('没有这个村（社区）', 'There is no such village'),
    detail: ({ region, on }) =>
      words(
        `${on} 没有代码为 ${region} 的村（社区）。请从列表中选择；新设、更名的村先导入区划表。`,
        `On ${on} no village has the code ${region}. Choose it from the list; import the regions first if it is new.`,
      ),
    allowed: words('12 位村级代码', 'a village code of 12 digits'),
  },
  'registry.village-superseded': {
    status: 409,
    title: words('该村（社区）已撤并', 'The village is no more'),
    detail: ({ region, on, successors }) =>
      words(
        `代码 ${region} 自 ${on} 起不再使用，现由 ${successors} 接管。`,
        `The code ${region} ended on ${on}; in charge is ${successors}.`,
      ),
  },
  'registry.region-unknown': {
    status: 400,
    title: words('没有这个行政区划代码', 'There is no such region'),
    detail: ({ region }) =>
      words(`没有代码为 ${region} 的行政区划，请核对。`, `No region has the code ${region}; please check it.`),
  },
  'registry.region-sheet-empty': {
    status: 400,
    title: words('区划表没有可用的行', 'The sheet holds no region'),
    detail: ({ lines }) =>
      words(
        `没有一行可以导入（有问题的行：${lines || '无'}）。第一行是表头，以后每行为：代码,名称,类别,起,止。`,
        `No line can be imported (faulty: ${lines || 'none'}). A header, then: code,name,kind,from,until.`,
      ),
  },
  'registry.region-not-ended': {
    status: 409,
    title: words('不能这样撤并', 'The place cannot be succeeded so'),
    detail: ({ region }) =>
      words(
        `${region} 和接管它的地方必须是本县同级、在用且不同的区划。`,
        `${region} and its successors must be different places in use, of one kind and in this county.`,
      ),
    constraints: ['region_succession_not_itself', 'region_succession_pkey'],
  },
  'registry.day-in-future': {
    status: 400,
    title: words('日期还没有到', 'The day has not come yet'),
    detail: ({ day, today }) =>
      words(`${day} 晚于今天（${today}），请核对。`, `${day} is after today (${today}); please check it.`),
  },
  'registry.days-reversed': {
    status: 409,
    title: words('日期先后颠倒', 'The days are the wrong way round'),
    detail: () =>
      words(
        '结束日必须晚于开始日，变更日必须晚于现有记录的开始日。什么也没有改变。',
        'An end lies after its beginning, and a change after the beginning of what it changes. Nothing was changed.',
      ),
    constraints: [
      'hukou_days_in_order',
      'membership_days_in_order',
      'stay_days_in_order',
      'circumstance_days_in_order',
      'enrolment_days_in_order',
      'household_closed_after_opening',
      'region_days_in_order',
    ],
  },
  'registry.id-taken': {
    status: 409,
    title: words('编号已经用过', 'The id is taken'),
    detail: () =>
      words('这个记录编号已经属于另一条记录。', 'This permanent id belongs to another record; mint a new one.'),
    constraints: [
      'person_pkey',
      'household_pkey',
      'circumstance_pkey',
      'enrolment_pkey',
      'hukou_pkey',
      'person_merge_pkey',
    ],
  },
} as const satisfies ProblemCatalogue
