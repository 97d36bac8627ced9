/** One statement of a file and the line on which it begins. */
export interface Statement {
  readonly text: string
  readonly line: number
}

/** A comment, a text, a quoted name, a dollar-quoted body, an end of statement, or anything else. */
const PIECE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|;|[\s\S]/g

/**
 * A file of SQL as its statements. They are sent one by one: a distributed PostgreSQL takes no two definitions in
 * one query, and a fault can be told with its line.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = []
  let text = ''
  let line = 1
  let begins = 1
  for (const [piece] of sql.matchAll(PIECE)) {
    if (piece === ';') {
      if (text.trim() !== '') statements.push({ text: text.trim(), line: begins })
      text = ''
    } else if (text !== '' || !(/^\s$/.test(piece) || piece.startsWith('--') || piece.startsWith('/*'))) {
      if (text === '') begins = line
      text += piece
    }
    line += piece.split('\n').length - 1
  }
  if (text.trim() !== '') statements.push({ text: text.trim(), line: begins })
  return statements
}
