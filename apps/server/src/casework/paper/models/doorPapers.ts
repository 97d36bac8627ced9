import type { Block, DraftPaper } from '../domain/documentModel.ts'
import { dayInChinese, programmeName } from '../domain/inChinese.ts'
import { type CaseOnPaper, footOf, issuedBy } from './caseOnPaper.ts'

/** The receipt, given at once: what was handed in, what happens next. */
export function receiptPaper(
  about: CaseOnPaper,
  { handedIn, takenBy }: { handedIn: readonly string[]; takenBy: string },
): DraftPaper {
  return {
    kind: 'receipt',
    title: '社会救助申请回执',
    to: `${about.applicant}：`,
    blocks: [
      {
        kind: 'text',
        strong: true,
        text: `您${dayInChinese(about.appliedOn)}提出的${programmeName(about.programme)}申请，我们收到了。`,
      },
      {
        kind: 'fields',
        rows: [
          ['申请事项', programmeName(about.programme)],
          ['申请日期', dayInChinese(about.appliedOn)],
          ['查询编号', about.shortId],
          ['收到的材料', handedIn.join('、') || '无'],
          ['经办人', takenBy],
        ],
      },
      {
        kind: 'text',
        text: '接下来，我们会核对家庭经济状况并上门了解情况。缺材料的，我们会一次告诉您，不会让您多跑。身份证、户口簿、残疾人证等我们能查到的，不用您交复印件。',
      },
      { kind: 'text', text: `查办到哪一步，请凭查询编号到${about.township}社会救助窗口，或请村（社区）代查。` },
    ],
    issuer: issuedBy(about.township, about.on),
    foot: footOf(about),
  }
}

export interface MissingOnPaper {
  /** Papers that are asked for, with the clause that lets them be asked. */
  readonly papers: readonly { readonly name: string; readonly clause: string }[]
  readonly corrections: readonly string[]
  /** What the rules proposed and the officer did not take up, with the officer's reason: it stays on the applicant's paper. */
  readonly dropped: readonly { readonly programme: string; readonly because: string }[]
}

/** The one-time notice of what is missing: everything at once, and nothing that is not on the list of the service. */
export function missingPapersPaper(about: CaseOnPaper, { papers, corrections, dropped }: MissingOnPaper): DraftPaper {
  const asked: Block[] =
    papers.length === 0
      ? []
      : [
          { kind: 'heading', text: '请补这些材料' },
          {
            kind: 'table',
            head: ['序号', '材料', '依据'],
            widths: [1, 5, 5],
            rows: papers.map(({ name, clause }, at) => [String(at + 1), name, clause]),
          },
        ]
  return {
    kind: 'missingPapers',
    title: '一次性补正告知书',
    to: `${about.applicant}：`,
    blocks: [
      {
        kind: 'text',
        strong: true,
        text: `您申请的${programmeName(about.programme)}，还差下面这些。补齐以后，我们马上接着办。`,
      },
      ...asked,
      ...(corrections.length > 0
        ? [{ kind: 'heading', text: '请更正' } as const, { kind: 'list', items: corrections } as const]
        : []),
      { kind: 'text', text: '以上已经一次告诉您，以后不会再要别的材料。单子上没有的材料，您可以不交。' },
      ...droppedBlocks(dropped),
    ],
    issuer: issuedBy(about.township, about.on),
    foot: footOf(about),
  }
}

function droppedBlocks(dropped: MissingOnPaper['dropped']): Block[] {
  if (dropped.length === 0) return []
  return [
    { kind: 'heading', text: '您还可能符合下面这些，这次没有办' },
    {
      kind: 'table',
      head: ['项目', '这次没有办的原因'],
      widths: [4, 7],
      rows: dropped.map(({ programme, because }) => [programmeName(programme), because]),
    },
    { kind: 'text', text: '您不同意的，现在就可以要求一起申请，窗口应当收下。' },
  ]
}

/** Declaration and authorisation of every adult (最低生活保障审核确认办法 九、十): one line each to be signed. */
export function consentPaper(about: CaseOnPaper, { supporters }: { supporters: readonly string[] }): DraftPaper {
  const adults = about.members.filter(({ adult }) => adult)
  return {
    kind: 'consent',
    title: '家庭经济状况声明及核对授权书',
    blocks: [
      { kind: 'text', text: `我们申请${programmeName(about.programme)}，声明如下：` },
      {
        kind: 'list',
        items: [
          '所填写和提交的家庭人口、收入、财产、支出情况都是真实的、完整的，没有隐瞒。',
          `同意${about.county}及其委托的机构，在办理和享受救助期间，向公安、人力资源社会保障、税务、不动产登记、市场监管、银行、证券、保险等部门和机构查询、核对我们的家庭经济状况。`,
          '家庭情况有变化的，及时告诉乡镇。隐瞒或者骗取的，愿意退回，并承担法律责任。',
          '授权自签字之日起有效，到不再申请或者不再享受救助时为止；可以书面撤回。',
        ],
      },
      {
        kind: 'table',
        head: ['姓名', '与户主关系', '身份证号（本人填写）', '签名（按手印）', '日期'],
        widths: [3, 3, 5, 4, 3],
        rows: [
          ...adults.map(({ name, relation }) => [name, relation, '', '', '']),
          ...supporters.map((name) => [name, '法定赡养、抚养、扶养义务人', '', '', '']),
        ],
      },
      { kind: 'text', plain: true, text: '不会写字的，由他人代为书写姓名，本人按手印，并由两名见证人签名。' },
      { kind: 'signatures', lines: ['见证人（签名）', '见证人（签名）', '经办人（签名）'] },
    ],
    foot: footOf(about),
  }
}

/** The form of the home inquiry: what is known is filled in, two people sign (最低生活保障审核确认办法 十六). */
export function inquiryPaper(
  about: CaseOnPaper,
  { found }: { found?: { on: string; present: string; words: string; agrees: boolean } | undefined },
): DraftPaper {
  return {
    kind: 'inquiry',
    title: '入户调查表',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['申请人', about.applicant],
          ['住址', `${about.township}${about.village}`],
          ['申请事项', programmeName(about.programme)],
          ['受理日期', about.acceptedOn === null ? '' : dayInChinese(about.acceptedOn)],
          ['调查日期', found ? dayInChinese(found.on) : ''],
          ['在场人员', found?.present ?? ''],
        ],
      },
      {
        kind: 'table',
        head: ['家庭成员', '关系', '年龄', '就业、就学、健康情况', '与声明是否一致'],
        widths: [3, 2, 2, 7, 3],
        rows: about.members.map(({ name, relation, age }) => [name, relation, String(age), '', '']),
      },
      {
        kind: 'table',
        head: ['调查内容', '看到的情况'],
        widths: [3, 9],
        rows: [
          ['住房', ''],
          ['收入来源', ''],
          ['财产（车辆、存款、其他房屋）', ''],
          ['主要困难和支出', ''],
        ],
      },
      {
        kind: 'opinion',
        title: '调查结论',
        text: found ? `${found.words}。${found.agrees ? '与申请人声明一致。' : '与申请人声明不一致。'}` : '',
        signed: '',
      },
      {
        kind: 'signatures',
        lines: ['调查人（签名）', '调查人（签名）', '被调查人（签名、按手印）', '村（社区）陪同人员（签名）'],
      },
    ],
    foot: footOf(about),
  }
}
