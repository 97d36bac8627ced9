import { expect, test } from 'vitest'
import { drawLife } from './drawLife.ts'
import { faultsOfLife } from './faultsOfLife.ts'
import { defineLife, nextActs, stateAfter } from './life.ts'

const lamp = defineLife({
  name: 'lamp',
  start: 'dark',
  states: {
    dark: { zh: '暗', en: 'dark' },
    lit: { zh: '亮', en: 'lit' },
    broken: { zh: '坏', en: 'broken', end: true },
  },
  acts: {
    light: { zh: '点亮', en: 'Light', from: ['dark'], to: 'lit', permission: 'lamp.use' },
    wipe: { zh: '擦拭', en: 'Wipe', from: ['dark', 'lit'], permission: 'lamp.clean' },
    drop: { zh: '摔坏', en: 'Drop', from: ['dark', 'lit'], to: 'broken', permission: 'lamp.use' },
  },
})

test('an act leads from where it may happen to its state, and nowhere from anywhere else', () => {
  expect(stateAfter(lamp, 'dark', 'light')).toBe('lit')
  expect(stateAfter(lamp, 'lit', 'wipe')).toBe('lit')
  expect(stateAfter(lamp, 'lit', 'light')).toBeUndefined()
})

test('what may happen next is told for the permissions that are held', () => {
  expect(nextActs(lamp, 'dark')).toEqual(['light', 'wipe', 'drop'])
  expect(nextActs(lamp, 'dark', new Set(['lamp.clean']))).toEqual(['wipe'])
})

test('a state that nothing reaches or that has no way to an end is a fault of the table', () => {
  expect(faultsOfLife(lamp)).toEqual([])
  const trap = defineLife({
    name: 'trap',
    start: 'open',
    states: {
      open: { zh: '开', en: 'open' },
      shut: { zh: '关', en: 'shut', end: true },
      lost: { zh: '失', en: 'lost' },
    },
    acts: { idle: { zh: '空', en: 'Idle', from: [], permission: 'a.b' } },
  })
  expect(faultsOfLife(trap)).toEqual([
    'nothing leads to shut',
    'nothing leads to lost',
    'no end can be reached from open',
    'no end can be reached from lost',
    'idle starts in no state',
  ])
})

test('a table is drawn with its words and where each leads', () => {
  expect(drawLife(lamp)).toContain('| 暗 `dark` | 点亮 → 亮；擦拭；摔坏 → 坏 |')
  expect(drawLife(lamp)).toContain('| 坏 `broken` ■ | （止） |')
})
