import Engine from 'publicodes'
import { resultArrays, type StudyResult } from '../study/byHand.ts'
import type { PlainHousehold, PlainMember } from './households.ts'

const SLOTS = [1, 2, 3, 4, 5, 6, 7]

type Rules = Record<string, unknown>

const all = (...conditions: unknown[]): unknown => ({ 'toutes ces conditions': conditions })
const any = (...conditions: unknown[]): unknown => ({ 'une de ces conditions': conditions })
const not = (flag: string): string => `${flag} = non`
const when = (si: unknown, alors: unknown): unknown => ({ variations: [{ si, alors }, { sinon: 0 }] })

/** It has no lists, so the seven places a household can have are written out one by one. */
function memberRules(k: number): Rules {
  const of = (name: string): string => `m${k} ${name}`
  const numbers = [
    'age',
    'category',
    'grade',
    'care need',
    'wage',
    'business',
    'property',
    'transfer',
    'medical',
    'education',
  ]
  const rules: Rules = {}
  for (const name of numbers) rules[of(name)] = { 'par défaut': 0 }
  for (const name of ['ill', 'working', 'supporter']) rules[of(name)] = { 'par défaut': 'non' }
  rules[of('minor')] = { valeur: `${of('age')} < age minor` }
  rules[of('grave')] = any(`${of('grade')} = 1`, `${of('grade')} = 2`)
  rules[of('severe')] = any(
    of('grave'),
    all(`${of('grade')} = 3`, any(`${of('category')} = 5`, `${of('category')} = 6`)),
  )
  rules[of('incapable')] = any(of('minor'), `${of('age')} >= age retired`, of('severe'), `${of('care need')} = 2`)
  rules[of('gross')] = { somme: ['wage', 'business', 'property', 'transfer'].map(of) }
  rules[of('cut')] = { valeur: `(${of('wage')} * employment rate) // 10000` }
  rules[of('deduction')] = when(of('working'), { 'le minimum de': [of('cut'), 'standard'] })
  rules[of('countable')] = { valeur: `${of('gross')} - ${of('deduction')}` }
  rules[of('tekun')] = all(of('incapable'), `${of('gross')} = 0`, not(of('supporter')))
  rules[of('tekun count')] = when(of('tekun'), 1)
  rules[of('special')] = when(
    all(not(of('tekun')), any(of('severe'), of('ill'), of('minor'), `${of('age')} >= age elderly`)),
    1,
  )
  rules[of('basic')] = when(of('tekun'), 'tekun basic')
  rules[of('care')] = {
    variations: [
      { si: not(of('tekun')), alors: 0 },
      { si: `${of('care need')} = 0`, alors: 'care full' },
      { si: `${of('care need')} = 1`, alors: 'care partial' },
      { sinon: 'care none' },
    ],
  }
  rules[of('rigid')] = { somme: [of('medical'), of('education')] }
  rules[of('counted')] = { 'le minimum de': ['standard', of('countable')] }
  rules[of('single')] = when(
    all('margin', not(of('tekun')), any(of('severe'), of('ill'))),
    `standard - ${of('counted')}`,
  )
  rules[of('living')] = when(all(`${of('grade')} > 0`, any('dibao', 'margin'), not(of('tekun'))), 'living amount')
  rules[of('nursing')] = when(all(of('grave'), not(of('tekun'))), 'nursing amount')
  rules[of('amount')] = { somme: ['single', 'basic', 'care', 'living', 'nursing'].map(of) }
  return rules
}

const FIGURES: Readonly<Record<string, keyof PlainHousehold['figures']>> = {
  'standard urban': 'standardUrban',
  'standard rural': 'standardRural',
  'employment rate': 'employmentRate',
  'rigid cap': 'rigidCap',
  'margin ratio': 'marginRatio',
  'deposit months': 'depositMonths',
  'cars most': 'carsMost',
  'houses most': 'housesMost',
  'tekun ratio': 'tekunRatio',
  'care full': 'careFull',
  'care partial': 'carePartial',
  'care none': 'careNone',
  'living amount': 'living',
  'nursing amount': 'nursing',
  'special extra': 'specialExtra',
  'age minor': 'ageMinor',
  'age elderly': 'ageElderly',
  'age retired': 'ageRetired',
}

function rules(): Rules {
  const sum = (name: string): unknown => ({ somme: SLOTS.map((k) => `m${k} ${name}`) })
  const inputs: Rules = {}
  for (const name of [...Object.keys(FIGURES), 'n', 'deposits', 'cars', 'houses']) inputs[name] = { 'par défaut': 0 }
  for (const name of ['urban', 'formerly']) inputs[name] = { 'par défaut': 'non' }
  return {
    ...inputs,
    ...Object.assign({}, ...SLOTS.map(memberRules)),
    standard: { variations: [{ si: 'urban', alors: 'standard urban' }, { sinon: 'standard rural' }] },
    'tekun basic': { valeur: '(standard * tekun ratio) // 10000' },
    'tekun total': sum('tekun count'),
    entitled: { valeur: 'n - tekun total' },
    income: sum('countable'),
    'rigid total': sum('rigid'),
    'rigid most': { valeur: '(income * rigid cap) // 10000' },
    'rigid deduction': { 'le minimum de': ['rigid total', 'rigid most'] },
    net: { valeur: 'income - rigid deduction' },
    'per capita': { valeur: 'net // n' },
    'deposits most': { valeur: 'n * deposit months * standard' },
    'property fine': all('deposits <= deposits most', 'cars <= cars most', 'houses <= houses most'),
    dibao: all('property fine', 'per capita < standard', 'entitled > 0'),
    'margin line': { valeur: '(standard * margin ratio) // 10000' },
    margin: all('property fine', 'per capita >= standard', 'per capita < margin line'),
    'top up': when('dibao', '(standard - per capita) * entitled'),
    'special count': sum('special'),
    'special each': { valeur: '(standard * special extra) // 10000' },
    'special amount': when('dibao', 'special count * special each'),
    'any working': any(...SLOTS.map((k) => `m${k} working`)),
    'way out': all('formerly', 'margin', 'any working'),
    total: { somme: ['top up', 'special amount', ...SLOTS.map((k) => `m${k} amount`)] },
  }
}

const flag = (value: number): string => (value ? 'oui' : 'non')

function situationOf(household: PlainHousehold): Record<string, number | string> {
  const { figures, members } = household
  const situation: Record<string, number | string> = {
    n: members.length,
    deposits: household.deposits,
    cars: household.cars,
    houses: household.houses,
    urban: flag(household.urban),
    formerly: flag(household.wasDibao),
  }
  for (const [name, figure] of Object.entries(FIGURES)) situation[name] = figures[figure]
  for (const k of SLOTS) Object.assign(situation, memberSituation(k, members[k - 1] ?? NOBODY))
  return situation
}

/** Fills a place that nobody has: of working age, without income, and supported, so that no rule gives anything. */
const NOBODY: PlainMember = {
  age: 30,
  category: 0,
  grade: 0,
  ill: 0,
  selfCare: 0,
  working: 0,
  wage: 0,
  business: 0,
  property: 0,
  transfer: 0,
  medical: 0,
  education: 0,
  supporter: 1,
}

function memberSituation(k: number, m: PlainMember): Record<string, number | string> {
  const { age, category, grade, selfCare, wage, business, property, transfer, medical, education } = m
  const own = {
    age,
    category,
    grade,
    'care need': selfCare,
    wage,
    business,
    property,
    transfer,
    medical,
    education,
    ill: flag(m.ill),
    working: flag(m.working),
    supporter: flag(m.supporter),
  }
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [`m${k} ${name}`, value]))
}

/** The study's rules for publicodes. */
export async function publicodesPeer(): Promise<(households: readonly PlainHousehold[]) => Promise<StudyResult>> {
  const engine = new Engine(rules() as never, { logger: { log: () => {}, warn: () => {}, error: console.error } })
  return async (households) => {
    const out = resultArrays(households.length)
    for (const [h, household] of households.entries()) {
      engine.setSituation(situationOf(household) as never)
      const value = (name: string): number => Number(engine.evaluate(name as never).nodeValue)
      out.total[h] = value('total')
      out.dibao[h] = value('dibao')
      out.margin[h] = value('margin')
      out.tekun[h] = value('tekun total')
      out.exit[h] = value('way out')
    }
    return out
  }
}
