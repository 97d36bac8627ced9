import { inventedNumber, parseDay, parseIdentityNumber } from '@doudi/domain'
import { mintId } from '../../../apps/server/src/platform/mintId.ts'
import type { FamilyToWrite } from '../../../apps/server/src/registry/index.ts'
import { COUNTY, TODAY } from './openHere.ts'

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国梅兰竹菊春夏秋冬山水田禾青松柏云']
const TOWNSHIPS = 32
const VILLAGES = 10
const RELATIONS = ['head', 'spouse', 'son'] as const
const FIRST_BIRTH = parseDay('1936-01-01') as number
const DAYS_OF_BIRTH = 30_000

/** The villages of the county: 500299001201 to 500299032210. */
export const VILLAGE_CODES: readonly string[] = Array.from({ length: TOWNSHIPS * VILLAGES }, (_, at) => {
  const township = String(1 + Math.floor(at / VILLAGES)).padStart(3, '0')
  return `${COUNTY}${township}${201 + (at % VILLAGES)}`
})

/** The sheet of places that `registry.import-regions` reads. */
export function placesSheet(): string {
  const townships = [...new Set(VILLAGE_CODES.map((code) => code.slice(0, 9)))]
  return [
    'code,name,kind',
    ...townships.map((code) => `${code},第${Number(code.slice(6))}镇,township`),
    ...VILLAGE_CODES.map((code) => `${code},第${Number(code.slice(6, 9))}镇${Number(code.slice(9))}村,village`),
  ].join('\n')
}

/** Person `n` of the bench: the same whenever it is asked for. */
export function personOf(n: number): { name: string; number: string; sex: 'male' | 'female'; born: string } {
  const sex = n % 2 === 0 ? 'male' : 'female'
  const day = (FIRST_BIRTH + ((n * 7919) % DAYS_OF_BIRTH)) as NonNullable<ReturnType<typeof parseDay>>
  const nth = Math.floor(n / DAYS_OF_BIRTH)
  const number = inventedNumber(day, sex, nth)
  const pick = (signs: readonly string[], step: number) => signs[Math.floor(n / step) % signs.length] as string
  const name = `${pick(SURNAMES, 1)}${pick(GIVEN, 7)}${n % 5 === 0 ? '' : pick(GIVEN, 311)}`
  return { name, number, sex, born: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}` }
}

/** Household `n` of three people, in one of the villages, with two facts each. */
export function familyOf(n: number): FamilyToWrite {
  const now = new Date('2026-06-01T00:00:00Z')
  const today = parseDay(TODAY) as NonNullable<ReturnType<typeof parseDay>>
  const known = { from: '2026-06-01', source: 'source', learnedOn: '2026-06-01' } as const
  return {
    id: mintId(now),
    region: VILLAGE_CODES[n % VILLAGE_CODES.length] as string,
    residence: n % 5 === 0 ? 'urban' : 'rural',
    openedOn: '2026-06-01',
    facts: [{ kind: 'stableIncome', value: n % 3 === 0, ...known }],
    members: RELATIONS.map((relation, at) => {
      const { name, number, sex } = personOf(n * RELATIONS.length + at)
      const read = parseIdentityNumber(number, today)
      if (read.kind === 'fault') throw new Error(`the bench made ${JSON.stringify(read)}`)
      return { id: mintId(now), name, sex, number: read, relation }
    }),
  }
}
