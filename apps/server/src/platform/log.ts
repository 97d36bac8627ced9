/** What a line may hold: codes, counts, ids of requests. Never a name, a number of a person, an address or a body. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export type LogLevel = 'info' | 'warn' | 'error'

/** Writes one line of JSON for each event, so that a machine can read them and a person can grep. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void

const RANK = { info: 0, warn: 1, error: 2, off: 3 } as const

/** The log of a server: to stderr, from the level of DOUDI_LOG on (info, warn, error, off). */
export function openLog(
  env: NodeJS.ProcessEnv = process.env,
  write = (line: string) => process.stderr.write(line),
): Log {
  const asked = env['DOUDI_LOG'] ?? 'info'
  const least = asked in RANK ? RANK[asked as keyof typeof RANK] : RANK.info
  return (level, event, fields = {}) => {
    if (RANK[level] >= least) write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
  }
}

/** Hears nothing: for tests and for commands that answer on the terminal. */
export const silentLog: Log = () => undefined

/**
 * A fault without what it was about. The message is left out on purpose: PostgreSQL and zod put the offending value
 * into theirs. Code, constraint and place are enough to find it.
 */
export function faultFields(error: unknown): LogFields {
  const { name, code, constraint, table, stack } = error as Error &
    Record<'code' | 'constraint' | 'table', string | undefined>
  const place = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { fault: name, code, constraint, table, place: place.slice(0, 6).map((line) => line.trim()) }
}
