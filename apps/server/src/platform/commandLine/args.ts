import { globSync, statSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Arguments that a command cannot take; told with its usage. */
export class RefusedArguments extends Error {}

/** Reads flags and words; an unknown flag is refused. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new RefusedArguments(`参数不对 / wrong arguments: ${(error as Error).message}`)
  }
}

/** Files named by patterns, each once and sorted; the patterns are expanded here, so a shell need not. */
export function expandFiles(patterns: readonly string[]): string[] {
  if (patterns.length === 0) throw new RefusedArguments('须写明文件 / name at least one file')
  const files = patterns.flatMap((pattern) => {
    const found = isFile(pattern) ? [pattern] : globSync(pattern).filter(isFile)
    if (found.length === 0) throw new RefusedArguments(`没有文件符合 ${pattern} / no file matches ${pattern}`)
    return found
  })
  return [...new Set(files)].sort()
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
