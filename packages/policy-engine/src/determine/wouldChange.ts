import type { Result, WouldChange } from '@doudi/contract'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown, type Value } from '../evaluate/value.ts'
import { numberText, yuanText } from '../explain/format.ts'
import { type FactCell, type FactRow, known } from '../facts/sheet.ts'
import type { Programme, Rules } from '../rules.ts'
import { answerValue } from './programme.ts'

const WORDS = { eligible: '符合', ineligible: '不符合', undetermined: '不能判定' } as const
const MOST_TRIED = 160
const LARGEST_INCREASE = 10_000_00

/** Facts whose change would change an answer: the nearest income border, and single findings that tip an answer over. */
export function wouldChange(rules: Rules, sheet: FactRow, results: readonly Result[]): WouldChange[] {
  const answers = answersOf(rules, sheet)
  return [...incomeBorders(rules, sheet, results), ...findings(rules, sheet, answers)]
}

interface Answers {
  readonly words: ReadonlyMap<string, { readonly programme: Programme; readonly member: string; readonly word: string }>
}

function answersOf(rules: Rules, sheet: FactRow): Answers {
  const outputs = rules.programmes.flatMap((programme) => [
    programme.answer,
    ...(programme.concerns ? [programme.concerns] : []),
  ])
  const evaluation = evaluate(rules, sheet, { outputs })
  const words = new Map<string, { programme: Programme; member: string; word: string }>()
  for (const programme of rules.programmes) {
    const rows: readonly Row[] = evaluation.rows[evaluation.plan.entityIndex.get(programme.entity) ?? 0] ?? []
    for (const row of rows) {
      const member = row.parent ? row.id : ''
      words.set(`${programme.id}|${member}`, {
        programme,
        member,
        word: wordOf(answerValue(evaluation, programme, row)),
      })
    }
  }
  return { words }
}

function wordOf(value: Value): string {
  return isKnown(value) ? (value.lo ? WORDS.eligible : WORDS.ineligible) : WORDS.undetermined
}

/** 月收入再增 784.00 元：不再符合. Found by halving: eligibility falls once as income rises. */
function incomeBorders(rules: Rules, sheet: FactRow, results: readonly Result[]): WouldChange[] {
  const borders: WouldChange[] = []
  for (const id of ['dibao', 'lowIncomeHousehold']) {
    const result = results.find((one) => one.programme === id)
    const programme = rules.programmes.find((one) => one.id === id)
    if (result?.answer !== 'eligible' || !programme) continue
    const eligibleWith = (more: number): boolean => {
      const evaluation = evaluate(rules, withMoreIncome(sheet, more), { outputs: [programme.answer] })
      return answerValue(evaluation, { ...programme, concerns: programme.answer }, evaluation.household).lo === 1
    }
    if (eligibleWith(LARGEST_INCREASE)) continue
    let [low, high] = [0, LARGEST_INCREASE]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (eligibleWith(middle)) low = middle
      else high = middle
    }
    borders.push({
      programme: id,
      fact: '家庭月收入',
      text: `月收入再增 ${yuanText(high)} 元：${programme.name}不再符合`,
      before: WORDS.eligible,
      after: WORDS.ineligible,
    })
  }
  return borders
}

/** The household with one more income of so many fen a month, of a kind that counts everywhere. */
function withMoreIncome(sheet: FactRow, monthly: number): FactRow {
  const members = sheet.lists.get('成员')
  if (!Array.isArray(members) || members.length === 0) return sheet
  const [first, ...rest] = members as [FactRow, ...FactRow[]]
  const incomes = first.lists.get('收入项')
  const more: FactRow = {
    id: '',
    facts: new Map([
      ['收入类别', known(1)],
      ['收入来源', known(0)],
      ['年金额', known(monthly * 12)],
      ['计入认定', known(1)],
    ]),
    lists: new Map(),
  }
  const raised: FactRow = {
    ...first,
    lists: new Map(first.lists).set('收入项', [...(Array.isArray(incomes) ? incomes : []), more]),
  }
  return { ...sheet, lists: new Map(sheet.lists).set('成员', [raised, ...rest]) }
}

/** Flags and categories tried one by one; only those that change an answer are told. */
function findings(rules: Rules, sheet: FactRow, before: Answers): WouldChange[] {
  const found: WouldChange[] = []
  let tried = 0
  const members = sheet.lists.get('成员')
  const rows: {
    entity: string
    id: string
    facts: ReadonlyMap<string, FactCell>
    change: (facts: Map<string, FactCell>) => FactRow
  }[] = [{ entity: '家庭', id: '', facts: sheet.facts, change: (facts) => ({ ...sheet, facts }) }]
  if (Array.isArray(members)) {
    members.forEach((member, at) => {
      const change = (facts: Map<string, FactCell>): FactRow => ({
        ...sheet,
        lists: new Map(sheet.lists).set(
          '成员',
          members.map((one, index) => (index === at ? { ...one, facts } : one)),
        ),
      })
      rows.push({ entity: '成员', id: member.id, facts: member.facts, change })
    })
  }
  for (const { entity, id, facts, change } of rows) {
    for (const fact of rules.facts.values()) {
      if (fact.entity !== entity || fact.type.kind !== 'flag') continue
      const cell = facts.get(fact.name)
      for (const value of cell ? [1 - cell.atLeast] : [0, 1]) {
        if (tried++ >= MOST_TRIED) return found
        const after = answersOf(rules, change(new Map(facts).set(fact.name, known(value))))
        for (const [key, now] of after.words) {
          const was = before.words.get(key)
          if (!was || was.word === now.word || now.word === WORDS.undetermined) continue
          const text = `${id ? `${id}：` : ''}${fact.name}为${numberText(value, fact.type, rules.enums)}：${now.programme.name}${now.member ? `（${now.member}）` : ''}由${was.word}变为${now.word}`
          found.push({
            programme: now.programme.id,
            ...(now.member && { member: now.member }),
            fact: fact.name,
            ...(id && { of: id }),
            text,
            before: was.word,
            after: now.word,
          })
        }
      }
    }
  }
  return found
}
