import { answered, resultOf } from './aid.ts'
import { row, type Written } from './sheets.ts'

/** A household of three below the line. */
export const HOME = { 家庭收入: 30_000, 财产超标: false, 家庭人数: 3, 申请: true, 在享: false } as const
/** The household with other facts. */
export const home = (more: Record<string, Written> = {}) => row({ ...HOME, ...more })
/** The household without some facts. */
export const without = (...names: readonly string[]) =>
  row(Object.fromEntries(Object.entries(HOME).filter(([name]) => !names.includes(name))))
/** What it is told about dibao. */
export const dibao = (sheet = home()) => resultOf('dibao', answered(sheet))
