import { type ActOf, defineLife, type StateOf } from './life.ts'

/**
 * A published document on its way into the rules of the county: entered by one person, looked at with everybody it
 * concerns, put into force by another. What is in force is never changed; another document takes its place.
 */
export const revisionLife = defineLife({
  name: 'revision',
  start: 'draft',
  states: {
    draft: { zh: '草稿', en: 'Draft' },
    previewed: { zh: '已预览', en: 'Previewed' },
    published: { zh: '已发布', en: 'Published', end: true },
    superseded: { zh: '已被替代', en: 'Superseded', end: true },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', end: true },
  },
  acts: {
    change: {
      zh: '修改',
      en: 'Change',
      from: ['draft', 'previewed'],
      to: 'draft',
      permission: 'policy.draft-revision',
    },
    preview: {
      zh: '预览影响',
      en: 'Preview',
      from: ['draft', 'previewed'],
      to: 'previewed',
      permission: 'policy.draft-revision',
    },
    publish: {
      zh: '发布',
      en: 'Publish',
      from: ['previewed'],
      to: 'published',
      permission: 'policy.publish-revision',
    },
    withdraw: {
      zh: '撤回',
      en: 'Withdraw',
      from: ['draft', 'previewed'],
      to: 'withdrawn',
      permission: 'policy.draft-revision',
    },
    supersede: {
      zh: '被替代',
      en: 'Supersede',
      from: ['published'],
      to: 'superseded',
      permission: 'policy.publish-revision',
    },
  },
})

export type RevisionState = StateOf<typeof revisionLife>
export type RevisionAct = ActOf<typeof revisionLife>
