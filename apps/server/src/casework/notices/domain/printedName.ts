/** How a name stands on a board, as the county has set it with a first day. */
export const NAME_FORMS = ['full', 'masked'] as const
export type NameForm = (typeof NAME_FORMS)[number]

/** Stands where a name would be that of somebody under age. */
export const UNNAMED = '（依法不公开姓名）'

/** 李桂芳 → 李某芳, 李芳 → 李某; a name of one sign stays one sign. */
export function printedName(name: string, form: NameForm): string {
  const signs = [...name.trim()]
  if (form === 'full') return signs.join('')
  if (signs.length <= 1) return '某'
  if (signs.length === 2) return `${signs[0]}某`
  return `${signs[0]}${'某'.repeat(signs.length - 2)}${signs.at(-1)}`
}
