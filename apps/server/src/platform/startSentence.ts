import { LocalPgProblem } from '@doudi/local-postgres'
import { HttpProblem, sentenceOf } from './problem/index.ts'
import { SecretsProblem } from './secrets/index.ts'

/** What keeps the database from being used, as one sentence for the terminal; nothing for a fault of ours. */
export function startSentence(error: unknown): string | undefined {
  if (error instanceof LocalPgProblem) return `${error.message} (${error.code})`
  if (error instanceof SecretsProblem) return `${error.message} (${error.code})`
  return error instanceof HttpProblem ? sentenceOf(error) : undefined
}
