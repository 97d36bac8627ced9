import type { TFunction } from 'i18next'
import { type CaseDraft, membersOf } from './caseDraft.ts'
import { pathFromPlace } from './path.ts'

/** household.members[0].income[1].monthly → 甲 · 收入 · 第 2 行 · 每月金额: a place in the words of the form. */
export function describePlace(place: string, draft: CaseDraft, t: TFunction): string {
  const parts = pathFromPlace(place).split('.')
  const words: string[] = []
  if (parts[0] === 'household') parts.shift()
  if (parts[0] === 'members' && parts[1] !== undefined) {
    const index = Number(parts[1])
    words.push(String(membersOf(draft)[index]?.['id'] ?? t('place.person', { number: index + 1 })))
    parts.splice(0, 2)
  }
  for (const [index, part] of parts.entries()) {
    const whole = t(`fact.${parts.slice(0, index + 1).join('.')}`, { defaultValue: '' })
    if (/^\d+$/.test(part)) words.push(t('place.row', { number: Number(part) + 1 }))
    else words.push(whole === '' ? t(`fact.${part}`, { defaultValue: part }) : whole)
  }
  return words.join(' · ')
}
