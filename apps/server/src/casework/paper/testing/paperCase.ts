import type { CaseOnPaper } from '../models/caseOnPaper.ts'

/** An invented family of four, for papers. */
export const LI_GUIFANG: CaseOnPaper = {
  on: '2026-07-20',
  county: '松林县民政局',
  township: '松江镇人民政府',
  village: '柳溪村',
  programme: 'dibao',
  appliedOn: '2026-07-01',
  acceptedOn: '2026-07-03',
  shortId: '7F3A91C2',
  applicant: '李桂芳',
  members: [
    { name: '李桂芳', relation: '户主', age: 50, adult: true },
    { name: '王大柱', relation: '配偶', age: 52, adult: true },
    { name: '王小丙', relation: '儿子', age: 12, adult: false },
    { name: '王𠮷丁', relation: '女儿', age: 7, adult: false },
  ],
  words: { verify: '初审', confirm: '确认' },
}

/** The same under the law before July 2021. */
export const OLD_LAW: CaseOnPaper = {
  ...LI_GUIFANG,
  appliedOn: '2021-05-10',
  acceptedOn: '2021-05-12',
  on: '2021-06-10',
  words: { verify: '审核', confirm: '审批' },
}

export const reasons = [
  { text: '家庭人均收入低于当地低保标准', clause: '社会救助暂行办法（国务院令第649号）第九条' },
  { text: '家庭财产状况符合当地规定', clause: '社会救助暂行办法（国务院令第649号）第九条' },
]

export const sum = {
  sentences: [
    '您家算4口人。农村低保标准是每人每月496.00元，4个人合起来是每月1,984.00元。',
    '您家的收入按规定算下来，每月是1,200.00元。',
    '1,984.00元减去1,200.00元，差784.00元，这就是每月发给您家的钱。',
  ],
}
