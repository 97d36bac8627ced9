import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOfName, searchOf } from './nameKeys.ts'

/** Whether the keys of a name answer a search, as the database would. */
function finds(name: string, text: string): boolean {
  const search = searchOf(text)
  const keys = keysOfName(name)
  if (!search) return false
  if ('equal' in search) return search.equal.every((key) => keys.includes(key))
  return search.ranges.some(({ from, until }) => keys.some((key) => key >= from && key < until))
}

describe('a name is found', () => {
  it('by any part of it', () => {
    const sign = fc.constantFrom(...'王李张刘陈𠮷䶮明小霞·😀', 'ü')
    const name = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(name, fc.nat(7), fc.integer({ min: 1, max: 8 }), (whole, from, length) => {
        const part = [...whole].slice(from, from + length).join('')
        if (part.replaceAll('·', '') !== '') expect(finds(whole, part)).toBe(true)
      }),
    )
  })

  it('by pinyin and by its initials, surnames read as surnames', () => {
    expect(finds('单雄信', 'sxx')).toBe(true)
    expect(finds('单雄信', 'shanxiong')).toBe(true)
    expect(finds('曾小明', 'ZXM')).toBe(true)
    expect(finds('曾小明', 'cxm')).toBe(false)
  })

  it('with or without the dot, in any width', () => {
    expect(finds('阿依古丽·买买提', '阿依古丽买买提')).toBe(true)
    expect(finds('阿依古丽买买提', '阿依古丽•买')).toBe(true)
    expect(finds('Ｊｏｈｎ', 'john')).toBe(true)
  })

  it('and not by what is not in it', () => {
    expect(finds('王小明', '王明')).toBe(false)
    expect(finds('王小明', "' or 1=1 --")).toBe(false)
    expect(searchOf('  ·  ')).toBeUndefined()
  })
})
