import type { Tx } from '../../platform/db/index.ts'
import type { ExportableList } from '../../platform/lists/index.ts'
import { refuse } from '../problems.ts'
import { readLayouts } from '../sql/layouts.ts'
import type { Layout } from './layout.ts'

/** The layout of that id, if it is one of this list. */
export async function findLayoutFor(tx: Tx, county: string, id: string, list: ExportableList): Promise<Layout> {
  const [layout] = await readLayouts(tx, county, id)
  if (layout?.list !== list.name) throw refuse('exports.layout-unknown')
  return layout
}
