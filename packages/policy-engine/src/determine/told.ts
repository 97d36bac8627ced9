import type { Reason } from '@doudi/contract'
import type { Row } from '../evaluate/row.ts'
import type { Expr } from '../language/ast.ts'

/** Reasons that have been told for one household, by their test and row: programmes share many. */
export type ToldReasons = Map<Expr, Map<Row, Reason>>
