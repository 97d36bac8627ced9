import type { DraftPaper } from '../domain/documentModel.ts'
import { dayInChinese, programmeName, publicProgrammeName, yuanText } from '../domain/inChinese.ts'
import { type CaseOnPaper, footOf, issuedBy } from './caseOnPaper.ts'

export interface OpinionsOnPaper {
  /** What each office found, as far as it has; empty: to be filled in by hand. */
  readonly inquiry: string
  readonly verify: string
  readonly notice: string
  readonly confirm: string
  readonly monthlyFen?: number | undefined
  readonly onceFen?: number | undefined
}

/** The sheet on which every office signs its opinion: 审批表, by the words of its day. */
export function awardSheetPaper(about: CaseOnPaper, opinions: OpinionsOnPaper): DraftPaper {
  const sum =
    opinions.onceFen !== undefined
      ? `一次性${yuanText(opinions.onceFen)}元`
      : opinions.monthlyFen !== undefined
        ? `每月${yuanText(opinions.monthlyFen)}元`
        : ''
  const { verify, confirm } = about.words
  return {
    kind: 'awardSheet',
    title: `${programmeName(about.programme)}${verify === '审核' ? '审核审批表' : '审核确认表'}`,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['申请人', about.applicant],
          ['住址', `${about.township}${about.village}`],
          ['申请日期', dayInChinese(about.appliedOn)],
          ['受理日期', about.acceptedOn === null ? '' : dayInChinese(about.acceptedOn)],
          ['家庭人口', `${about.members.length}人`],
          ['保障金额', sum],
        ],
      },
      {
        kind: 'table',
        head: ['家庭成员', '与户主关系', '年龄', '备注'],
        widths: [4, 3, 2, 5],
        rows: about.members.map(({ name, relation, age }) => [name, relation, String(age), '']),
      },
      { kind: 'opinion', title: '调查核对情况', text: opinions.inquiry, signed: '调查人（签名）' },
      {
        kind: 'opinion',
        title: `乡镇（街道）${verify}意见`,
        text: opinions.verify,
        signed: '负责人（签名）　（盖章）',
      },
      { kind: 'opinion', title: '公示情况', text: opinions.notice, signed: '经办人（签名）' },
      {
        kind: 'opinion',
        title: `县级民政部门${confirm}意见`,
        text: opinions.confirm,
        signed: '负责人（签名）　（盖章）',
      },
    ],
    foot: footOf(about),
  }
}

/** A line of a public notice: what the law lets be told and nothing else. */
export interface NoticeLine {
  /** As the county's parameter of the day has it: in full or masked. */
  readonly name: string
  readonly people: number
  readonly programme: string
  readonly monthlyFen?: number | undefined
  readonly onceFen?: number | undefined
}

export interface NoticeOnPaper {
  readonly county: string
  readonly office: string
  readonly village: string
  readonly on: string
  readonly from: string
  readonly until: string
  readonly telephone: string
  readonly lines: readonly NoticeLine[]
  /** 拟 before the decision; after it the list of those who were awarded. */
  readonly before: boolean
}

/** The sheet for the village board. */
export function publicNoticePaper({
  county,
  office,
  village,
  on,
  from,
  until,
  telephone,
  lines,
  before,
}: NoticeOnPaper): DraftPaper {
  const sum = ({ monthlyFen, onceFen }: NoticeLine) =>
    monthlyFen !== undefined
      ? `每月${yuanText(monthlyFen)}`
      : onceFen !== undefined
        ? `一次性${yuanText(onceFen)}`
        : '—'
  return {
    kind: 'publicNotice',
    title: before ? '社会救助公示' : '社会救助对象公布',
    blocks: [
      {
        kind: 'text',
        text: before
          ? `经调查核对，拟将下列${village}家庭（人员）纳入社会救助，现予公示，请群众监督。`
          : `下列${village}家庭（人员）已纳入社会救助，现予公布，请群众监督。`,
      },
      {
        kind: 'table',
        head: ['序号', '申请人姓名', '家庭人口', '救助类型', '保障金额（元）'],
        widths: [1.4, 3, 2, 4, 3.6],
        rows: lines.map((line, at) => [
          String(at + 1),
          line.name,
          String(line.people),
          publicProgrammeName(line.programme),
          sum(line),
        ]),
      },
      { kind: 'text', text: `公示时间：${dayInChinese(from)}至${dayInChinese(until)}。` },
      {
        kind: 'text',
        text: `对公示内容有异议的，请在公示期内向${office}反映，可以不写姓名。监督举报电话：${telephone}。`,
      },
    ],
    issuer: issuedBy(office, on),
    foot: footOf({ county, on }),
  }
}

export interface MinutesOnPaper {
  readonly heldOn: string
  readonly place: string
  readonly chair: string
  readonly clerk: string
  readonly present: readonly { readonly name: string; readonly office: string }[]
  readonly question: string
  readonly discussed: readonly string[]
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly conclusion: string
}

/** Minutes of a case conference (一事一议), with the votes. */
export function minutesPaper(about: CaseOnPaper, minutes: MinutesOnPaper): DraftPaper {
  const votes = `同意${minutes.inFavour}票，不同意${minutes.against}票，弃权${minutes.abstained}票`
  return {
    kind: 'minutes',
    title: '社会救助“一事一议”会议纪要',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['会议时间', dayInChinese(minutes.heldOn)],
          ['会议地点', minutes.place],
          ['主持人', minutes.chair],
          ['记录人', minutes.clerk],
          ['议题', `${about.applicant}家庭${programmeName(about.programme)}：${minutes.question}`],
        ],
      },
      { kind: 'heading', text: '讨论情况' },
      { kind: 'list', items: minutes.discussed },
      { kind: 'heading', text: '表决结果' },
      { kind: 'text', text: `应到${minutes.present.length}人，${votes}。` },
      { kind: 'heading', text: '会议决定' },
      { kind: 'text', strong: true, text: minutes.conclusion },
      {
        kind: 'table',
        head: ['参会人员', '单位、职务', '表决', '签名'],
        widths: [3, 5, 3, 4],
        rows: minutes.present.map(({ name, office }) => [name, office, '', '']),
      },
    ],
    foot: footOf(about),
  }
}
