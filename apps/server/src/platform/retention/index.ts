import { get } from '../http/index.ts'
import type { Slice } from '../slice.ts'
import { listRetentionOf } from './listRetention.ts'
import { endRecordsNightly } from './nightly.ts'

export { deleteRows } from './deleteRows.ts'
export { PLATFORM_CLASSES } from './ownClasses.ts'
export type { RecordClass } from './recordClass.ts'

/** The keeper of retention over what the slices declare: one nightly job and one reading. */
export function retentionOver(slices: readonly Slice[]): Slice {
  const classes = slices.flatMap((slice) => slice.retention ?? [])
  return {
    name: 'retention',
    doors: [get('/api/retention', listRetentionOf(classes))],
    timed: [endRecordsNightly(classes)],
  }
}
