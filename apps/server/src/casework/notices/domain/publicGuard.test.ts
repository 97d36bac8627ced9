import { inventedNumber, parseDay } from '@doudi/domain'
import { describe, expect, test } from 'vitest'
import { faultOf, findPublicFault, type PublicCell, type PublicKind } from './publicGuard.ts'

const KINDS: readonly PublicKind[] = [
  'name',
  'count',
  'yuan',
  'programme',
  'place',
  'day',
  'telephone',
  'clause',
  'text',
]
const LAWFUL: readonly PublicCell[] = [
  { kind: 'name', text: '李桂芳' },
  { kind: 'count', text: '3' },
  { kind: 'programme', text: '最低生活保障' },
  { kind: 'yuan', text: '1,488.00' },
  { kind: 'place', text: '云台镇石门村' },
  { kind: 'day', text: '2026-07-08' },
  { kind: 'telephone', text: '0299-8200001' },
  { kind: 'clause', text: '《最低生活保障审核确认办法》（民发〔2021〕57号）第二十四条' },
  { kind: 'text', text: '有异议的，可以在公示期内提出。' },
]
const OWN = ['0299-8200001']

const NUMBER = inventedNumber(parseDay('1976-03-02') as never, 'female', 7)
const LETTERS = NUMBER.slice(0, 17)
/** Things that nobody may read on a board, in the spellings in which they turn up. */
const PLANTED = {
  identity: [NUMBER, '11010519491231002X', '110105491231002', '911124199108030024', '810000199408230021'],
  foreign: ['USA110000000000', 'CHN310062001017'],
  telephone: ['13800000000', '+86 138 0000 0000', '0571-88888888', '88886666'],
  bank: ['6222021234567890123', '4111111111111111', '622848 0402564890018'],
  birth: ['1976-03-02', '1976年3月2日', '19760302', '生于1976年'],
  address: ['石门村3组12号', '幸福小区5栋2单元301室', '二组'],
  health: ['尿毒症', '二级残疾', '患病', '精神障碍', '单人户', '重度残疾人', 'HIV'],
  child: ['未成年人', '孤儿', '事实无人抚养', '留守儿童', '小学三年级', '8岁'],
}

const wide = (text: string) =>
  [...text].map((sign) => (/[0-9A-Za-z]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join('')
const spaced = (text: string) => [...text].join(' ')
const dashed = (text: string) => [...text].join('-')
const dotted = (text: string) => [...text].join('·')
const zeroWidth = (text: string) => [...text].join('\u200b')
const chinese = (text: string) => text.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] as string)
const capitals = (text: string) => text.replace(/\d/g, (digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)] as string)
const SPELLINGS = { plain: (text: string) => text, wide, spaced, dashed, dotted, zeroWidth, chinese, capitals }

test('what the law prints on a notice passes', () => {
  expect(findPublicFault(LAWFUL, OWN)).toBeUndefined()
  for (const name of ['李某芳', '阿依古丽·买买提', 'Maria da Silva', '（依法不公开姓名）', '欧阳娜娜'])
    expect([name, faultOf({ kind: 'name', text: name })]).toEqual([name, undefined])
})

describe.each(Object.keys(PLANTED) as (keyof typeof PLANTED)[])('%s', (thing) => {
  test('is refused in every column, alone, before, behind and between other words', () => {
    for (const planted of PLANTED[thing]) {
      for (const [at, { kind, text }] of LAWFUL.entries()) {
        for (const put of [
          planted,
          `${planted}${text}`,
          `${text}${planted}`,
          `${text.slice(0, 1)}${planted}${text.slice(1)}`,
          `${text} ${planted} ${text}`,
        ]) {
          const cells = LAWFUL.with(at, { kind, text: put })
          expect([kind, put, findPublicFault(cells, OWN)?.at]).toEqual([kind, put, at])
        }
      }
    }
  })
})

test('a number is a number, however it is written', () => {
  const numbers = [...PLANTED.identity, ...PLANTED.foreign, ...PLANTED.telephone, ...PLANTED.bank]
  for (const [spelling, write] of Object.entries(SPELLINGS)) {
    for (const number of numbers) {
      for (const kind of KINDS) {
        const text = write(number)
        expect([spelling, kind, text, faultOf({ kind, text }, OWN) === undefined]).toEqual([
          spelling,
          kind,
          text,
          false,
        ])
      }
    }
  }
})

test('it says what kind of thing it was, and never the thing', () => {
  const told = (text: string) => faultOf({ kind: 'text', text })
  expect([NUMBER, `${LETTERS}X`, 'USA110000000000', '110105491231002'].map(told)).toEqual(
    Array(4).fill('identityNumber'),
  )
  expect(['13800000000', '0571-88888888', '88886666'].map(told)).toEqual(Array(3).fill('telephone'))
  expect(['4111111111111111', '6222021234567890123'].map(told)).toEqual(Array(2).fill('bankAccount'))
  expect(told('1976年3月2日')).toBe('birthDate')
  expect(JSON.stringify(findPublicFault([{ kind: 'text', text: NUMBER }]))).not.toContain(NUMBER)
})

test('the telephone of the county passes, and no other', () => {
  expect(faultOf({ kind: 'text', text: '监督举报电话 0299-8200001。' }, OWN)).toBeUndefined()
  expect(faultOf({ kind: 'telephone', text: '13800000000' }, OWN)).toBe('telephone')
  expect(faultOf({ kind: 'text', text: '0299-8200001 1380000' }, OWN)).toBe('telephone')
})

test('a programme is called by its family, or not at all', () => {
  for (const text of ['单人户低保', '困难残疾人生活补贴', '孤儿基本生活费', '高龄津贴', 'singlePersonDibao', ''])
    expect([text, faultOf({ kind: 'programme', text }) === undefined]).toEqual([text, false])
})
