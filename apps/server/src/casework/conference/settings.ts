import { words } from '@doudi/contract'
import { z } from 'zod'
import { defineSetting } from '../../platform/settings/index.ts'

/** How many members of a case conference must have voted. */
export const QUORUM = defineSetting({
  name: 'casework.conference-quorum',
  slice: 'casework',
  shape: z.int().min(2).max(30),
  words: words('一事一议的法定人数', 'Quorum of a case conference'),
  unit: words('人', 'members'),
  unset: words('未设定：须全体成员表决', 'not set: every member votes'),
  basis: words('县级一事一议制度', 'the county’s rule of case conferences'),
})
