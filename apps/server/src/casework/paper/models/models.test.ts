import { describe, expect, test } from 'vitest'
import type { DraftPaper } from '../domain/documentModel.ts'
import { LI_GUIFANG, OLD_LAW, reasons, sum } from '../testing/paperCase.ts'
import { awardPaper, changePaper, refusalPaper } from './decisionPapers.ts'
import { consentPaper, inquiryPaper, missingPapersPaper, receiptPaper } from './doorPapers.ts'
import { awardSheetPaper, minutesPaper, publicNoticePaper } from './officePapers.ts'

const grant = { decidedOn: '2026-07-20', by: '松林县民政局', monthlyFen: 78_400, from: '2026-08', sum, reasons }
const wordsOf = (paper: DraftPaper) => JSON.stringify(paper)

describe('the letter of an award', () => {
  const [first, second] = awardPaper(LI_GUIFANG, grant).blocks
  test('says the answer first, then the sum and the day', () => {
    expect(first).toMatchObject({ text: '您申请的最低生活保障，批准了。' })
    expect(second).toMatchObject({ text: '从2026年8月起，每个月发给您家784.00元，直接打到您的卡（折）上。' })
  })
  test('explains the sum in plain words, every reason with its clause, and how to object', () => {
    const words = wordsOf(awardPaper(LI_GUIFANG, grant))
    for (const said of [
      '1,984.00元减去1,200.00元',
      '社会救助暂行办法》第六十五条',
      '60日内',
      '松林县人民政府',
      reasons[0]?.clause,
    ]) {
      expect(words).toContain(said)
    }
  })
  test('holds no sentence that a reader with primary school would have to read twice: none over eighty characters but the one on objecting', () => {
    const texts = awardPaper(LI_GUIFANG, grant).blocks.flatMap((block) =>
      block.kind === 'text' ? block.text.split('。') : [],
    )
    expect(texts.filter((sentence) => sentence.length > 80)).toEqual([])
  })
})

test('a refusal lists every reason, never only the first', () => {
  const paper = refusalPaper(LI_GUIFANG, {
    decidedOn: '2026-07-20',
    by: '松林县民政局',
    reasons,
    sum: { sentences: [] },
  })
  const list = paper.blocks.find((block) => block.kind === 'list')
  expect(list?.items).toHaveLength(reasons.length)
  expect(wordsOf(paper)).toContain(`没有批准的理由（共${reasons.length}条）`)
})

test('the words follow the law of the day: 审核审批 before July 2021, 审核确认 since', () => {
  const opinions = { inquiry: '', verify: '', notice: '', confirm: '' }
  expect(awardSheetPaper(OLD_LAW, opinions).title).toBe('最低生活保障审核审批表')
  expect(wordsOf(awardSheetPaper(OLD_LAW, opinions))).toContain('县级民政部门审批意见')
  expect(awardSheetPaper(LI_GUIFANG, opinions).title).toBe('最低生活保障审核确认表')
  expect(wordsOf(awardSheetPaper(LI_GUIFANG, opinions))).toContain('乡镇（街道）初审意见')
  expect(awardPaper(OLD_LAW, grant).title).toBe('最低生活保障审批告知书')
})

test('a public notice names a single-person case as dibao like any other, and nobody’s illness or disability', () => {
  const paper = publicNoticePaper({
    county: '松林县民政局',
    office: '松江镇人民政府',
    village: '柳溪村',
    on: '2026-07-08',
    from: '2026-07-08',
    until: '2026-07-14',
    telephone: '12345',
    before: true,
    lines: [{ name: '李桂芳', people: 1, programme: 'singlePersonDibao', monthlyFen: 40_000 }],
  })
  expect(wordsOf(paper)).toContain('"最低生活保障"')
  expect(wordsOf(paper)).not.toContain('单人')
  expect(wordsOf(paper)).toContain('2026年7月8日至2026年7月14日')
})

test('every adult signs the consent, and no child does', () => {
  const table = consentPaper(LI_GUIFANG, { supporters: ['李大山'] }).blocks.find((block) => block.kind === 'table')
  expect(table?.rows.map(([name]) => name)).toEqual(['李桂芳', '王大柱', '李大山'])
})

test('what the officer dropped from the package stays on the applicant’s paper, with the reason', () => {
  const paper = missingPapersPaper(LI_GUIFANG, {
    papers: [{ name: '家庭经济状况声明', clause: '最低生活保障审核确认办法 九' }],
    corrections: ['女儿的出生日期'],
    dropped: [{ programme: 'disabilityLiving', because: '本人要求下次再办' }],
  })
  expect(wordsOf(paper)).toContain('困难残疾人生活补贴')
  expect(wordsOf(paper)).toContain('本人要求下次再办')
  expect(wordsOf(paper)).toContain('以后不会再要别的材料')
})

test('no paper holds a place-holder, and every one says whose it is in its foot', () => {
  const papers = [
    receiptPaper(LI_GUIFANG, { handedIn: ['申请书'], takenBy: '窗口' }),
    inquiryPaper(LI_GUIFANG, {}),
    minutesPaper(LI_GUIFANG, {
      heldOn: '2026-07-18',
      place: '局会议室',
      chair: '局长',
      clerk: '记录人',
      present: [{ name: '赵一', office: '民政局' }],
      question: '是否按上限救助',
      discussed: ['情况属实'],
      inFavour: 1,
      against: 0,
      abstained: 0,
      conclusion: '同意',
    }),
    changePaper(LI_GUIFANG, {
      change: 'grace',
      decidedOn: '2026-07-20',
      by: '松林县民政局',
      effectiveFrom: '2026-08-01',
      graceUntil: '2027-01',
      afterFen: 78_400,
      reasons,
      sum: { sentences: [] },
    }),
  ]
  for (const paper of papers) {
    expect(wordsOf(paper), paper.kind).not.toMatch(/undefined|NaN|null|\[object/)
    expect(paper.foot).toContain('松林县民政局')
  }
})
