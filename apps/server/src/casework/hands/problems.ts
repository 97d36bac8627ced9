import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals that keep hands apart. None of them says who is whose relative. */
export const HANDS_PROBLEMS = {
  'casework.too-near': {
    status: 409,
    title: words('本件须由他人办理（回避）', 'Somebody else must act in this case'),
    detail: () =>
      words(
        '办理人员不得办理本人、近亲属或由自己照料的人的申请（最低生活保障审核确认办法第十一条）。请交由其他人员办理，县级可以看到本次回避。',
        'Nobody acts for themselves, a near relative or somebody they care for (最低生活保障审核确认办法 11). Pass it on; the county sees that you were kept from it.',
      ),
  },
  'casework.kin-case-is-the-countys': {
    status: 409,
    title: words('备案的申请由县级决定', 'A registered case is decided by the county'),
    detail: () =>
      words(
        '这件申请已单独登记备案（最低生活保障审核确认办法第十一条），须由县级民政部门决定，不适用委托。',
        'This application is registered apart (最低生活保障审核确认办法 11); the county decides it and no delegation applies.',
      ),
  },
  'casework.kin-case-not-inquired': {
    status: 409,
    title: words('备案的申请须由县级参加入户', 'The county takes part in the inquiry of a registered case'),
    detail: () =>
      words(
        '单独登记备案的申请，县级民政部门须入户调查（最低生活保障审核确认办法第二十条）。入户调查的两人中须有一名县级人员。',
        'Of a registered application the county inquires at home (最低生活保障审核确认办法 20): one of the two who go is of the county.',
      ),
  },
  'casework.stand-in-not-in-force': {
    status: 409,
    title: words('替代任命不在有效期内', 'The appointment is not in force'),
    detail: () =>
      words(
        '您在这个乡镇的这一环节是指定的替代人员，任命现在不在有效期内。请县级重新指定，或登记为正式任职。',
        'Here you were appointed to stand in for this step, and the appointment is not in force. The county appoints anew, or enters that the post is yours.',
      ),
  },
  'casework.stand-in-overlaps': {
    status: 409,
    title: words('已有同一任命', 'Such an appointment stands already'),
    detail: () =>
      words(
        '同一人在同一乡镇、同一环节、同一时间已有替代任命。请先结束原任命。',
        'The same person is appointed there for the same step at that time. End that appointment first.',
      ),
    constraints: ['stand_in_one_at_a_time'],
  },
  'casework.stand-in-oneself': {
    status: 400,
    title: words('不能指定自己', 'Nobody appoints themselves'),
    detail: () => words('替代人员由他人指定，不能指定自己。', 'Whoever appoints names somebody else.'),
    constraints: ['stand_in_not_oneself'],
  },
  'casework.stand-in-over': {
    status: 409,
    title: words('任命已经结束', 'The appointment is over'),
    detail: () => words('这项替代任命已经结束。', 'This appointment has ended already.'),
  },
  'casework.staff-entered': {
    status: 409,
    title: words('已在人员名册中', 'On the staff register already'),
    detail: () =>
      words(
        '这个账号或证件号码已在人员名册中。请先结束原登记。',
        'This account or number is on the register already. End that entry first.',
      ),
    constraints: ['staff_one_entry_per_person', 'staff_one_entry_per_account'],
  },
  'casework.staff-over': {
    status: 409,
    title: words('人员登记已经结束', 'The entry is over'),
    detail: () => words('这名人员已不在岗，不能再登记。', 'Nothing is added to an entry that has ended.'),
  },
  'casework.kin-declared': {
    status: 409,
    title: words('已经申报过', 'Declared already'),
    detail: () => words('这名人员已申报过同一证件号码的亲属。', 'A relative of that number is declared already.'),
    constraints: ['kin_declared_once'],
  },
  'casework.kin-withdrawn': {
    status: 409,
    title: words('申报已经撤回', 'Taken back already'),
    detail: () => words('这条亲属申报已经撤回。', 'This declaration has been taken back.'),
  },
  'casework.days-not-in-order': {
    status: 400,
    title: words('日期先后不对', 'The days are not in order'),
    detail: ({ from, until }) =>
      words(`截止日 ${until} 须晚于起始日 ${from}。`, `The last day ${until} must come after the first, ${from}.`),
  },
} as const satisfies ProblemCatalogue

export const refuseHands = refusalsOf(HANDS_PROBLEMS)
