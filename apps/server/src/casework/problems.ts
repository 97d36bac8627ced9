import { words } from '@doudi/contract'
import { APPLIED_PROGRAMMES, applicationLife, wordOfAct, wordOfState } from '@doudi/life'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'
import { NOTICE_PROBLEMS } from './notices/problems.ts'

const stateIn = (language: 'zh' | 'en', state: unknown) => wordOfState(applicationLife, language, state)
const actsIn = (language: 'zh' | 'en', acts: unknown) =>
  String(acts)
    .split(' ')
    .map((act) => wordOfAct(applicationLife, language, act))
    .join(language === 'zh' ? '、' : ', ')

/** Refusals of the way of an application; each room has its own besides. */
export const CASEWORK_PROBLEMS = {
  ...NOTICE_PROBLEMS,
  'casework.moved-on': {
    status: 409,
    title: words('这件申请已有新的办理', 'The application has moved on'),
    detail: ({ state, since }) =>
      words(
        `您打开之后，别人已经办理：${since}。现在的状态是“${stateIn('zh', state)}”。请刷新后再办，您的填写不会丢失。`,
        `Since you opened it somebody did: ${since}. It is now ${stateIn('en', state)}. Reload and go on; what you typed is kept.`,
      ),
  },
  'casework.not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state, act }) =>
      words(
        `申请现在是“${stateIn('zh', state)}”，不能办理“${actsIn('zh', act)}”。`,
        `The application is ${stateIn('en', state)}; "${actsIn('en', act)}" cannot be done now.`,
      ),
  },
  'casework.step-missing': {
    status: 409,
    title: words('前面的环节还没有完成', 'A step is missing'),
    detail: ({ act, missing }) =>
      words(
        `办理“${actsIn('zh', act)}”之前还要完成：${actsIn('zh', missing)}。`,
        `Before "${actsIn('en', act)}" these must be done: ${actsIn('en', missing)}.`,
      ),
  },
  'casework.same-hands': {
    status: 409,
    title: words('同一件申请须由不同的人办理', 'Different hands are needed'),
    detail: ({ act, before }) =>
      words(
        `您已经办理过这件申请的“${actsIn('zh', before)}”，“${actsIn('zh', act)}”须由另一人办理。人手不足的，请由指定的替代人员办理。`,
        `You did "${actsIn('en', before)}" in this case; "${actsIn('en', act)}" is for another person. Where there are too few, a named stand-in does it.`,
      ),
  },
  'casework.day-in-future': {
    status: 400,
    title: words('日期在今天之后', 'The day is in the future'),
    detail: ({ day, today }) =>
      words(
        `${day} 在今天（${today}）之后。请填写实际发生的日期。`,
        `${day} is after today (${today}). Give the day it happened.`,
      ),
  },
  'casework.day-before-last-step': {
    status: 400,
    title: words('日期早于上一环节', 'The day is before the last step'),
    detail: ({ day, before }) =>
      words(`${day} 早于上一环节的日期 ${before}。`, `${day} is before the step that came before it (${before}).`),
  },
  'casework.already-open': {
    status: 409,
    title: words('已有在办的同类申请', 'Such an application is open already'),
    detail: () =>
      words(
        '这个家庭（或本人）的同一项目已有在办的申请，请在原申请上继续办理。',
        'The household or person has an open application for the same programme; go on with that one.',
      ),
    constraints: ['application_one_open_per_programme'],
  },
  'casework.already-awarded': {
    status: 409,
    title: words('已在享受该项目', 'It is in payment already'),
    detail: () =>
      words(
        '该项目已有在享受的待遇，请办理变更或复核。',
        'The programme is in payment already; change or review that award.',
      ),
    constraints: ['award_one_open_per_programme'],
  },
  'casework.authorisation-missing': {
    status: 409,
    title: words('授权书不齐', 'An authorisation is missing'),
    detail: ({ missing }) =>
      words(
        `受理之前须有全体成年家庭成员（特困还包括法定义务人）签名的声明和授权，还缺 ${missing} 人。`,
        `Before acceptance every adult (for tekun also every legal supporter) signs a declaration and authorisation; ${missing} are missing.`,
      ),
  },
  'casework.rules-differ': {
    status: 409,
    title: words('与规则的结论不一致', 'The rules say otherwise'),
    detail: ({ answer }) =>
      words(
        `规则对这件申请的结论是“${answer === 'eligible' ? '符合' : answer === 'ineligible' ? '不符合' : '不能判定'}”。符合的不得拒绝，不符合的不得确认；不能判定的须写明依据的条款，由人决定。`,
        `The rules say "${answer}". Who is eligible is not refused and who is not is not confirmed; what they cannot decide a person decides, citing a clause.`,
      ),
  },
  'casework.amount-below-floor': {
    status: 409,
    title: words('金额低于下限', 'The amount is below the floor'),
    detail: ({ floor }) =>
      words(
        `金额不得低于 ${floor} 元，一事一议也不得低于下限。`,
        `The amount is at least ${floor} yuan; a case conference does not go below it either.`,
      ),
  },
  'casework.amount-above-norm': {
    status: 409,
    title: words('金额高于规定', 'The amount is above the norm'),
    detail: ({ norm }) => words(`高于 ${norm} 元的，须经一事一议。`, `Above ${norm} yuan a case conference decides.`),
  },
  'casework.amount-missing': {
    status: 400,
    title: words('没有填写金额', 'The amount is missing'),
    detail: () => words('规则没有给出确定的金额，请填写。', 'The rules give no exact amount; enter it.'),
  },
  'casework.paper-not-listed': {
    status: 409,
    title: words('清单以外的材料', 'A paper that is not on the list'),
    detail: ({ paper }) =>
      words(
        `“${paper}”不在服务事项的材料清单内，不得要求申请人提供。`,
        `"${paper}" is not on the list of this service and may not be asked for.`,
      ),
  },
  'casework.applicant-elsewhere': {
    status: 409,
    title: words('不是该家庭的成员', 'Not a member of the household'),
    detail: () =>
      words(
        '申请人或项目对象须是这个家庭现在的成员。',
        'The applicant and whoever a line is for are members of the household today.',
      ),
  },
  'casework.proxy-missing': {
    status: 400,
    title: words('代理人没有写明', 'The proxy is not named'),
    detail: () =>
      words(
        '由他人代办的，须写明代理人、代理事项和期限；本人办理的不写。',
        'Who acts for somebody is named with what they may do and until when; otherwise nobody is.',
      ),
  },
  'casework.proposal-unanswered': {
    status: 409,
    title: words('还有符合条件的项目没有处理', 'A proposed line has no answer'),
    detail: ({ programmes }) =>
      words(
        `规则认为符合条件的项目须逐项保留、转办或写明理由不办：${programmes}。`,
        `Each line that the rules find eligible is kept, referred, or dropped with a reason: ${programmes}.`,
      ),
  },
  'casework.choice-unexplained': {
    status: 400,
    title: words('没有写明理由', 'The reason is missing'),
    detail: () =>
      words(
        '增加或不办一个项目须写明理由；不办的理由会印在申请人的回执上。',
        'Adding or dropping a line needs a reason; that of a dropped one stands on the receipt.',
      ),
  },
  'casework.aid-unsaid': {
    status: 400,
    title: words('没有选择临时救助的类型', 'The kind of temporary aid is missing'),
    detail: () =>
      words(
        '临时救助须写明急难型（家庭或个人）或支出型（家庭）；其他项目不写。',
        'Temporary aid says emergency (family or individual) or expenditure (family); other programmes do not.',
      ),
  },
  'casework.authorisation-of-one': {
    status: 400,
    title: words('授权人没有写明', 'Who authorises must be said'),
    detail: () =>
      words(
        '授权书属于一名家庭成员，或一名在外的法定义务人。',
        'An authorisation is of a member or of a legal supporter elsewhere.',
      ),
  },
  'casework.nothing-to-correct': {
    status: 400,
    title: words('没有写明缺什么', 'Nothing is said to be missing'),
    detail: () =>
      words(
        '退回补正须一次写明全部缺少的材料或要更正的内容。',
        'Say at once every paper that is missing or what is to be corrected.',
      ),
  },
  'casework.companion-is-oneself': {
    status: 400,
    title: words('入户调查须两人', 'A home inquiry takes two'),
    detail: () =>
      words('入户调查须由两人以上进行，同行人不能是自己。', 'Two people go; the other one cannot be yourself.'),
  },
  'casework.not-the-companion': {
    status: 403,
    title: words('不是同行调查人', 'Not the companion'),
    detail: () => words('会签由入户调查记录上写明的同行人办理。', 'The companion named in the record countersigns.'),
  },
  'casework.votes-exceed-present': {
    status: 400,
    title: words('票数多于到会人数', 'More votes than people'),
    detail: () =>
      words('同意与不同意的票数之和不能多于到会人数。', 'Votes for and against cannot exceed those present.'),
  },
  'casework.paper-on-file': {
    status: 409,
    title: words('已有的材料不得再要', 'The paper is on file'),
    detail: ({ paper }) =>
      words(
        `“${paper}”可以由系统或其他部门取得，不得再向申请人要。`,
        `"${paper}" is on file or had from another department; it is not asked for again.`,
      ),
  },
  'casework.programme-of-whom': {
    status: 400,
    title: words('项目与对象不符', 'The programme is not of such'),
    detail: ({ programme }) =>
      words(
        `项目 ${programme} 按户或按人申请，与所填的对象不符。可申请的项目：${APPLIED_PROGRAMMES.join('、')}`,
        `The programme ${programme} is of a household or of a person; what was given does not fit.`,
      ),
  },
  'casework.case-contradicts': {
    status: 409,
    title: words('登记的情况互相矛盾', 'What is on record contradicts itself'),
    detail: ({ why }) => words(`先更正家庭档案：${why}`, `Mend the household file first: ${why}`),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(CASEWORK_PROBLEMS)
