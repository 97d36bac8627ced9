import { z } from 'zod'
import { refusePlatform } from '../problem/index.ts'

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

/** What was sent, in the declared shape; else the first place that does not fit, in words and never with its value. */
export function readInput<Input extends z.ZodType>(schema: Input, sent: unknown): z.output<Input> {
  const unwritable = placeOfNul(sent)
  if (unwritable !== undefined) {
    const told = { zh: '含有不可见的空字符', en: 'contains an invisible null character' }
    throw refusePlatform('platform.input-not-allowed', { where: unwritable, ...told }, unwritable)
  }
  const read = schema.safeParse(sent, { error: (issue) => said(zh(issue)) })
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  const english = schema.safeParse(sent, { error: (again) => said(en(again)) }).error?.issues[0]?.message
  throw refusePlatform(
    'platform.input-not-allowed',
    { where, zh: issue?.message ?? '不合要求', en: english ?? 'not allowed' },
    where,
  )
}

/** Where a text holds U+0000, which no column of PostgreSQL can hold: an answer in words, not a fault of the server. */
function placeOfNul(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? '' : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\0') ? '' : placeOfNul(inner)
    if (found !== undefined) return found === '' ? key.replaceAll('\0', '') : `${key}.${found}`
  }
  return undefined
}

function said(message: { message: string } | string | undefined | null): string | undefined {
  return typeof message === 'object' ? message?.message : message
}
