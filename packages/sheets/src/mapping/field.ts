import type { Words } from '@doudi/contract'

/** What may stand in a column. */
export type FieldKind = 'text' | 'identity' | 'day' | 'money' | 'count' | 'choice' | 'phone' | 'account'

/** One of the words of a closed list. The first word is printed; the others are understood. */
export interface Choice {
  readonly code: string
  readonly words: readonly [string, ...string[]]
}

/** One thing a roll says of a person or a household. */
export interface Field {
  readonly key: string
  readonly kind: FieldKind
  /** As our own templates print it, and its English. */
  readonly label: Words
  /** What officers and other systems call the same column. */
  readonly names: readonly string[]
  readonly required?: boolean
  readonly choices?: readonly Choice[]
  /** Characters of a text, or the largest count. */
  readonly most?: number
  readonly hint?: string
  readonly example?: string
}

/** Every name under which a field may stand in a header. */
export function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap(({ label, names }) => [label.zh, ...names])
}
