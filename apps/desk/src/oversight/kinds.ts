import type { LinkProps } from '@tanstack/react-router'
import type { WordKey } from '../words/index.ts'

/** What a kind of work looks like here: the page it is done on, and the words for why it waits. */
interface TaskKind {
  readonly page: NonNullable<LinkProps['to']>
  readonly why: WordKey
  readonly act: WordKey
  /** Which of the lists, where the page has several. */
  readonly list?: string
  /** The task is a record with a page of its own. */
  readonly own?: true
  /** Stands in place of a name where there is none to tell. */
  readonly titled?: WordKey
  /** Lists of choices whose words stand for the codes that the server tells. */
  readonly words?: Readonly<Record<string, string>>
}

const COMPLAINT = { about: 'complaint.kindOf', state: 'complaint.stateOf' } as const
const PROGRAMME = { programme: 'choice.programme' } as const

/** Each `TaskSource` of the server has its line here; one that is newer than the page is left out. */
const KINDS: Readonly<Record<string, TaskKind>> = {
  'access.grant-to-approve': { page: '/grants', why: 'task.why.grantToApprove', act: 'task.act.approve' },
  'access.grant-proposed': { page: '/grants', why: 'task.why.grantProposed', act: 'task.act.look' },
  'access.opened-file-to-review': { page: '/opened-files', why: 'task.why.openedFile', act: 'task.act.review' },
  'access.opened-file-own': { page: '/worktable', why: 'task.why.ownOpenedFile', act: 'task.act.none' },
  'access.account-dormant': { page: '/users', why: 'task.why.dormant', act: 'task.act.account' },
  'monitoring.missed': {
    page: '/lists',
    list: 'missed',
    why: 'task.why.missed',
    act: 'task.act.file',
    words: PROGRAMME,
  },
  'monitoring.wrong': { page: '/lists', list: 'wrong', why: 'task.why.wrong', act: 'task.act.file', words: PROGRAMME },
  'monitoring.dropped': {
    page: '/lists',
    list: 'dropped',
    why: 'task.why.dropped',
    act: 'task.act.file',
    words: PROGRAMME,
  },
  'monitoring.undetermined': {
    page: '/lists',
    list: 'undetermined',
    why: 'task.why.undetermined',
    act: 'task.act.file',
    words: PROGRAMME,
  },
  'monitoring.safetyNet': {
    page: '/lists',
    list: 'safetyNet',
    why: 'task.why.safetyNet',
    act: 'task.act.file',
    words: PROGRAMME,
  },
  'rosters.import-with-problems': {
    page: '/rosters',
    why: 'task.why.import',
    act: 'task.act.import',
    words: { roster: 'rosters.kind' },
  },
  'registry.duplicate-to-decide': {
    page: '/registry/duplicates',
    why: 'task.why.duplicate',
    act: 'task.act.compare',
    words: { likeness: 'likeness' },
  },
  'registry.merge-to-confirm': { page: '/registry/duplicates', why: 'task.why.merge', act: 'task.act.confirmMerge' },
  'registry.merge-proposed': { page: '/registry/duplicates', why: 'task.why.mergeProposed', act: 'task.act.look' },
  'registry.person-without-number': {
    page: '/registry/without-number',
    why: 'task.why.noNumber',
    act: 'task.act.number',
    words: { because: 'noNumber' },
  },
  'casework.notice-to-draw': { page: '/public-notices', why: 'task.why.noticeToDraw', act: 'task.act.notice' },
  'casework.notice-to-post': { page: '/public-notices', why: 'task.why.noticeToPost', act: 'task.act.notice' },
  'casework.notice-to-end': { page: '/public-notices', why: 'task.why.noticeToEnd', act: 'task.act.notice' },
  'casework.objection-to-verify': {
    page: '/public-notices/objections',
    why: 'task.why.objection',
    act: 'task.act.notice',
  },
  'oversight.complaint-to-assign': {
    page: '/complaints/$complaint',
    own: true,
    why: 'task.why.complaintToAssign',
    act: 'task.act.complaint',
    words: COMPLAINT,
  },
  'oversight.complaint-to-answer': {
    page: '/complaints/$complaint',
    own: true,
    why: 'task.why.complaintToAnswer',
    act: 'task.act.complaint',
    words: COMPLAINT,
  },
  'oversight.call-missed': {
    page: '/complaints/calls',
    titled: 'task.missedCall',
    why: 'task.why.callMissed',
    act: 'task.act.callBack',
  },
  'casework.decision-waits': {
    page: '/applications',
    why: 'task.why.decisionWaits',
    act: 'task.act.case',
    words: PROGRAMME,
  },
  'casework.delegation-to-approve': {
    page: '/delegations',
    why: 'task.why.delegationToApprove',
    act: 'task.act.approve',
    words: PROGRAMME,
  },
  'casework.sample-to-check': {
    page: '/delegations',
    why: 'task.why.sampleToCheck',
    act: 'task.act.sample',
    words: { why: 'sample.why' },
  },
  'casework.undecided-to-settle': {
    page: '/applications',
    why: 'task.why.undecidedToSettle',
    act: 'task.act.case',
  },
  'casework.vote-to-give': { page: '/applications', why: 'task.why.voteToGive', act: 'task.act.case' },
  'casework.referral-to-send': {
    page: '/referrals',
    why: 'task.why.referralToSend',
    act: 'task.act.referral',
    words: { department: 'department' },
  },
  'casework.referral-to-tell': {
    page: '/referrals',
    why: 'task.why.referralToTell',
    act: 'task.act.referral',
    words: { department: 'department' },
  },
  'casework.referral-overdue': {
    page: '/referrals',
    why: 'task.why.referralOverdue',
    act: 'task.act.referral',
    words: { department: 'department' },
  },
  'casework.referral-to-answer': {
    page: '/partner',
    why: 'task.why.referralToAnswer',
    act: 'task.act.partner',
  },
  'casework.emergency-unanswered': {
    page: '/emergencies',
    why: 'task.why.emergency',
    act: 'task.act.emergency',
  },
  'casework.emergency-task': {
    page: '/emergencies',
    why: 'task.why.emergencyTask',
    act: 'task.act.emergency',
  },
  'casework.letter-to-send': {
    page: '/letters',
    why: 'task.why.letterToSend',
    act: 'task.act.letter',
  },
  'casework.letter-late': {
    page: '/letters',
    why: 'task.why.letterLate',
    act: 'task.act.letter',
  },
  'casework.letter-to-answer': {
    page: '/letters',
    why: 'task.why.letterToAnswer',
    act: 'task.act.letter',
  },
  'exports.export-to-approve': { page: '/exports', why: 'task.why.exportToApprove', act: 'task.act.export' },
  'exports.export-ready': { page: '/exports', why: 'task.why.exportReady', act: 'task.act.fetch' },
  'casework.late-township': { page: '/late', why: 'task.why.late', act: 'task.act.late' },
  'casework.late-county': { page: '/late', why: 'task.why.late', act: 'task.act.late' },
  'settings.to-approve': { page: '/settings', why: 'task.why.settingToApprove', act: 'task.act.approve' },
  'settings.proposed': { page: '/settings', why: 'task.why.settingProposed', act: 'task.act.look' },
  'casework.change-to-confirm': {
    page: '/awards',
    why: 'task.why.awardChange',
    act: 'task.act.award',
    words: { ...PROGRAMME, act: 'award.word' },
  },
  'casework.review-due': { page: '/awards', why: 'task.why.awardReview', act: 'task.act.award', words: PROGRAMME },
  'casework.death-to-settle': { page: '/awards', why: 'task.why.death', act: 'task.act.settleDeath' },
  'exports.export-waiting': { page: '/exports', why: 'task.why.exportWaiting', act: 'task.act.look' },
  'casework.recomputed-open': {
    page: '/standards',
    why: 'task.why.recomputedOpen',
    act: 'task.act.recomputedOpen',
    words: { ...PROGRAMME, effect: 'effect' },
  },
}

export function isKnownKind({ kind }: { readonly kind: string }): boolean {
  return Object.hasOwn(KINDS, kind)
}

export function kindOf(kind: string): TaskKind {
  const found = KINDS[kind]
  if (found === undefined) throw new RangeError(kind)
  return found
}
