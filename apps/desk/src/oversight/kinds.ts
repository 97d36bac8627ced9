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
  'exports.export-to-approve': { page: '/exports', why: 'task.why.exportToApprove', act: 'task.act.export' },
  'exports.export-ready': { page: '/exports', why: 'task.why.exportReady', act: 'task.act.fetch' },
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
}

export function isKnownKind({ kind }: { readonly kind: string }): boolean {
  return Object.hasOwn(KINDS, kind)
}

export function kindOf(kind: string): TaskKind {
  const found = KINDS[kind]
  if (found === undefined) throw new RangeError(kind)
  return found
}
