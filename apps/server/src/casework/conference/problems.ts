import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of the case conference. */
export const CONFERENCE_PROBLEMS = {
  'casework.conference-too-small': {
    status: 400,
    title: words('一事一议须两人以上', 'A conference takes more than one'),
    detail: () =>
      words('与这户没有近亲属或照料关系的成员至少两人。', 'At least two members who are not near to the household.'),
  },
  'casework.conference-only-raises': {
    status: 409,
    title: words('一事一议只用于提高', 'A conference only raises'),
    detail: ({ norm }) =>
      words(
        `规则给出的金额上限为 ${norm} 元，一事一议的金额须高于它；等于或低于的直接确认。`,
        `The rules give up to ${norm} yuan; a conference grants more. What is not more is confirmed without one.`,
      ),
  },
  'casework.conference-without-norm': {
    status: 409,
    title: words('规则没有给出金额上限', 'The rules give no bound to exceed'),
    detail: () =>
      words(
        '规则对这件申请没有给出金额上限，或结论不是“符合”，不需要一事一议。',
        'The rules give no upper bound here, or do not find it eligible: there is nothing to exceed.',
      ),
  },
  'casework.not-a-member': {
    status: 403,
    title: words('不是会议成员', 'Not a member of the conference'),
    detail: () =>
      words('只有名单上的成员可以表决，各人表决自己的一票。', 'Members on the list vote, each their own vote.'),
  },
  'casework.kin-does-not-vote': {
    status: 409,
    title: words('回避的成员不表决', 'Whoever is kept apart does not vote'),
    detail: () =>
      words(
        '按照回避规定，您在这件申请上不参加表决（最低生活保障审核确认办法第十一条）。',
        'Under the rule of keeping apart you do not vote in this case (最低生活保障审核确认办法 11).',
      ),
  },
  'casework.conference-over': {
    status: 409,
    title: words('会议已有结论', 'The conference has concluded'),
    detail: () => words('这次一事一议已经作出结论，不能再表决。', 'It has concluded; no vote is added.'),
  },
  'casework.quorum-missing': {
    status: 409,
    title: words('表决人数不足', 'Too few have voted'),
    detail: ({ needed, voted }) =>
      words(
        `须有 ${needed} 人表决，现在 ${voted} 人。县里没有设定法定人数的，须全体成员表决。`,
        `${needed} votes are needed and ${voted} were given. Where the county has set no quorum every member votes.`,
      ),
  },
  'casework.vote-differs': {
    status: 409,
    title: words('结论与表决不一致', 'The conclusion differs from the votes'),
    detail: ({ inFavour, against }) =>
      words(
        `同意 ${inFavour} 票，不同意 ${against} 票。同意多于不同意的才能同意提高。`,
        `${inFavour} for, ${against} against. It is granted only when more are for than against.`,
      ),
  },
  'casework.granted-above-asked': {
    status: 409,
    title: words('金额高于提请', 'More than was asked'),
    detail: ({ asked }) =>
      words(
        `提请的金额是 ${asked} 元，会议不能超过它。`,
        `${asked} yuan were asked for; the conference does not go beyond.`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseConference = refusalsOf(CONFERENCE_PROBLEMS)
