import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CASE_SETS } from '../policy/facts/caseFields.ts'
import { CHOICES } from '../policy/facts/choices.ts'
import type { Field } from '../policy/facts/fields.ts'
import { HOUSEHOLD_SETS } from '../policy/facts/householdFields.ts'
import { MEMBER_SETS } from '../policy/facts/memberFields.ts'
import { en } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

const source = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('words') && !/\.test\./.test(file))
  .map((file) => ({ file, text: readFileSync(`${source}${file}`, 'utf8') }))

const fieldsBelow = (field: Field): readonly Field[] => [
  field,
  ...('fields' in field ? field.fields.flatMap(fieldsBelow) : []),
  ...('extras' in field ? field.extras : []),
]
const fields = [...CASE_SETS, ...HOUSEHOLD_SETS, ...MEMBER_SETS].flatMap((set) => set.fields).flatMap(fieldsBelow)

test('both catalogues have the same keys, and no text is empty', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted())
  for (const catalogue of [zhCN, en]) {
    expect(Object.entries(catalogue).filter(([, text]) => text === '')).toEqual([])
  }
})

test('both languages fill in the same values', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
  for (const [key, text] of Object.entries(zhCN))
    expect([key, blanks(en[key as keyof typeof en])]).toEqual([key, blanks(text)])
})

test('every text the pages ask for by name is there', () => {
  const asked = files.flatMap(({ text }) => [...text.matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => key))
  expect(asked.filter((key) => key !== undefined && !(key in zhCN))).toEqual([])
})

test('every fact, every default and every choice has its words', () => {
  const wanted = fields.flatMap((field) => [
    `fact.${field.word}`,
    ...(field.ordinary === undefined ? [] : [`ordinary.${field.ordinary}`]),
    ...(field.hint ? [`hint.${field.word}`] : []),
    ...(field.kind === 'rows' ? [`rows.add.${field.word}`] : []),
  ])
  const choices = Object.entries(CHOICES).flatMap(([list, values]) => values.map((value) => `choice.${list}.${value}`))
  const sets = [...CASE_SETS, ...HOUSEHOLD_SETS, ...MEMBER_SETS].map((set) => set.word)
  expect([...wanted, ...choices, ...sets].filter((key) => !(key in zhCN))).toEqual([])
})

test('no text stands in the code: Chinese words are in the catalogues alone', () => {
  // Stems that name people, names of fonts and invented example families are no texts of the page.
  const allowed = /exampleFamilies|caseDraft|typed\.ts|clauseOrder/
  const found = files
    .filter(({ file }) => !allowed.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/.test(line) && !/^\s*(\*|\/\*\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(found).toEqual([])
})

test('no button shouts', () => {
  expect([...Object.values(zhCN), ...Object.values(en)].filter((text) => /[!！]/.test(text))).toEqual([])
})
