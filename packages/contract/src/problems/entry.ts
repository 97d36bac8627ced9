/** Chinese first, English beside it. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** What a message names: the value as written, a key, a limit. */
export type Said = Readonly<Record<string, string | number>>

export interface Entry {
  readonly title: Words
  /** What is wrong, and what to do next. */
  readonly detail: (said: Said) => Words
  readonly allowed?: Words | ((said: Said) => Words)
}

export const words = (zh: string, en: string): Words => ({ zh, en })

const KINDS: Readonly<Record<string, Words>> = {
  text: words('文字', 'text'),
  number: words('数字', 'a number'),
  flag: words('是非值', 'true or false'),
  list: words('清单', 'a list'),
  mapping: words('一组键', 'a mapping'),
  empty: words('空值', 'empty'),
}

export function kindZh(found: string | number | undefined): string {
  return KINDS[String(found)]?.zh ?? String(found)
}

export function kindEn(found: string | number | undefined): string {
  return KINDS[String(found)]?.en ?? String(found)
}

export function quotedZh(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : `“${value}”`
}

export function quotedEn(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` "${value}"`
}
