import { z } from 'zod'
import { refusePlatform } from '../problem/index.ts'

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

/** What was sent, in the declared shape; else the first place that does not fit, in words and never with its value. */
export function readInput<Input extends z.ZodType>(schema: Input, sent: unknown): z.output<Input> {
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

function said(message: { message: string } | string | undefined | null): string | undefined {
  return typeof message === 'object' ? message?.message : message
}
