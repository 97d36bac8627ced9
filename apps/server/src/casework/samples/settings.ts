import { words } from '@doudi/contract'
import { z } from 'zod'
import { defineSetting, type Setting } from '../../platform/settings/index.ts'
import type { Why } from './draw.ts'

const share = (name: string, zh: string, en: string) =>
  defineSetting({
    name: `casework.${name}`,
    slice: 'casework',
    shape: z.int().min(1).max(100),
    words: words(zh, en),
    unit: words('每百件', 'of each hundred'),
    unset: words('未设定：名单照常封存，设定后再抽', 'not set: the list closes as ever and is drawn once it is set'),
    basis: words('县级抽查制度', 'the county’s rule of checks'),
  })

/** How much of a month's decisions is looked at again, by why they are. */
export const SHARES: Readonly<Record<Why, ReturnType<typeof share>>> = {
  delegated: share('delegated-sample-percent', '委托决定的抽查比例', 'Share of delegated decisions checked'),
  byHand: share('by-hand-sample-percent', '人工决定的抽查比例', 'Share of decisions by hand checked'),
}

export const SAMPLE_SETTINGS: readonly Setting[] = Object.values(SHARES)
