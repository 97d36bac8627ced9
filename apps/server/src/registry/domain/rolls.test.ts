import { PERSONAL_ROLLS, ROLLS } from '@doudi/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS, layersOf, printedGroupOf } from './rolls.ts'

const someRolls = fc.subarray([...ROLLS])

describe('the printed groups of the rural monitoring database', () => {
  it('take every rural person of a layer exactly once, and nobody else', () => {
    fc.assert(
      fc.property(someRolls, (rolls) => {
        const group = printedGroupOf('rural', rolls)
        expect(group !== undefined).toBe(layersOf(rolls).length > 0)
        expect(printedGroupOf('urban', rolls)).toBeUndefined()
      }),
    )
  })

  it('do not depend on the order of the rolls', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROLLS]), (rolls) => {
        expect(printedGroupOf('rural', rolls)).toBe(printedGroupOf('rural', rolls.toSorted()))
      }),
    )
  })

  it('are tekun, dibao, or another low-income household', () => {
    expect(printedGroupOf('rural', ['tekun', 'dibao'])).toBe('ruralTekun')
    expect(printedGroupOf('rural', ['singlePersonDibao', 'lowIncomeHousehold'])).toBe('ruralDibao')
    expect(printedGroupOf('rural', ['gradualExit'])).toBe('ruralDibao')
    for (const layer of LAYERS.slice(2)) expect(printedGroupOf('rural', [layer])).toBe('otherRuralLowIncome')
  })

  it('have no place for somebody who only has an allowance or belongs to a special group', () => {
    const speakOfIncome = ['singlePersonDibao', 'tekun']
    const others = PERSONAL_ROLLS.filter((roll) => !speakOfIncome.includes(roll))
    expect(printedGroupOf('rural', others)).toBeUndefined()
  })

  it('the six layers are those of the notice of 2023', () => {
    expect(LAYERS).toHaveLength(6)
    expect(layersOf(['dibao', 'povertyReturnMonitored'])).toEqual(['dibao', 'povertyReturnMonitored'])
  })
})
