import { words } from '@doudi/contract'
import { referralLife, wordOfAct, wordOfState } from '@doudi/life'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

const stateIn = (language: 'zh' | 'en', state: unknown) => wordOfState(referralLife, language, state)
const actIn = (language: 'zh' | 'en', act: unknown) => wordOfAct(referralLife, language, act)

/** Refusals of the way of a referral. */
export const REFERRAL_PROBLEMS = {
  'casework.referral-moved-on': {
    status: 409,
    title: words('这件转办已有新的办理', 'The referral has moved on'),
    detail: ({ state }) =>
      words(
        `您打开之后别人已经办理，现在是“${stateIn('zh', state)}”。请刷新后再办。`,
        `Somebody went on with it after you opened it; it is now ${stateIn('en', state)}. Reload and go on.`,
      ),
  },
  'casework.referral-not-now': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state, act }) =>
      words(
        `转办现在是“${stateIn('zh', state)}”，不能办理“${actIn('zh', act)}”。`,
        `The referral is ${stateIn('en', state)}; "${actIn('en', act)}" cannot be done now.`,
      ),
  },
  'casework.referral-consent-missing': {
    status: 409,
    title: words('没有本人同意，不得转出', 'Nothing leaves without consent'),
    detail: () =>
      words(
        '转给其他部门之前须登记本人（或监护人）签名的同意书、同意的范围和日期。',
        'Before anything is told to another department, the signed consent, its scope and its day are on record.',
      ),
  },
  'casework.referral-consent-empty': {
    status: 409,
    title: words('同意的范围不够', 'The consent covers too little'),
    detail: ({ missing }) =>
      words(
        `该部门至少要知道：${missing}。请本人补充同意，或者改为本人自行申请。`,
        `The department must at least know: ${missing}. Ask for a wider consent, or let the person apply there themselves.`,
      ),
  },
  'casework.referral-open-already': {
    status: 409,
    title: words('已有在办的同一转办', 'Such a referral is open already'),
    detail: () =>
      words(
        '此人的同一需求已转给该部门，还没有办完；请在原转办上继续。',
        'The same need of this person is with that department already; go on with that referral.',
      ),
    constraints: ['referral_one_open_per_need'],
  },
  'casework.state-aid-first': {
    status: 409,
    title: words('先办国家救助，再转慈善', 'The state gives first, charity after'),
    detail: ({ open }) =>
      words(
        `慈善资源用于国家救助之后仍有困难的家庭。还在办理的有 ${open} 项，办完后再转；急等钱用的，请办急难型临时救助。`,
        `Charity is for what is left after state aid. ${open} of them are still open; finish them first, or grant emergency aid when it cannot wait.`,
      ),
  },
  'casework.referral-return-unexplained': {
    status: 400,
    title: words('没有写明退回的原因', 'The reason of the return is missing'),
    detail: () =>
      words('退回须写明原因，以便补齐后再转。', 'A return says why, so that it can be mended and sent again.'),
  },
  'casework.referral-amount-of-granted': {
    status: 400,
    title: words('金额与答复不符', 'The amount does not fit the answer'),
    detail: () => words('只有同意或部分同意的答复才写金额。', 'Only a granted or partly granted answer has an amount.'),
  },
  'casework.referral-elsewhere': {
    status: 409,
    title: words('不是该家庭的成员', 'Not a member of the household'),
    detail: () => words('转办为家庭现在的成员办理。', 'A referral is for a member of the household today.'),
  },
  'casework.referral-day-in-future': {
    status: 400,
    title: words('日期在今天之后', 'The day is in the future'),
    detail: ({ day }) =>
      words(`${day} 在今天之后。请填写实际日期。`, `${day} is after today. Give the day it happened.`),
  },
  'casework.no-department': {
    status: 403,
    title: words('您的岗位不属于任何协同部门', 'Your post belongs to no department'),
    detail: () =>
      words(
        '本页只给协同部门使用。请用部门的岗位登录，或向系统管理员申请。',
        'This page is for partner departments. Act in a post of a department, or ask the administrator for one.',
      ),
  },
  'casework.answers-unreadable': {
    status: 400,
    title: words('表格不能读取', 'The file cannot be read'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
  },
} as const satisfies ProblemCatalogue

export const refuseReferral = refusalsOf(REFERRAL_PROBLEMS)
