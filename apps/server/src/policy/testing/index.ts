import { officer } from '../../platform/testing/index.ts'

/** Two people of the county: who enters a document, and who puts it into force. */
export const DRAFTER = officer(['policy.read-standards', 'policy.draft-revision', 'policy.publish-revision'])
export const PUBLISHER = officer(['policy.read-standards', 'policy.draft-revision', 'policy.publish-revision'], {
  user: '00000000-0000-7000-8000-000000000002',
})

/** A document of the city as an officer enters it: both dibao standards and the tekun standard from 1 July 2026. */
export function noticeOf(values: Readonly<Record<string, number>>, more: { startsOn?: string; number?: string } = {}) {
  return {
    place: '50',
    startsOn: more.startsOn ?? '2026-07-01',
    notice: { title: '关于提高城乡低保等保障标准的通知', number: more.number ?? '渝民规〔2026〕9号', on: '2026-06-20' },
    why: '录入市级公布的标准',
    values: Object.entries(values).map(([parameter, value]) => ({ parameter, value, clause: '一' })),
  }
}
