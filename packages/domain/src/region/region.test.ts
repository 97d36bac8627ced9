import { describe, expect, it } from 'vitest'
import { contains, currentBelow, levelsOf, parseRegion, type Region, rangeOf, regionName } from '../index.ts'

describe('a region', () => {
  it('is named by province, city and county', () => {
    expect(regionName(parseRegion('500238') as Region)).toBe('重庆市巫溪县')
    expect(regionName(parseRegion('640104') as Region)).toBe('宁夏回族自治区银川市兴庆区')
    expect(regionName(parseRegion('340827') as Region)).toBe('安徽省安庆市望江县')
    expect(regionName(parseRegion('500299') as Region)).toBe('重庆市松林县')
  })

  it('with trailing zeros is its prefix', () => {
    expect(['500000', '410800', '500238000', '500238000000', '500238100000'].map(parseRegion)).toEqual([
      '50',
      '4108',
      '500238',
      '500238',
      '500238100',
    ])
  })

  it('may be administered by the province, without counties, or retired', () => {
    for (const code of ['469001', '659001', '429004', '419001', '441900003', '110228', '810001', '710000']) {
      expect(parseRegion(code), code).toBeDefined()
    }
  })

  it('below the county is checked by its county', () => {
    expect(parseRegion('500238100201')).toBe('500238100201')
    expect(parseRegion('500998100201')).toBeUndefined()
  })

  it('that is none is refused', () => {
    for (const code of ['999999', '00', '123', '50023', '5002389', '', 'abc', '5002381002011', '-50', '500238.0']) {
      expect(parseRegion(code), code).toBeUndefined()
    }
  })

  it('is the range of all codes below it', () => {
    expect(rangeOf(parseRegion('500238') as Region)).toEqual({ first: 500_238_000_000, last: 500_238_999_999 })
    expect(contains(parseRegion('50') as Region, parseRegion('500238') as Region)).toBe(true)
    expect(contains('', parseRegion('500238') as Region)).toBe(true)
    expect(levelsOf(parseRegion('500238100') as Region)).toEqual(['50', '5002', '500238', '500238100'])
  })

  it('can be chosen from a list of provinces', () => {
    expect(currentBelow('', 2)).toHaveLength(34)
    expect(currentBelow('50', 6).map(({ name }) => name)).toContain('松林县')
  })
})
