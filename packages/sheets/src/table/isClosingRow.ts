import type { Row } from '../cell.ts'

const CLOSING =
  /^(?:合计|总计|小计|共计|填表人|制表人|经办人|审核人|审批人|负责人|填报单位|填表单位|填表日期|填报日期|单位负责人|说明|备注|注)[:：\s(（]?/
const MOST_FILLED = 4

/**
 * Whether the row is no person but the foot of the roll: the sum, or who filled it in. It is so only with few
 * filled cells, since 合计 may also be part of somebody's address.
 */
export function isClosingRow(row: Row): boolean {
  const filled = row.cells.filter(({ text }) => text.trim() !== '')
  const first = filled[0]?.text.replace(/\s/g, '') ?? ''
  return filled.length <= MOST_FILLED && CLOSING.test(first)
}
