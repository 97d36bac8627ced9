import type { TFunction } from 'i18next'
import { makeCsv } from '../../frame/csv.ts'
import type { Simulation } from '../wire.ts'

/** The whole outcome as one table: the total, then each region, then each size of household. */
export function printSimulation(simulation: Simulation, t: TFunction, side: 'zh' | 'en'): string {
  const keys = ['households', 'winners', 'losers', 'entrants', 'leavers'] as const
  const total = [t('simulation.total'), '', ...keys.map((key) => simulation[key]), simulation.monthlyCostChange]
  const regions = simulation.byRegion.map((line) => [
    t('simulation.byRegion'),
    line.name,
    ...keys.map((key) => line[key]),
    line.costChange,
  ])
  const sizes = simulation.bySize.map((line) => [
    t('simulation.bySize'),
    t('simulation.people', { count: line.size }),
    ...keys.map((key) => line[key]),
    line.costChange,
  ])
  const cliffs = simulation.cliffs.map((cliff) => [
    t('simulation.cliff'),
    wordsOf(cliff.text, side),
    cliff.households,
    '',
    '',
    '',
    '',
    -cliff.loss,
  ])
  return makeCsv(
    [
      t('simulation.part'),
      t('simulation.name'),
      ...keys.map((key) => t(`simulation.${key}`)),
      t('simulation.costChange'),
    ],
    [total, ...regions, ...sizes, ...cliffs],
  )
}

/** One text of the server in the language of the page; a text of one language is that text. */
export function wordsOf(text: string | { readonly zh: string; readonly en: string }, side: 'zh' | 'en'): string {
  return typeof text === 'string' ? text : text[side]
}
