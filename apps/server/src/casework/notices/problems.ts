import { words } from '@doudi/contract'
import { noticeLife, objectionLife } from '@doudi/life'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

const wordIn = (rows: Readonly<Record<string, { zh: string; en: string }>>, language: 'zh' | 'en', key: unknown) =>
  rows[String(key)]?.[language] ?? String(key)

const FORBIDDEN: Readonly<Record<string, { zh: string; en: string }>> = {
  identityNumber: words('证件号码', 'an identity number'),
  bankAccount: words('银行账号', 'a bank account'),
  telephone: words('电话号码', 'a telephone number'),
  number: words('一长串数字', 'a long number'),
  birthDate: words('出生日期', 'a date of birth'),
  address: words('详细住址', 'an address'),
  health: words('疾病、残疾或单人户', 'an illness, a disability or single-person status'),
  child: words('未成年人', 'a child'),
  shape: words('该栏不该有的内容', 'what does not belong in that column'),
}

/** Refusals of the room of notices. They take their room's names and are typed in `casework/problems.ts`. */
export const NOTICE_PROBLEMS = {
  'casework.never-published': {
    status: 409,
    title: words('该项目不得公示', 'The programme is never published'),
    detail: () =>
      words(
        '儿童类项目，以及名称会透露残疾、疾病或年龄的补贴，任何环节都不公示、不公布。',
        'Allowances of children, and those whose very name tells of a disability, an illness or an age, are never published.',
      ),
  },
  'casework.notice-not-eligible': {
    status: 409,
    title: words('不符合条件的不公示', 'Who is not eligible stands on no notice'),
    detail: () =>
      words(
        '规则的结论是不符合，不能列入拟确认名单。请书面告知不予批准。',
        'The rules find it not eligible; refuse it in writing instead.',
      ),
  },
  'casework.complaint-telephone-unset': {
    status: 409,
    title: words('没有设定监督举报电话', 'No telephone for complaints is set'),
    detail: () =>
      words(
        '公示必须印监督举报电话。请在“参数”里设定“监督举报电话”，经另一人核准后再生成。',
        'A sheet carries the telephone for complaints. Set it among the settings; a second person approves it.',
      ),
  },
  'casework.notice-of-one-village': {
    status: 400,
    title: words('一张公示只张贴一个村', 'A sheet is of one village'),
    detail: () =>
      words('所选的申请不都在这个村（社区）。', 'The applications chosen do not all belong to that village.'),
  },
  'casework.already-on-a-sheet': {
    status: 409,
    title: words('已在另一张公示上', 'It is on a sheet already'),
    detail: () =>
      words(
        '这件申请已在一张待张贴或张贴中的公示上，请先办完或作废那一张。',
        'The application is on a sheet that hangs or waits; end that one or let it lapse.',
      ),
    constraints: ['notice_line_one_open'],
  },
  'casework.not-on-a-sheet': {
    status: 409,
    title: words('没有张贴中的公示', 'It is on no sheet'),
    detail: () =>
      words(
        '这件申请不在任何一张公示上。请先生成、张贴公示。',
        'The application is on no sheet; draw and post one first.',
      ),
  },
  'casework.notice-moved-on': {
    status: 409,
    title: words('这张公示已有新的办理', 'The sheet has moved on'),
    detail: ({ state }) =>
      words(
        `您打开之后别人已经办理，现在是“${wordIn(noticeLife.states, 'zh', state)}”。请刷新。`,
        `Somebody acted on it since; it is now ${wordIn(noticeLife.states, 'en', state)}. Reload.`,
      ),
  },
  'casework.notice-not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state, act }) =>
      words(
        `公示现在是“${wordIn(noticeLife.states, 'zh', state)}”，不能办理“${wordIn(noticeLife.acts, 'zh', act)}”。`,
        `The sheet is ${wordIn(noticeLife.states, 'en', state)}; "${wordIn(noticeLife.acts, 'en', act)}" cannot be done now.`,
      ),
  },
  'casework.notice-still-running': {
    status: 409,
    title: words('公示期未满', 'The notice is still running'),
    detail: ({ posted, last, from }) =>
      words(
        `${posted} 张贴，当日不计（民法典第二百零一条），最后一日是 ${last}，到当日二十四时止，遇法定休假日顺延（第二百零三条）。${from ?? '次日'} 起才能拍照结束。`,
        `Posted on ${posted}, which does not count (Civil Code 201); its last day is ${last} until midnight, moved on by a day off (203). It ends from ${from ?? 'the day after'} on.`,
      ),
  },
  'casework.photo-missing': {
    status: 409,
    title: words('缺张贴照片', 'A photograph is missing'),
    detail: () =>
      words(
        '公示以张贴时和期满时的两张照片为证，少一张都不能往下办。',
        'A notice is proven by two photographs, one when posted and one at its end.',
      ),
  },
  'casework.photo-unreadable': {
    status: 400,
    title: words('照片不能读取', 'The photograph cannot be read'),
    detail: () => words('请用 JPEG 或 PNG 照片，不超过 8 MB。', 'Send a JPEG or PNG of 8 MB at most.'),
  },
  'casework.photo-seen-before': {
    status: 409,
    title: words('这张照片已经用过', 'The photograph was used before'),
    detail: () =>
      words(
        '每次张贴、期满都要当场拍一张，不能用已交过的照片。',
        'Take a fresh one each time; no picture serves twice.',
      ),
    constraints: ['notice_photo_once'],
  },
  'casework.objection-waits': {
    status: 409,
    title: words('有异议没有处理', 'An objection waits'),
    detail: ({ count }) =>
      words(
        `还有 ${count} 件异议没有处理，公示不能结束。`,
        `${count} objections are not dealt with; the notice cannot end.`,
      ),
  },
  'casework.objection-not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state, act }) =>
      words(
        `异议现在是“${wordIn(objectionLife.states, 'zh', state)}”，不能办理“${wordIn(objectionLife.acts, 'zh', act)}”。`,
        `The objection is ${wordIn(objectionLife.states, 'en', state)}; "${wordIn(objectionLife.acts, 'en', act)}" cannot be done now.`,
      ),
  },
  'casework.objection-told-already': {
    status: 409,
    title: words('结果已经告知', 'The result was told already'),
    detail: () => words('这件异议的结果已登记告知。', 'It is on record that the result was told.'),
  },
  'casework.too-many-objections': {
    status: 429,
    title: words('暂时不能网上提交', 'No more can be taken here now'),
    detail: () =>
      words(
        '这张公示网上收到的异议已经很多，请打公示上的电话或到乡镇（街道）提出。',
        'Many objections to this sheet wait to be read; telephone or go to the township office.',
      ),
  },
  'casework.publication-request-decided': {
    status: 409,
    title: words('这件请求已经处理', 'The request was decided already'),
    detail: () => words('请刷新查看结果。', 'Reload to see the result.'),
  },
  'casework.not-for-the-public': {
    status: 409,
    title: words('含有不得公开的内容', 'Not for the public'),
    detail: ({ forbidden }) =>
      words(
        `要公开的内容里有${wordIn(FORBIDDEN, 'zh', forbidden)}，已拦下。请更正档案中的来源。`,
        `What was to be published holds ${wordIn(FORBIDDEN, 'en', forbidden)}; it was stopped. Mend where it comes from.`,
      ),
  },
} as const satisfies ProblemCatalogue
