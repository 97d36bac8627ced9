import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Day,
  DISABILITY_CATEGORIES,
  inventedNumber,
  maskDisabilityCertificate,
  parseDay,
  parseDisabilityCertificate,
} from '../index.ts'

const holder = inventedNumber(parseDay('1958-03-07') as Day, 'female', 3)
const codeOf = (text: string) => {
  const found = parseDisabilityCertificate(text)
  return found.kind === 'fault' ? found.code : `${found.number} ${found.category} ${found.grade}`
}

describe('the number of a disability certificate', () => {
  it('tells holder, category and grade', () => {
    expect(parseDisabilityCertificate(`${holder}43`)).toMatchObject({
      number: `${holder}43`,
      holder: { number: holder, sex: 'female' },
      category: 'physical',
      grade: 3,
    })
  })

  it('knows seven categories and four grades and no other', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (category, grade) => {
        const known = category >= 1 && category <= 7 && grade >= 1 && grade <= 4
        const told = codeOf(`${holder}${category}${grade}`)
        return known === told.endsWith(`${DISABILITY_CATEGORIES[category - 1]} ${grade}`)
      }),
    )
  })

  it('is the same certificate when it was issued again, or written in full width', () => {
    expect(codeOf(`${holder}43B1`)).toBe(`${holder}43 physical 3`)
    expect(codeOf(`${holder}４３ｂ２`)).toBe(`${holder}43 physical 3`)
  })

  it.each([
    ['', 'disability-certificate.number-length'],
    [holder, 'disability-certificate.number-length'],
    [`${holder}43B`, 'disability-certificate.number-length'],
    [`${holder.slice(0, 17)}A43`, 'disability-certificate.holder-unreadable'],
    [`${holder}83`, 'disability-certificate.category-unknown'],
    [`${holder}X3`, 'disability-certificate.category-unknown'],
    [`${holder}45`, 'disability-certificate.grade-unknown'],
  ])('%j is told as %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('masked shows neither category nor grade', () => {
    expect(maskDisabilityCertificate(`${holder}43`)).toBe(`5002**********${holder.slice(-4)}**`)
    expect(maskDisabilityCertificate(holder)).toBe(`5002**********${holder.slice(-4)}`)
  })
})
