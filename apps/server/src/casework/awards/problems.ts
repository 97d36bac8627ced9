import { words } from '@doudi/contract'
import { AWARD_CAUSES, awardLife } from '@doudi/life'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

const wordOf = (table: object, code: unknown, language: 'zh' | 'en'): string => {
  const row = Object.hasOwn(table, String(code))
    ? (table as Record<string, { zh: string; en: string }>)[String(code)]
    : undefined
  return row?.[language] ?? String(code)
}
const state = (code: unknown, language: 'zh' | 'en') => wordOf(awardLife.states, code, language)
const act = (code: unknown, language: 'zh' | 'en') => wordOf(awardLife.acts, code, language)
const cause = (code: unknown, language: 'zh' | 'en') => wordOf(AWARD_CAUSES, code, language)

/** Refusals of changes and ends of awards. */
export const AWARD_PROBLEMS = {
  'casework.award-moved-on': {
    status: 409,
    title: words('这项待遇已有新的变动', 'The award has moved on'),
    detail: ({ state: now }) =>
      words(
        `您打开之后别人已经办理，现在是“${state(now, 'zh')}”。请刷新后再办。`,
        `Since you opened it somebody changed it; it is now ${state(now, 'en')}. Reload and go on.`,
      ),
  },
  'casework.award-not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样变更', 'Not possible in this state'),
    detail: ({ state: now, act: wanted }) =>
      words(
        `待遇现在是“${state(now, 'zh')}”，不能办理“${act(wanted, 'zh')}”。`,
        `The award is ${state(now, 'en')}; "${act(wanted, 'en')}" cannot be done now.`,
      ),
  },
  'casework.cause-does-not-allow': {
    status: 409,
    title: words('这个原因不能这样办理', 'This cause does not allow it'),
    detail: ({ cause: given, act: wanted }) =>
      words(
        `“${cause(given, 'zh')}”不能作为“${act(wanted, 'zh')}”的原因，请写明实际原因。`,
        `"${cause(given, 'en')}" is no cause for "${act(wanted, 'en')}"; say why it is done.`,
      ),
  },
  'casework.own-proposal': {
    status: 409,
    title: words('变更须由另一人确认', 'Another person confirms it'),
    detail: () =>
      words(
        '提出变更的人不能自己确认，请由另一人办理。',
        'Whoever proposed a change does not confirm it; another does.',
      ),
    constraints: ['award_change_other_hands', 'death_report_other_hands'],
  },
  'casework.award-paid-once': {
    status: 409,
    title: words('一次性待遇没有变更', 'It was paid once'),
    detail: () =>
      words('一次性发放的待遇已经办结，不能变更。', 'An award that was paid once is over and does not change.'),
  },
  'casework.change-in-the-past': {
    status: 400,
    title: words('变更不能早于今天', 'The change is in the past'),
    detail: ({ from, today }) =>
      words(
        `${from} 早于今天（${today}）。除死亡、更正、标准调整外，变更从以后的日期起。`,
        `${from} is before today (${today}). Only a death, a correction or a standard reaches back.`,
      ),
  },
  'casework.change-amount-missing': {
    status: 400,
    title: words('没有填写变更后的金额', 'The new amount is missing'),
    detail: () =>
      words(
        '请填写变更后的每月金额；没有金额的待遇不能增减。',
        'Give the amount per month; an award without one is not raised or lowered.',
      ),
  },
  'casework.change-goes-the-other-way': {
    status: 409,
    title: words('金额与变更的方向不符', 'The amount goes the other way'),
    detail: ({ act: wanted, before, now }) =>
      words(
        `“${act(wanted, 'zh')}”不能从每月 ${before} 元变为 ${now} 元。`,
        `"${act(wanted, 'en')}" does not go from ${before} to ${now} yuan a month.`,
      ),
  },
  'casework.grace-months-missing': {
    status: 400,
    title: words('没有选定渐退月数', 'The months of the gradual exit are missing'),
    detail: () => words('规则没有固定月数，请选定。', 'The rules do not fix them; choose.'),
  },
  'casework.grace-months-outside': {
    status: 409,
    title: words('渐退月数不在规定之内', 'The months are outside the rule'),
    detail: ({ mode, value }) =>
      words(
        mode === 'fixed'
          ? `本地渐退期固定为 ${value} 个月。`
          : `本地渐退期最长 ${value} 个月，请在 1 至 ${value} 之间选定。`,
        mode === 'fixed'
          ? `The gradual exit is ${value} months here.`
          : `The gradual exit is 1 to ${value} months here.`,
      ),
  },
  'casework.no-grace-here': {
    status: 409,
    title: words('不符合渐退的规定', 'No gradual exit by the rules'),
    detail: () =>
      words(
        '规则不给予这个家庭渐退期；不能判定的，由人写明条款决定。',
        'The rules give this household none; where they cannot decide, a person cites a clause.',
      ),
  },
  'casework.within-review-period': {
    status: 409,
    title: words('复核期内金额不变', 'The amount stays within the review period'),
    detail: ({ due }) =>
      words(
        `下次复核在 ${due || '未定'}。复核期内经济状况没有明显变化、标准没有调整的，不调整金额（最低生活保障审核确认办法 三十一）。`,
        `The next review is due ${due || '(unset)'}. Until then the amount changes only on an evident change or a new standard.`,
      ),
  },
  'casework.change-unexplained': {
    status: 400,
    title: words('没有写明情况', 'What happened is not said'),
    detail: () =>
      words(
        '请写明发生了什么变化、依据是什么；告知书要写明理由。',
        'Say what changed and on what it rests; the notice gives the reason.',
      ),
  },
  'casework.cause-to-be-said': {
    status: 400,
    title: words('没有认定原因', 'The cause is still to be said'),
    detail: () =>
      words(
        '规则与现发待遇不一致，请先认定原因再确认。',
        'The rules differ from what is paid; say why before it is confirmed.',
      ),
  },
  'casework.one-source-only': {
    status: 409,
    title: words('一个来源不足以暂停', 'One source is not enough'),
    detail: () =>
      words(
        '暂停须有两个相互独立的来源，或有工作人员核实的结论，并写明矛盾在哪里。',
        'A suspension needs two independent sources or the finding of a person, and says what is contradictory.',
      ),
  },
  'casework.change-open': {
    status: 409,
    title: words('已有待确认的变更', 'A change is waiting already'),
    detail: () =>
      words(
        '这项待遇已有一项待确认的变更，请先确认或不予确认。',
        'This award has a change that waits; settle it first.',
      ),
    constraints: ['award_change_one_open'],
  },
  'casework.change-settled': {
    status: 409,
    title: words('这项变更已经办结', 'The change is settled'),
    detail: () => words('这项变更已经确认、退回或失效。', 'It was confirmed, declined, or fell away.'),
  },
  'casework.proposal-outdated': {
    status: 409,
    title: words('提出以后情况又有变化', 'Things changed since it was proposed'),
    detail: ({ now }) =>
      words(
        `按今天的情况，规则的结论是：${now}。请不予确认，重新提出。`,
        `By what is known today the rules say: ${now}. Decline it and propose anew.`,
      ),
  },
  'casework.notice-days-missing': {
    status: 409,
    title: words('告知的日数未满', 'The days of notice are not over'),
    detail: ({ days, told }) =>
      words(
        told ? `自 ${told} 起须满 ${days} 天，才能确认终止。` : `终止前须先告知或张贴 ${days} 天，请填写告知的日期。`,
        told
          ? `${days} days from ${told} must pass before the end is confirmed.`
          : `The end is told or posted for ${days} days first; give the day.`,
      ),
  },
  'casework.not-suspended': {
    status: 409,
    title: words('没有暂停', 'It is not suspended'),
    detail: () => words('这项待遇没有暂停。', 'The award is not suspended.'),
  },
  'casework.death-before-birth': {
    status: 400,
    title: words('死亡日期不可能', 'The day of death is impossible'),
    detail: () => words('死亡日期不能早于出生，也不能在今天之后。', 'It is neither before birth nor after today.'),
  },
  'casework.death-reported': {
    status: 409,
    title: words('死亡已经登记', 'The death is on record'),
    detail: () =>
      words('这个人的死亡已经登记，请在原记录上办理或更正。', 'Go on with, or rebut, the report that is there.'),
    constraints: ['death_report_one_of_person'],
  },
  'casework.death-settled': {
    status: 409,
    title: words('已经办结', 'It is settled'),
    detail: () => words('这项死亡登记已经办结或已更正。', 'The report was settled or rebutted.'),
  },
  'casework.next-head-missing': {
    status: 400,
    title: words('没有写明新户主', 'The next head is missing'),
    detail: () =>
      words(
        '户主死亡的，请写明新户主和其他成员与新户主的关系。',
        'Where the head died, say who is the next and how the others are related to them.',
      ),
  },
  'casework.not-of-household': {
    status: 409,
    title: words('不是现在的家庭成员', 'Not a member today'),
    detail: () => words('这个人现在不属于任何家庭。', 'The person belongs to no household today.'),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(AWARD_PROBLEMS)
