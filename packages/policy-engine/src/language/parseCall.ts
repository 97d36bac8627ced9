import type { AggregateKind, ClauseRef, Rounding } from './ast.ts'
import type { Token } from './lexer.ts'
import type { Surface } from './surface.ts'
import type { TokenStream } from './tokenStream.ts'

type Parse = (stream: TokenStream) => Surface

const AGGREGATES: Record<string, AggregateKind> = {
  合计: 'sum',
  人数: 'count',
  数目: 'count',
  任一: 'any',
  全部: 'all',
  最大: 'max',
  最小: 'min',
}
const ROUNDINGS: Record<string, Rounding> = { 去尾: 'floor', 进一: 'ceil', 四舍五入: 'half' }

/** What a name followed by a bracket (or 未决「…」) means; undefined when it is a plain name. */
export function parseCall(stream: TokenStream, name: Token, parse: Parse): Surface | undefined {
  if (name.text === '未决') return parseGap(stream, name)
  if (!stream.take('sign', '(')) return undefined
  const aggregate = AGGREGATES[name.text]
  if (aggregate) return parseAggregate(stream, name, aggregate, parse)
  const rounding = ROUNDINGS[name.text]
  if (rounding) return parseRounding(stream, name, rounding, parse)
  if (name.text === '选择') return parseChoose(stream, name, parse)
  const args = stream.listUntil(')', () => parse(stream))
  return { form: 'call', name: name.text, args, span: stream.since(name) }
}

/** 未决「理由」(N649 第九条, D003 4.1.1): the clauses are read as text up to the closing bracket. */
function parseGap(stream: TokenStream, start: Token): Surface {
  const reason = stream.peek()
  if (reason.kind !== 'label') throw stream.unexpected('未决 之后应是「理由」', 'after 未决 comes a reason in 「」')
  stream.next()
  const clauses: ClauseRef[] = []
  if (stream.take('sign', '(')) {
    let from = stream.peek().span.from
    let depth = 0
    for (;;) {
      const token = stream.peek()
      if (token.kind === 'end')
        throw stream.unexpected('未决 的条文缺少右括号', 'the clauses of 未决 lack a closing bracket')
      const closes = token.kind === 'sign' && token.text === ')' && depth === 0
      const separates =
        token.kind === 'sign' && token.text === ',' && depth === 0 && stream.source[token.span.from] !== '、'
      if (closes || separates) {
        clauses.push(readClause(stream.source.slice(from, token.span.from)))
        from = token.span.until
      }
      if (token.kind === 'sign' && token.text === '(') depth++
      if (token.kind === 'sign' && token.text === ')') depth--
      stream.next()
      if (closes) break
    }
  }
  return { form: 'gap', reason: reason.text, clauses, span: stream.since(start) }
}

function readClause(text: string): ClauseRef {
  const [doc = '', ...rest] = text.trim().split(/\s+/)
  return { doc, clause: rest.join(' ') }
}

function parseAggregate(stream: TokenStream, start: Token, kind: AggregateKind, parse: Parse): Surface {
  const over = stream.peek()
  if (over.kind !== 'name')
    throw stream.unexpected('此处应是汇总的对象，如 成员', 'the entity to aggregate over is expected here')
  stream.next()
  const where = stream.take('keyword', '当') ? parse(stream) : undefined
  const body = stream.take('sign', ':') ? parse(stream) : undefined
  if (kind !== 'count' && !body)
    throw stream.unexpected(`${start.text} 须用 ： 写明汇总什么`, `${start.text} needs : and what to aggregate`)
  if (kind === 'count' && body)
    throw stream.unexpected(
      `${start.text} 只写对象和条件（当 …）`,
      `${start.text} takes an entity and a condition only`,
    )
  stream.expect('sign', ')')
  return {
    form: 'aggregate',
    kind,
    over: over.text,
    ...(where && { where }),
    ...(body && { body }),
    span: stream.since(start),
  }
}

function parseRounding(stream: TokenStream, start: Token, mode: Rounding, parse: Parse): Surface {
  const operand = parse(stream)
  const to = stream.take('sign', ',') ? parse(stream) : undefined
  stream.expect('sign', ')')
  return { form: 'round', mode, operand, ...(to && { to }), span: stream.since(start) }
}

function parseChoose(stream: TokenStream, start: Token, parse: Parse): Surface {
  const on = parse(stream)
  const cases: { labels: Surface[]; then: Surface }[] = []
  let otherwise: Surface | undefined
  while (stream.take('sign', ',')) {
    if (stream.take('keyword', '其他')) {
      stream.expect('sign', ':')
      otherwise = parse(stream)
      break
    }
    const labels: Surface[] = []
    while (stream.peek().kind === 'label') {
      const label = stream.next()
      labels.push({ form: 'label', text: label.text, span: label.span })
      stream.take('keyword', '或')
    }
    if (labels.length === 0)
      throw stream.unexpected('选择 的每一项须写「值」', 'each case of 选择 begins with 「value」')
    stream.expect('sign', ':')
    cases.push({ labels, then: parse(stream) })
  }
  stream.expect('sign', ')')
  return { form: 'choose', on, cases, ...(otherwise && { otherwise }), span: stream.since(start) }
}
