import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals about wishes, self-care and grades. */
export const PROGRAMME_PROBLEMS = {
  'casework.not-of-this-programme': {
    status: 409,
    title: words('这个项目没有这一环节', 'Not a step of this programme'),
    detail: () =>
      words(
        '供养意愿和自理能力评估只用于特困人员；残疾等级确认只用于残疾人项目。',
        'Wishes and self-care are of tekun; the grade is of programmes for disabled people.',
      ),
  },
  'casework.assessor-is-oneself': {
    status: 400,
    title: words('评估须两人', 'An assessment takes two'),
    detail: () =>
      words(
        '自理能力由县级民政部门组织两名评估人员评估，另一名不能是自己。',
        'Two assessors of the county ask; the other one cannot be yourself.',
      ),
  },
  'casework.wish-unknown': {
    status: 409,
    title: words('没有登记供养意愿', 'No wish is recorded'),
    detail: () =>
      words(
        '供养形式由本人选择，先登记本人的意愿和见证人。',
        'The person chooses the form of support: record the wish and its witness first.',
      ),
  },
  'casework.wish-is-other': {
    status: 409,
    title: words('本人没有选择集中供养', 'The person did not choose a home'),
    detail: () =>
      words(
        '本人选择的是分散供养，不能安排入住；本人改变意愿的，先登记新的意愿。',
        'The person chose to live at home. If they changed their mind, record the new wish first.',
      ),
  },
  'casework.already-placed': {
    status: 409,
    title: words('已经安排入住', 'Placed already'),
    detail: ({ home }) => words(`已在“${home}”入住。`, `The person lives in "${home}" already.`),
  },
  'casework.change-waits': {
    status: 409,
    title: words('已有一次评估在等', 'An assessment is waiting already'),
    detail: () =>
      words('这个人的自理能力变化已经报告过，正在等评估。', 'A change was reported already and waits to be assessed.'),
    constraints: ['self_care_one_waiting'],
  },
  'casework.not-in-tekun': {
    status: 409,
    title: words('不是特困供养人员', 'Not in tekun support'),
    detail: () => words('只有在册的特困人员可以这样办理。', 'Only for people on the tekun roll.'),
  },
} as const satisfies ProblemCatalogue

export const refuseProgramme = refusalsOf(PROGRAMME_PROBLEMS)
