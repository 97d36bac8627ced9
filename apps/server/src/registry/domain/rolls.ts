import type { Roll } from '@doudi/domain'

/** The six layers of the low-income population (国办发〔2023〕39号 二), the strongest first. */
export const LAYERS = [
  'dibao',
  'tekun',
  'povertyReturnMonitored',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'otherLowIncome',
] as const
export type Layer = (typeof LAYERS)[number]

/**
 * Which rolls put a person in a layer. A household in its gradual exit still draws dibao and stays in that layer;
 * allowances for age, disability or childhood and the special groups say nothing about income.
 */
const ROLLS_OF_LAYER: Readonly<Record<Layer, readonly Roll[]>> = {
  dibao: ['dibao', 'singlePersonDibao', 'gradualExit'],
  tekun: ['tekun'],
  povertyReturnMonitored: ['povertyReturnMonitored'],
  lowIncomeHousehold: ['lowIncomeHousehold'],
  rigidExpenditureHousehold: ['rigidExpenditureHousehold'],
  otherLowIncome: ['otherLowIncome'],
}

/** Every layer in which somebody on these rolls is found. More than one is normal: dibao and monitored, say. */
export function layersOf(rolls: readonly string[]): Layer[] {
  return LAYERS.filter((layer) => ROLLS_OF_LAYER[layer].some((roll) => rolls.includes(roll)))
}

/** The printed groups of the rural monitoring database (MON-01). */
export type PrintedGroup = 'ruralTekun' | 'ruralDibao' | 'otherRuralLowIncome'

/**
 * The one printed group of a rural person on a day: nobody is counted twice, and nobody with low income in none.
 * Tekun is of the person and goes before what the household has. Somebody urban, or in no layer, is in no group.
 */
export function printedGroupOf(residence: string, rolls: readonly string[]): PrintedGroup | undefined {
  const layers = layersOf(rolls)
  if (residence !== 'rural' || layers.length === 0) return undefined
  if (layers.includes('tekun')) return 'ruralTekun'
  return layers.includes('dibao') ? 'ruralDibao' : 'otherRuralLowIncome'
}
