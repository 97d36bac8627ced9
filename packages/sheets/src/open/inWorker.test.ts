import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { fileOf, problemOf } from '../testing/files.ts'
import { openSheetInWorker } from './inWorker.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('rows may wait for hours for whoever writes them: only the reading itself is timed', async () => {
  const path = fileOf('long.csv', '姓名\n'.repeat(1_400))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const opened = await openSheetInWorker(path, { limits: { mostMilliseconds: 120_000 } })
  let rows = 0
  for await (const _row of opened.rows) {
    rows += 1
    if (rows % 100 !== 0) continue
    // until what is read ahead has arrived, nothing is being read; then two hours pass
    while (vi.getTimerCount() > 0) await setImmediate()
    vi.advanceTimersByTime(2 * 3_600_000)
  }
  expect(rows).toBe(1_400)
})

test('a reading that takes longer than it may is stopped and says so', async () => {
  const path = fileOf('slow.csv', '姓名\n王明\n')
  const problem = await problemOf(() => openSheetInWorker(path, { limits: { mostMilliseconds: 0 } }))
  expect(problem.code).toBe('sheet.took-too-long')
})
