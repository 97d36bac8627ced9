import type { Span } from './ast.ts'
import { readTokens, type Token, type TokenKind } from './lexer.ts'
import { FormulaError } from './problem.ts'

/** Reads tokens one by one, with one of look-ahead; refusals carry the place. */
export class TokenStream {
  readonly source: string
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(source: string) {
    this.source = source
    this.tokens = readTokens(source)
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.at++
    return token
  }

  take(kind: TokenKind, text: string): Token | undefined {
    const token = this.peek()
    return token.kind === kind && token.text === text ? this.next() : undefined
  }

  takeSign<S extends string>(sign: S): S | undefined {
    return this.take('sign', sign) ? sign : undefined
  }

  expect(kind: TokenKind, text: string): Token {
    const token = this.take(kind, text)
    if (!token) throw this.unexpected(`此处应是 ${text}`, `${text} is expected here`)
    return token
  }

  /** Items separated by commas up to a closing sign, which is consumed. */
  listUntil<T>(close: string, item: () => T): T[] {
    const items: T[] = []
    if (this.take('sign', close)) return items
    do items.push(item())
    while (this.take('sign', ','))
    this.expect('sign', close)
    return items
  }

  /** From a token to the last one consumed. */
  since(start: Token): Span {
    const last = this.tokens[Math.max(0, this.at - 1)] as Token
    return { from: start.span.from, until: last.span.until }
  }

  unexpected(chinese: string, english: string): FormulaError {
    const token = this.peek()
    const found = token.kind === 'end' ? '公式结尾' : this.source.slice(token.span.from, token.span.until)
    return new FormulaError('syntax', `${chinese}，却是 ${found}`, `${english}, found ${found}`, token.span)
  }
}
