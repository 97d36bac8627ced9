import type { Expr, Span, Type } from './ast.ts'
import { checkCall } from './checkCall.ts'
import { checkArithmetic, checkRound, literalNumber } from './checkNumbers.ts'
import { FormulaError } from './problem.ts'
import { isAbove, resolveName, type Scope } from './scope.ts'
import type { Surface, SurfaceOf } from './surface.ts'
import { ANY, DAY, enumType, FLAG, isNumeric, MONTH, typeWords } from './types.ts'
import { checkFlag, type Place, unify, unifyAll, wrongUnit } from './unify.ts'

/** Gives names and types to a formula that stands on an entity. */
export function checkFormula(form: Surface, scope: Scope, entity: string, wanted?: Type): Expr {
  return check(form, { scope, entity, check }, wanted)
}

/**
 * Gives names and types to a formula. `wanted` helps labels and bare zeros to find their type; the caller compares the result.
 * Throws `FormulaError` with the place for unknown names, wrong entities, wrong units and hidden fractions.
 */
function check(form: Surface, place: Place, wanted?: Type): Expr {
  switch (form.form) {
    case 'number':
      return literalNumber(form, wanted)
    case 'day':
      return { op: 'const', value: dayNumber(form.text, form.span), type: DAY, span: form.span }
    case 'month':
      return { op: 'const', value: monthNumber(form.text, form.span), type: MONTH, span: form.span }
    case 'flag':
      return { op: 'const', value: form.value ? 1 : 0, type: FLAG, span: form.span }
    case 'label':
      return label(form, place, wanted)
    case 'name':
      return name(form, place)
    case 'gap':
      return { op: 'gap', reason: form.reason, clauses: form.clauses, type: wanted ?? ANY, span: form.span }
    case 'binary':
    case 'negate':
      return checkArithmetic(form, place, wanted)
    case 'round':
      return checkRound(form, place)
    case 'compare':
      return compare(form, place)
    case 'in':
      return membership(form, place)
    case 'not':
      return { op: 'not', operand: checkFlag(form.operand, place), type: FLAG, span: form.span }
    case 'and':
    case 'or':
      return {
        op: form.form,
        operands: form.operands.map((operand) => checkFlag(operand, place)),
        type: FLAG,
        span: form.span,
      }
    case 'if':
      return conditional(form, place, wanted)
    case 'choose':
      return choose(form, place, wanted)
    case 'aggregate':
      return aggregate(form, place)
    case 'call':
      return checkCall(form, place, wanted)
  }
}

function name(form: SurfaceOf<'name'>, { scope, entity }: Place): Expr {
  const symbol = resolveName(scope, form.text, entity, form.span)
  if (symbol.what !== 'param')
    return { op: symbol.what, entity: symbol.entity, name: form.text, type: symbol.type, span: form.span }
  if (symbol.bands)
    throw new FormulaError(
      'wrong-unit',
      `${form.text} 是分档表，须用 分档(…) 读取`,
      `${form.text} is a table; read it with 分档(…)`,
      form.span,
    )
  return { op: 'param', id: symbol.id, type: symbol.type, span: form.span }
}

function label(form: SurfaceOf<'label'>, { scope }: Place, wanted?: Type): Expr {
  if (wanted?.kind !== 'enum' || !wanted.enum) {
    throw new FormulaError(
      'wrong-unit',
      `此处不应有类别值「${form.text}」`,
      `a label 「${form.text}」 does not belong here`,
      form.span,
    )
  }
  const labels = scope.enums.get(wanted.enum) ?? []
  const value = labels.indexOf(form.text)
  if (value < 0) {
    throw new FormulaError(
      'unknown-name',
      `${wanted.enum} 没有「${form.text}」，可用：${labels.join('、')}`,
      `${wanted.enum} has no 「${form.text}」`,
      form.span,
    )
  }
  return { op: 'const', value, type: enumType(wanted.enum), span: form.span }
}

function compare(form: SurfaceOf<'compare'>, place: Place): Expr {
  const labelFirst = form.left.form === 'label'
  const known = check(labelFirst ? form.right : form.left, place)
  const other = check(labelFirst ? form.left : form.right, place, known.type)
  const [left, right] = unify(labelFirst ? other : known, labelFirst ? known : other, form.span)
  const ordered = form.relation !== '=' && form.relation !== '!='
  if (left.type.kind === 'region' || (ordered && (left.type.kind === 'flag' || left.type.kind === 'enum'))) {
    throw new FormulaError(
      'wrong-unit',
      `${typeWords(left.type)}不能这样比较`,
      `${left.type.kind} cannot be compared so`,
      form.span,
    )
  }
  return { op: 'compare', relation: form.relation, left, right, type: FLAG, span: form.span }
}

function membership(form: SurfaceOf<'in'>, place: Place): Expr {
  const operand = check(form.operand, place)
  if (operand.type.kind !== 'enum' && operand.type.kind !== 'count')
    throw wrongUnit(enumType('…'), operand.type, form.operand.span)
  const set = form.set.map((item) => {
    const value = check(item, place, operand.type)
    const [, same] = unify(operand, value, item.span)
    if (same.op !== 'const') throw new FormulaError('syntax', '集合中只能是值', 'a set holds values only', item.span)
    return same.value
  })
  requireDistinct(set, (at) => form.set[at] as Surface)
  return { op: 'in', operand, set, negated: form.negated, type: FLAG, span: form.span }
}

/** A value written twice is a slip of the pen: the second could never hold. */
function requireDistinct(values: readonly number[], formOf: (at: number) => Surface): void {
  const at = values.findIndex((value, index) => values.indexOf(value) < index)
  if (at >= 0) throw new FormulaError('syntax', '同一个值写了两次', 'a value is written twice', formOf(at).span)
}

function conditional(form: SurfaceOf<'if'>, place: Place, wanted?: Type): Expr {
  const test = checkFlag(form.test, place)
  const [then, otherwise] = unify(check(form.then, place, wanted), check(form.otherwise, place, wanted), form.span)
  return { op: 'if', test, then, otherwise, type: then.type, span: form.span }
}

function choose(form: SurfaceOf<'choose'>, place: Place, wanted?: Type): Expr {
  const on = check(form.on, place)
  if (on.type.kind !== 'enum') throw wrongUnit(enumType('…'), on.type, form.on.span)
  const labels = place.scope.enums.get(on.type.enum ?? '') ?? []
  const branches = form.cases.map((one) => ({
    values: one.labels.map((text) => (check(text, place, on.type) as Expr & { value: number }).value),
    then: check(one.then, place, wanted),
  }))
  const written = form.cases.flatMap((one) => one.labels)
  requireDistinct(
    branches.flatMap((branch) => branch.values),
    (at) => written[at] as Surface,
  )
  const named = new Set(branches.flatMap((branch) => branch.values))
  const rest = labels.map((_, value) => value).filter((value) => !named.has(value))
  if (form.otherwise && rest.length > 0) branches.push({ values: rest, then: check(form.otherwise, place, wanted) })
  else if (rest.length > 0) {
    const missing = rest.map((value) => labels[value]).join('、')
    throw new FormulaError('syntax', `选择 没有写到：${missing}；或写 其他：…`, `选择 leaves out ${missing}`, form.span)
  }
  const thens = unifyAll(
    branches.map((branch) => branch.then),
    form.span,
  )
  const cases = branches.map((branch, index) => ({ values: branch.values, then: thens[index] as Expr }))
  return { op: 'choose', on, cases, type: (thens[0] as Expr).type, span: form.span }
}

function aggregate(form: SurfaceOf<'aggregate'>, place: Place): Expr {
  const parent = place.scope.parents.get(form.over)
  if (!place.scope.parents.has(form.over)) {
    throw new FormulaError('unknown-name', `没有 ${form.over} 这种对象`, `there is no entity ${form.over}`, form.span)
  }
  if (parent !== place.entity) {
    const english = `${form.over} is not directly below ${place.entity}`
    const above = isAbove(place.scope, place.entity, form.over) ? `，须先在${parent}上汇总` : ''
    throw new FormulaError('wrong-entity', `${place.entity}公式不能直接汇总${form.over}${above}`, english, form.span)
  }
  const inner: Place = { ...place, entity: form.over }
  const where = form.where ? checkFlag(form.where, inner) : undefined
  const condition = form.kind === 'any' || form.kind === 'all'
  const body = form.body ? (condition ? checkFlag(form.body, inner) : check(form.body, inner)) : undefined
  if (body && !condition && !isNumeric(body.type)) {
    throw new FormulaError(
      'wrong-unit',
      `不能汇总${typeWords(body.type)}`,
      `${body.type.kind} cannot be summed`,
      form.span,
    )
  }
  const type: Type = form.kind === 'count' ? { kind: 'count', scale: 1 } : condition ? FLAG : (body as Expr).type
  return {
    op: 'aggregate',
    kind: form.kind,
    over: form.over,
    ...(where && { where }),
    ...(body && { body }),
    type,
    span: form.span,
  }
}

function dayNumber(text: string, span: Span): number {
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new FormulaError('value-form', `没有 ${text} 这一天`, `there is no day ${text}`, span)
  }
  return time / 86_400_000
}

function monthNumber(text: string, span: Span): number {
  const [year = 0, month = 0] = text.split('-').map(Number)
  if (month < 1 || month > 12)
    throw new FormulaError('value-form', `没有 ${text} 这个月`, `there is no month ${text}`, span)
  return year * 12 + month - 1
}
