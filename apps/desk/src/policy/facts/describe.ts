import type { TFunction } from 'i18next'
import { printYuan } from '../../frame/print.ts'
import type { Field, FieldSet, Leaf } from './fields.ts'
import { isRecord, type Json, readAt } from './path.ts'

/** A fact as it stands on paper. */
export interface DescribedFact {
  readonly name: string
  readonly value: string
}

/** Every known fact of a household or a member, in the order of the form. */
export function describeFacts(sets: readonly FieldSet[], value: Json | undefined, t: TFunction): DescribedFact[] {
  return sets
    .flatMap((set) => set.fields)
    .flatMap((field) => {
      const words = describe(field, readAt(value, field.path), t)
      return words === undefined ? [] : [{ name: t(`fact.${field.word}`), value: words }]
    })
}

function describe(field: Field, value: Json | undefined, t: TFunction): string | undefined {
  if (value === undefined) return undefined
  switch (field.kind) {
    case 'group':
      return describeParts(field.fields, value, t)
    case 'rows':
      if (!Array.isArray(value)) return String(value)
      return value.length === 0
        ? t('mark.none')
        : value.map((row: Json) => describeParts(field.fields, row, t)).join(t('print.rowBreak'))
    case 'wordWith': {
      const word = isRecord(value) ? value[field.key] : value
      return joinWords([printChoice(field.choices, word, t), describeParts(field.extras, value, t)], t)
    }
    case 'flagWith':
      return joinWords([t(value === false ? 'flag.no' : 'flag.yes'), describeParts(field.extras, value, t)], t)
    case 'itemised':
      if (typeof value !== 'object') return printChoice(field.choices, value, t)
      return joinWords(
        field.fields.map((inner) => {
          const words = describe(inner, readAt(value, inner.path), t)
          return words === undefined ? undefined : inner.path === '' ? words : `${t(`fact.${inner.word}`)} ${words}`
        }),
        t,
      )
    default:
      return printLeaf(field, value, t)
  }
}

function describeParts(fields: readonly Leaf[], value: Json, t: TFunction): string {
  return joinWords(
    fields.map((leaf) => {
      const inner = readAt(value, leaf.path)
      if (inner === undefined) return undefined
      // What is chosen from a list explains itself; a bare figure or day does not.
      return leaf.kind === 'choice'
        ? printLeaf(leaf, inner, t)
        : `${t(`fact.${leaf.word}`)} ${printLeaf(leaf, inner, t)}`
    }),
    t,
  )
}

function printLeaf(leaf: Leaf, value: Json, t: TFunction): string {
  if (leaf.kind === 'flag' && typeof value === 'boolean') return t(value ? 'flag.yes' : 'flag.no')
  if (leaf.kind === 'money' && typeof value === 'number') return `${printYuan(value)} ${t('unit.yuan')}`
  if (leaf.kind === 'choice') return printChoice(leaf.choices, value, t)
  if (Array.isArray(value)) {
    return value
      .map((one: Json) => (leaf.kind === 'choices' ? printChoice(leaf.choices, one, t) : String(one)))
      .join(t('print.list'))
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function printChoice(list: string, value: Json | undefined, t: TFunction): string {
  return t(`choice.${list}.${String(value)}`, { defaultValue: String(value) })
}

function joinWords(words: readonly (string | undefined)[], t: TFunction): string {
  return words.filter((word) => word !== undefined && word !== '').join(t('print.comma'))
}
