import { expect, test } from 'vitest'
import { GateIsFull, makeGate } from './index.ts'

/** Works that end when they are told to. */
function works() {
  const ends: (() => void)[] = []
  let most = 0
  let running = 0
  const work = () => {
    running += 1
    most = Math.max(most, running)
    return new Promise<number>((done) => {
      ends.push(() => {
        running -= 1
        done(running)
      })
    })
  }
  return { work, ends, most: () => most }
}

test('two pass at once, three wait in turn, and the sixth is told at once that it is full', async () => {
  const gate = makeGate({ atOnce: 2, mostWaiting: 3 })
  const { work, ends, most } = works()
  const passing = Array.from({ length: 5 }, () => gate.pass(work))
  await expect(gate.pass(work)).rejects.toThrow(GateIsFull)
  for (let n = 0; n < 5; n += 1) {
    while (ends.length === 0) await Promise.resolve()
    ends.shift()?.()
    await Promise.resolve()
  }
  await Promise.all(passing)
  expect(most()).toBe(2)
  expect(await gate.pass(async () => 'later')).toBe('later')
})

test('work that fails gives its place to the next', async () => {
  const gate = makeGate({ atOnce: 1, mostWaiting: 1 })
  const failing = gate.pass(() => Promise.reject(new Error('no')))
  const next = gate.pass(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
  expect(await gate.pass(async () => 'again')).toBe('again')
})
