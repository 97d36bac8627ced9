/** The columns of the file that goes out to a department and comes back with its answers. The number names the referral. */
export const OUT = {
  number: '转办编号',
  name: '姓名',
  born: '出生日期',
  sex: '性别',
  idNumber: '证件号码（隐去）',
  telephone: '电话',
  village: '村（社区）',
  members: '家庭人口',
  receives: '在享受的救助',
  words: '需求说明',
  papers: '随附材料',
  sentOn: '转出日期',
  dueOn: '答复期限',
} as const

export const BACK = {
  outcome: '办理结果',
  amount: '金额（元）',
  answeredOn: '办理日期',
  reason: '答复内容',
  reference: '文号',
} as const

/** How a department writes its answer. */
export const OUTCOMES_IN_FILE: Readonly<Record<string, 'granted' | 'partly' | 'refused' | 'return'>> = {
  同意: 'granted',
  部分同意: 'partly',
  不同意: 'refused',
  退回: 'return',
}
