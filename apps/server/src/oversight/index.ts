import { get } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { showWorktable } from './queries/showWorktable.ts'

/** Who watches us, beginning with ourselves: the worktable over the work of the other slices. */
export function oversightSlice(others: readonly Slice[]): Slice {
  const sources = others.flatMap(({ tasks = [] }) => tasks)
  return { name: 'oversight', doors: [get('/api/worktable', showWorktable(sources))] }
}
