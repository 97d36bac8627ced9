import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of published documents that are entered, looked at and put into force. */
export const REVISION_PROBLEMS = {
  'policy.revision-place-elsewhere': {
    status: 400,
    title: words('文件不适用于本县', 'The document does not hold here'),
    detail: ({ place, county }) =>
      words(
        `代码 ${place} 的文件不适用于 ${county}。请填省、市或本县的代码。`,
        `A document of ${place} does not hold in ${county}. Name the province, the city or the county itself.`,
      ),
    constraints: ['revision_place_of_county'],
  },
  'policy.standard-not-for-county': {
    status: 409,
    title: words('县级无权制定这项标准', 'A county does not set this standard'),
    detail: ({ name }) =>
      words(
        `${name}由省级或设区的市公布（社会救助暂行办法第十条、第十五条）。请录入省、市公布的文件，并填其代码。`,
        `${name} is published by the province or the city (State Council order 649, articles 10 and 15). Enter their document under their code.`,
      ),
  },
  'policy.notice-to-come': {
    status: 409,
    title: words('文件尚未印发', 'The document is not published yet'),
    detail: ({ on }) =>
      words(
        `文件日期 ${on} 在今天之后。只能录入已经公布的文件。`,
        `The document is dated ${on}, after today. Only a published document can be entered.`,
      ),
  },
  'policy.figure-unfit': {
    status: 400,
    title: words('参数或数值不合', 'The parameter or its value does not fit'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
    allowed: words(
      '金额以元计，至多两位小数；比例如 0.6；开关为 true 或 false',
      'yuan with at most two decimals; shares such as 0.6; switches true or false',
    ),
  },
  'policy.revision-changed-meanwhile': {
    status: 409,
    title: words('文件刚被别人改动', 'Somebody else changed it meanwhile'),
    detail: () =>
      words(
        '这份标准调整在您打开之后有改动。请重新打开，核对后再办。',
        'It was changed after you opened it. Open it again and look before you act.',
      ),
  },
  'policy.not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ zh, en }) => words(`状态是“${zh}”，不能这样办理。`, `It is "${en}"; this cannot be done with it.`),
  },
  'policy.preview-missing': {
    status: 409,
    title: words('须先预览', 'A preview is needed first'),
    detail: () =>
      words(
        '发布前须对同一份草稿预览影响（谁增、谁减、谁渐退、谁退出）。请先预览。',
        'Before it is published somebody must have looked at whom this very draft concerns. Preview it first.',
      ),
  },
  'policy.preview-outdated': {
    status: 409,
    title: words('预览已过时', 'The preview no longer holds'),
    detail: () =>
      words(
        '预览之后又发布了别的标准，结果已不同。请重新预览后再发布。',
        'Another document was published after the preview, so its figures no longer hold. Preview it again.',
      ),
  },
  'policy.same-person': {
    status: 409,
    title: words('须由另一人发布', 'Another person publishes it'),
    detail: () =>
      words(
        '录入或修改这份文件的人不能发布它，请交另一人核对发布。',
        'Whoever entered or changed it does not publish it; another person looks at it and does.',
      ),
    constraints: ['revision_by_two_people'],
  },
  'policy.lowers-in-transition': {
    status: 409,
    title: words('过渡期内降低待遇', 'Lowers a benefit in the transition period'),
    detail: ({ worse, figures }) =>
      words(
        `五年过渡期内兜底政策总体不变：${figures} 项数值下降，${worse} 份待遇减少、渐退或退出。确须发布的，请写明理由，理由记入审计账。`,
        `Policies stay as they are in the five-year transition: ${figures} figures fall, ${worse} awards fall, enter grace or leave. To publish all the same, say why; it is kept in the ledger.`,
      ),
  },
  'policy.override-not-needed': {
    status: 400,
    title: words('不需要写越过理由', 'Nothing is to be overridden'),
    detail: () =>
      words(
        '这次调整没有在过渡期内降低待遇，请不要写越过理由。',
        'This does not lower a benefit in the transition period; leave the override out.',
      ),
  },
  'policy.notice-unreadable': {
    status: 400,
    title: words('文件读不懂', 'The file cannot be understood'),
    detail: ({ line, zh, en }) => words(`第 ${line} 行：${zh}`, `line ${line}: ${en}`),
    allowed: words(
      'YAML：place、startsOn、notice{title,number,on}、why、values[{parameter,value,clause}]；CSV 表头：适用地区,起执行日,文件,文号,日期,事由,参数,值,条款',
      'YAML: place, startsOn, notice{title,number,on}, why, values[{parameter,value,clause}]; CSV header: 适用地区,起执行日,文件,文号,日期,事由,参数,值,条款',
    ),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(REVISION_PROBLEMS)
