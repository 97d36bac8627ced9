import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareIdentityNumbers,
  type Day,
  INVENTED_A_DAY,
  inventedNumber,
  isInvented,
  maskIdentityNumber,
  NUMBER_FAULT_CODES,
  parseDay,
  parseIdentityNumber,
  printDay,
} from '../index.ts'
import { cardCheckDigitOf, checkDigitOf } from './checkDigit.ts'
import { numberFault } from './fault.ts'

const day = (text: string) => parseDay(text) as Day
const anyone = fc
  .record({
    born: fc.integer({ min: day('1900-01-01'), max: day('2026-11-21') }).map((each) => each as Day),
    sex: fc.constantFrom('male' as const, 'female' as const),
    nth: fc.integer({ min: 0, max: INVENTED_A_DAY - 1 }),
  })
  .map((who) => ({ ...who, number: inventedNumber(who.born, who.sex, who.nth) }))
const of1900s = anyone.filter(({ born }) => born < day('2000-01-01'))
const shorten = (number: string) => number.slice(0, 6) + number.slice(8, 17)

function read(text: string, today?: Day) {
  const found = parseIdentityNumber(text, today)
  if (found.kind === 'fault') return found.code
  return [found.kind, found.number, found.born && printDay(found.born), found.sex, found.regionOfIssue].join(' ')
}

describe('an identity number', () => {
  it('reads the two examples printed in GB 11643-1999', () => {
    expect(read('11010519491231002X')).toBe('citizen 11010519491231002X 1949-12-31 female 110105')
    expect(read('440524188001010014')).toBe('citizen 440524188001010014 1880-01-01 male 440524')
  })

  it('tells birth date, sex and place of issue of everybody in the invented county', () => {
    fc.assert(
      fc.property(anyone, ({ born, sex, number }) => {
        expect(parseIdentityNumber(number)).toEqual({ kind: 'citizen', number, born, sex, regionOfIssue: '500299' })
      }),
    )
  })

  it('is found wrong when any one digit is another, wherever it stands', () => {
    fc.assert(
      fc.property(anyone, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, more) => {
        const digit = String((Number(number[at]) + more) % 10)
        expect(parseIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1)).kind).toBe('fault')
      }),
    )
  })

  it('is found wrong when two neighbouring digits change places', () => {
    fc.assert(
      fc.property(anyone, fc.nat(15), ({ number }, at) => {
        fc.pre(number[at] !== number[at + 1])
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
        expect(parseIdentityNumber(swapped).kind).toBe('fault')
      }),
    )
  })

  it('may be written with a small x, in full width, in groups, or behind the apostrophe of a sheet', () => {
    for (const writing of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X\n',
      '110105-1949-1231-002X',
      "'11010519491231002X",
      '\u200b11010519491231002\u2169',
    ]) {
      expect(read(writing), writing).toContain('11010519491231002X')
    }
  })

  it('given before 1997 in what is Chongqing today begins with 51 and is nobody’s fault', () => {
    const seventeen = '51229919700101001'
    expect(read(seventeen + checkDigitOf(seventeen))).toContain('citizen')
  })

  it('with fifteen digits is raised by 19 and its computed check digit', () => {
    expect(read('110105491231002')).toBe('citizen 11010519491231002X 1949-12-31 female 110105')
    fc.assert(
      fc.property(of1900s, ({ number }) => {
        expect(parseIdentityNumber(shorten(number))).toEqual(parseIdentityNumber(number))
      }),
    )
  })
})

describe('a number that is none', () => {
  const today = day('2026-11-21')
  it.each([
    ['', 'identity.number-missing'],
    ['  ', 'identity.number-missing'],
    ['1101051949123100', 'identity.number-length'],
    ['1101051949123100211', 'identity.number-length'],
    ['无', 'identity.number-length'],
    ['1101051949123100AX', 'identity.number-characters'],
    ['X10105194912310021', 'identity.number-characters'],
    ['AB1234567890123', 'identity.number-characters'],
    ['110105194912310021', 'identity.check-digit-wrong'],
    ['110105194912310000', 'identity.number-rounded'],
    ['1.10105194912310E+17', 'identity.number-rounded'],
    ['990105491231002', 'identity.region-impossible'],
    ['110105490229002', 'identity.birth-date-impossible'],
    ['11010519491331002', 'identity.number-length'],
    [withCheck('11010519491331002'), 'identity.birth-date-impossible'],
    [withCheck('11010519000229002'), 'identity.birth-date-impossible'],
    [withCheck('11010511111231002'), 'identity.birth-date-impossible'],
    [withCheck('17010519491231002'), 'identity.region-impossible'],
    [inventedNumber(addDays(today, 1), 'male', 0), 'identity.birth-date-in-future'],
  ])('%j is told as %s', (writing, code) => {
    expect(read(writing, today)).toBe(code)
  })

  it('is no fault on the very day of birth, nor where no day was given', () => {
    expect(read(inventedNumber(today, 'male', 0), today)).toContain('citizen')
    expect(read(inventedNumber(addDays(today, 1), 'male', 0))).toContain('citizen')
  })

  it('is told in both languages and never repeated', () => {
    for (const code of NUMBER_FAULT_CODES) {
      const { zh, en } = numberFault(code)
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/)
    }
    expect(JSON.stringify(parseIdentityNumber('110105194912310021'))).not.toContain('19491231')
  })

  it('never makes the reader stumble, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => read(text).length > 0))
  })
})

describe('numbers of people without citizenship of the mainland', () => {
  it('are read from residence permits of Hong Kong, Macau and Taiwan residents', () => {
    for (const region of ['810000', '820000', '830000']) {
      const number = withCheck(`${region}18800307002`)
      expect(read(number)).toBe(`permit ${number} 1880-03-07 female ${region}`)
    }
  })

  it('are read from the two permanent residence cards printed in table 1 of the rules of 2023', () => {
    expect(read('932682198501010017')).toBe('permanentResident 932682198501010017 1985-01-01 male 320000')
    expect(read('911124198108030024')).toBe('permanentResident 911124198108030024 1981-08-03 female 110000')
    expect(read('932682198501010018')).toBe('identity.check-digit-wrong')
  })

  it('are read from a specimen card of the old layout, small letters allowed, and its check digit is proven', () => {
    expect(read('pak310080010103')).toBe('permanentResident PAK310080010103 1980-01-01  310000')
    expect(read('PAK310080010104')).toBe('identity.check-digit-wrong')
    expect(read('PAK310080133103')).toBe('identity.birth-date-impossible')
    expect(read('PAK990080010103')).toBe('identity.region-impossible')
  })

  it('leave the birth date open where an old card could mean either century', () => {
    const card = (fourteen: string) => read(fourteen + cardCheckDigitOf(fourteen))
    expect(card('PAK31001001010')).toMatch(/^permanentResident \w{15} {3}310000$/)
    expect(card('PAK31000002290')).toMatch(/^permanentResident \w{15} 2000-02-29 {2}310000$/)
  })
})

describe('two writings', () => {
  it('are the same number whatever their form', () => {
    fc.assert(
      fc.property(
        of1900s,
        ({ number }) => compareIdentityNumbers(shorten(number), ` ${number.toLowerCase()}`) === 'same',
      ),
    )
  })

  it('are different numbers of different people', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const told = compareIdentityNumbers(one.number, other.number)
        return told === (one.number === other.number ? 'same' : 'different')
      }),
    )
  })

  it('cannot be told apart where one has a fault, or one is an old card of a foreigner', () => {
    expect(compareIdentityNumbers('110105194912310021', '110105194912310021')).toBe('uncertain')
    expect(compareIdentityNumbers('PAK310080010103', '931586198001010028')).toBe('uncertain')
    expect(compareIdentityNumbers('PAK310080010103', 'pak310080010103')).toBe('same')
  })
})

describe('a masked number', () => {
  it('shows the first four and the last four, from either writing', () => {
    expect(maskIdentityNumber('11010519491231002X')).toBe('1101**********002X')
    expect(maskIdentityNumber('110105491231002')).toBe('1101**********002X')
    expect(maskIdentityNumber('PAK310080010103')).toBe('PAK3*********03')
  })

  it('covers a writing with a slip like the number it probably is, and a short one wholly', () => {
    expect(maskIdentityNumber('110105194912310021')).toBe('1101**********0021')
    expect(maskIdentityNumber('1381234567')).toBe('**********')
    expect(maskIdentityNumber('')).toBe('')
  })

  it('never shows county or birth date of anybody', () => {
    fc.assert(fc.property(anyone, ({ number }) => /^5002\*{10}\d{3}[\dX]$/.test(maskIdentityNumber(number))))
  })
})

describe('invented numbers', () => {
  it('lie in the invented county, every one of them another', () => {
    const numbers = Array.from({ length: INVENTED_A_DAY }, (_, nth) =>
      (['male', 'female'] as const).map((sex) => inventedNumber(day('1960-02-29'), sex, nth)),
    ).flat()
    expect(new Set(numbers).size).toBe(2 * INVENTED_A_DAY)
    expect(numbers.every(isInvented)).toBe(true)
    expect(isInvented('11010519491231002X')).toBe(false)
  })

  it('end when a day is full', () => {
    for (const nth of [-1, 500, 0.5]) expect(() => inventedNumber(day('1960-01-01'), 'male', nth)).toThrow(RangeError)
  })
})

function withCheck(seventeen: string): string {
  return seventeen + checkDigitOf(seventeen)
}
