import { HttpProblem } from '../problem/index.ts'
import { SecretsProblem } from '../secrets/index.ts'
import { refuseBackup } from './problems.ts'

/** A disk that is full or closed, in words; whatever is told in words already stays as it is. */
export function inWords(error: unknown, path: string): unknown {
  if (error instanceof HttpProblem || error instanceof SecretsProblem) return error
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return error
  return refuseBackup('platform.backup-not-written', { path, reason: code })
}
