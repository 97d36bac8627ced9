import { words } from '@doudi/contract'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

/** Refusals about households, what is known of them, and rolls. */
export const HOUSEHOLD_PROBLEMS = {
  'registry.member-elsewhere': {
    status: 409,
    title: words('该成员已在另一家庭', 'A member is in another household'),
    detail: () =>
      words(
        '其中有人在同一时间已是另一家庭的成员。请先办理退出，或者把变更日改到退出之后。',
        'Somebody is a member of another household at the same time. Let them leave it first, or choose a later day.',
      ),
    constraints: ['membership_one_household_at_a_time'],
  },
  'registry.member-twice': {
    status: 400,
    title: words('同一人写了两次', 'A person is named twice'),
    detail: () => words('成员名单里有同一个人写了两次。', 'One person is named twice among the members.'),
  },
  'registry.members-too-many': {
    status: 400,
    title: words('成员过多', 'Too many members'),
    detail: ({ count, most }) =>
      words(
        `一个家庭最多 ${most} 名成员，这里写了 ${count} 名。请核对是否把几户写成了一户。`,
        `A household has at most ${most} members; there are ${count}. Are several households written as one?`,
      ),
  },
  'registry.head-one': {
    status: 409,
    title: words('户主须有且只有一人', 'A household has one head'),
    detail: () =>
      words(
        '每个家庭须有且只有一名户主；户主离开时要写明由谁接任、其余成员与新户主的关系。',
        'A household has exactly one head; when the head leaves, say who follows and how the others are related to them.',
      ),
    constraints: ['membership_one_head_at_a_time'],
  },
  'registry.member-missing': {
    status: 409,
    title: words('不是该家庭的成员', 'Not a member of this household'),
    detail: ({ person, on }) =>
      words(
        `${person} 在 ${on} 不是这个家庭的成员，或名单与现有成员不符。`,
        `${person} is no member on ${on}, or the list is not that of the members.`,
      ),
  },
  'registry.person-dead': {
    status: 409,
    title: words('该人已死亡', 'The person has died'),
    detail: ({ person }) => words(`${person} 已登记死亡。`, `The death of ${person} is on record.`),
  },
  'registry.household-closed': {
    status: 409,
    title: words('该家庭已注销', 'The household is closed'),
    detail: ({ household }) => words(`家庭 ${household} 已经注销。`, `The household ${household} is closed.`),
  },
  'registry.household-on-roll': {
    status: 409,
    title: words('该家庭还在册', 'The household is on a roll'),
    detail: ({ rolls }) =>
      words(
        `家庭还在册（${rolls}），须先办理退出或转入，系统不会自行停止待遇。`,
        `The household is on a roll (${rolls}). End or transfer that first: nothing here stops a benefit by itself.`,
      ),
  },
  'registry.already-there': {
    status: 409,
    title: words('已经在该村', 'Already there'),
    detail: () => words('该家庭已经由这个村（社区）负责。', 'This village has charge of the household already.'),
    constraints: ['stay_one_village_at_a_time'],
  },
  'registry.hukou-overlaps': {
    status: 409,
    title: words('户籍时间重叠', 'Registrations overlap'),
    detail: () => words('同一时间只能有一处户籍。', 'A person has one registration at a time.'),
    constraints: ['hukou_one_at_a_time'],
  },
  'registry.fact-kind-unknown': {
    status: 400,
    title: words('没有这种情况类别', 'There is no such kind of fact'),
    detail: ({ kind, allowed }) =>
      words(`没有情况类别“${kind}”。可用的：${allowed}`, `There is no kind "${kind}". There are: ${allowed}`),
  },
  'registry.fact-of-one': {
    status: 400,
    title: words('须写明是谁的情况', 'Whose fact it is must be said'),
    detail: () => words('情况要么属于一个人，要么属于一个家庭。', 'A fact belongs to one person or to one household.'),
    constraints: ['circumstance_of_one'],
  },
  'registry.evidence-missing': {
    status: 400,
    title: words('没有写明凭证', 'The evidence is not named'),
    detail: () => words('来源是证件材料的，须写明凭证所在。', 'A fact from a document says where the document lies.'),
    constraints: ['circumstance_document_named'],
  },
  'registry.fact-withdrawn': {
    status: 409,
    title: words('该情况已经更正', 'The fact was withdrawn already'),
    detail: () => words('这条情况已经撤回或更正过。', 'This fact has been withdrawn or corrected.'),
    constraints: ['circumstance_withdrawal_pkey'],
  },
  'registry.roll-of-whom': {
    status: 400,
    title: words('名册与对象不符', 'The roll is not of such'),
    detail: ({ roll }) =>
      words(
        `名册 ${roll} 按户或按人登记，与所填的对象不符；按人登记的须写明成员，按户的不写成员。`,
        `The roll ${roll} counts either households or persons: name the member for the latter and nobody for the former.`,
      ),
  },
  'registry.already-on-roll': {
    status: 409,
    title: words('已经在册', 'Already on the roll'),
    detail: () => words('同一时间已在同一名册。', 'They are on this roll at that time already.'),
    constraints: ['enrolment_household_once_at_a_time', 'enrolment_person_once_at_a_time'],
  },
  'registry.not-on-roll': {
    status: 409,
    title: words('已经退出', 'Has left already'),
    detail: () => words('这条在册记录已经结束。', 'This enrolment has ended.'),
  },
} as const satisfies ProblemCatalogue
