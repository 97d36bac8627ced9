import type { TFunction } from 'i18next'
import { printYuan } from '../../frame/print.ts'
import { describeFacts } from '../../policy/facts/describe.ts'
import { HOUSEHOLD_SETS } from '../../policy/facts/householdFields.ts'
import { MEMBER_SETS } from '../../policy/facts/memberFields.ts'
import { isRecord, type Json } from '../../policy/facts/path.ts'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'
import { nameOf } from './receiving.ts'

/** An entry of the timeline in words: what, and below how it is known or why it happened. */
export interface EntryWords {
  readonly title: string
  readonly below: readonly string[]
}

export function describeEntry(entry: TimelineEntry, file: HouseholdFile, t: TFunction): EntryWords {
  const { said } = entry
  const because = typeof said['because'] === 'string' ? [t('entry.because', { text: said['because'] })] : []
  switch (entry.what) {
    case 'fact':
      return { title: printFact(entry, t), below: sourceOf(said, t) }
    case 'roll':
      return { title: printRoll(said, t), below: reasonsOf(said, ['entered', 'left'], 'rollReason', t) }
    case 'member':
      return {
        title: t('entry.member', { relation: t(`choice.relation.${String(said['relation'])}`) }),
        below: reasonsOf(said, ['joined', 'left'], 'memberReason', t),
      }
    case 'village':
      return { title: t('entry.village', { place: placeOf(said['region'], file) }), below: [] }
    case 'hukou':
      return { title: t('entry.hukou', { place: placeOf(said['place'], file) }), below: [] }
    case 'link': {
      const out = said['from'] === file.household
      return { title: t(`entry.${String(said['kind'])}.${out ? 'out' : 'in'}`), below: because }
    }
    case 'correction':
      return {
        title: t('entry.correction', {
          field: t(`corrected.${String(said['field'])}`),
          earlier: said['earlier'] === null ? t('entry.masked') : String(said['earlier']),
        }),
        below: because,
      }
    case 'merge':
      return {
        title: t(said['confirmed'] === null ? 'entry.merge.proposed' : 'entry.merge.inForce', {
          name: nameOf(file, said['folded'], t),
        }),
        below: because,
      }
  }
}

function placeOf(code: Json | undefined, { places }: HouseholdFile): string {
  return places[String(code)] ?? String(code)
}

/** A fact as the determination's form calls it, with its value. */
function printFact({ said, person }: TimelineEntry, t: TFunction): string {
  const kind = String(said['kind'])
  const value = said['value'] as Json
  if (kind === 'incomeDeclared') return t(value === false ? 'fact.incomeDeclared.no' : 'fact.incomeDeclared')
  const sets = person === null ? HOUSEHOLD_SETS : MEMBER_SETS
  const lines = describeFacts(sets, { [kind]: kind === 'income' ? [value] : value }, t)
  if (lines.length > 0) return lines.map(({ name, value: words }) => t('print.fact', { name, value: words })).join(' ')
  return t('print.fact', { name: t(`fact.${kind}`, { defaultValue: kind }), value: printPlain(value, t) })
}

function printPlain(value: Json, t: TFunction): string {
  if (typeof value === 'boolean') return t(value ? 'flag.yes' : 'flag.no')
  if (Array.isArray(value)) return value.map((one: Json) => printPlain(one, t)).join(t('print.list'))
  if (isRecord(value))
    return Object.values(value)
      .map((one) => printPlain(one, t))
      .join(t('print.comma'))
  return String(value)
}

function sourceOf(said: TimelineEntry['said'], t: TFunction): string[] {
  const { source, learnedOn, evidence, withdrawn } = said
  const lines = [t('entry.source', { source: t(`source.${String(source)}`), day: String(learnedOn) })]
  if (typeof evidence === 'string') lines.push(t('entry.evidence', { text: evidence }))
  if (isRecord(withdrawn)) {
    lines.push(t('entry.withdrawn', { day: String(withdrawn['on']), text: String(withdrawn['because']) }))
  }
  return lines
}

function printRoll(said: TimelineEntry['said'], t: TFunction): string {
  const { roll, category, monthlyFen } = said
  return [
    t(`roll.${String(roll)}`, { defaultValue: String(roll) }),
    typeof category === 'string' ? t('entry.category', { category }) : undefined,
    monthlyFen === null || monthlyFen === undefined
      ? undefined
      : `${printYuan(Number(monthlyFen) / 100)} ${t('amount.monthly')}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function reasonsOf(said: TimelineEntry['said'], keys: readonly string[], words: string, t: TFunction): string[] {
  return keys.flatMap((key) => {
    const reason = said[key]
    return typeof reason === 'string'
      ? [t(`entry.${key}`, { text: t(`${words}.${reason}`, { defaultValue: reason }) })]
      : []
  })
}
