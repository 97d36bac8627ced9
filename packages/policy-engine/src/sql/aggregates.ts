import type { AggregateKind } from '../language/ast.ts'
import type { SqlType } from './snippets.ts'

/** An aggregate over the rows of one parent, as SQL over columns of the child. */
export interface AggregateSql {
  readonly text: string
  /** Its value over no rows. */
  readonly empty: string
  readonly type: SqlType
}

/** `value` is what one row gives, NULL where that is not known; only 最大 and 最小 ask the condition beside it. Both are atoms. */
export function aggregateSql(kind: AggregateKind, value: string, condition: string): AggregateSql {
  switch (kind) {
    case 'sum':
      return {
        text: `case when count(${value}) = count(*) then coalesce(sum(${value}), 0)::bigint end`,
        empty: '0::bigint',
        type: 'bigint',
      }
    case 'count':
      return {
        text: `case when count(${value}) = count(*) then count(*) filter (where ${value}) end`,
        empty: '0::bigint',
        type: 'bigint',
      }
    case 'any':
      return {
        text: `case when bool_or(${value}) then true when count(${value}) = count(*) then false end`,
        empty: 'false',
        type: 'boolean',
      }
    case 'all':
      return {
        text: `case when not bool_and(${value}) then false when count(${value}) = count(*) then true end`,
        empty: 'true',
        type: 'boolean',
      }
    case 'max':
    case 'min':
      return {
        text: `case when count(*) filter (where (${condition}) is null or (${condition} and ${value} is null)) = 0 then coalesce(${kind}(${value}) filter (where ${condition}), 0) end`,
        empty: '0::bigint',
        type: 'bigint',
      }
  }
}
