import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import type { Value } from '../evaluate/value.ts'
import { below, rowAbove } from './below.ts'
import { valueText } from './format.ts'
import type { Segment, Slot } from './template.ts'

const LIST_LIMIT = 6

/** The figures that stand behind names in a formula, each printed once in an evaluation. */
export class Figures {
  private readonly evaluation: Evaluation
  private readonly printed = new Map<Row, Map<string, string>>()
  private readonly parameters = new Map<string, string>()

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation
  }

  /** A formula with its figures put in. `seen` is told every row and name that was read. */
  fill(segments: readonly Segment[], row: Row, seen?: (slot: Slot, row: Row) => void): string {
    let text = ''
    for (const segment of segments)
      text += typeof segment === 'string' ? segment : `〔${this.figure(segment, row, seen)}〕`
    return text
  }

  private figure(slot: Slot, row: Row, seen?: (slot: Slot, row: Row) => void): string {
    if (slot.what === 'param') {
      seen?.(slot, row)
      return this.ofParameter(slot.name)
    }
    if (slot.through.length === 0) return this.single(slot, row, seen)
    const rows = below(row, slot.through, this.evaluation)
    if (!rows) return '清单未知'
    const texts = rows.map((child) => this.single(slot, child, seen))
    if (texts.length <= LIST_LIMIT) return texts.join('、') || '无'
    return `${texts.slice(0, LIST_LIMIT).join('、')}等${texts.length}项`
  }

  private single(slot: Slot, from: Row, seen?: (slot: Slot, row: Row) => void): string {
    const { plan } = this.evaluation
    const row = rowAbove(plan.entityIndex.get(slot.entity), from)
    if (!row) return ''
    const isFact = slot.what === 'fact'
    const at = (isFact ? plan.factSlot : plan.variableSlot).get(slot.name)
    const value = at === undefined ? undefined : (isFact ? row.facts : row.variables)[at]
    if (!value) return '未计算'
    seen?.(slot, row)
    return this.ofValue(slot, row, value)
  }

  /** A fact or result of a row as printed. */
  ofValue({ name, type }: Pick<Slot, 'name' | 'type'>, row: Row, value: Value): string {
    let own = this.printed.get(row)
    if (!own) {
      own = new Map()
      this.printed.set(row, own)
    }
    let text = own.get(name)
    if (text === undefined) {
      text = valueText(value, type, this.evaluation.plan.enums)
      own.set(name, text)
    }
    return text
  }

  ofParameter(id: string): string {
    let text = this.parameters.get(id)
    if (text === undefined) {
      text = this.parameterText(id)
      this.parameters.set(id, text)
    }
    return text
  }

  private parameterText(id: string): string {
    const { plan, rules, frame } = this.evaluation
    const parameter = rules.parameters.get(id)
    if (parameter?.bands) return '分档表'
    if (parameter?.value === undefined) return '本地未定'
    return valueText(frame.parameters[plan.parameterSlot.get(id) ?? 0] as Value, parameter.type, plan.enums)
  }
}
