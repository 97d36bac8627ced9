import { RefusedArguments } from './args.ts'
import type { CommandLineCommand } from './command.ts'

/** Chooses the command by its word and runs it; words that mean nothing are answered with what there is. Returns the exit status. */
export async function runCommandLine(
  commands: readonly CommandLineCommand[],
  args: readonly string[],
): Promise<number> {
  const [word = '', ...rest] = args
  const command = commands.find((one) => one.name === word)
  if (!command) {
    const asked = word === '' || word === 'help' || word === '--help' || word === '-h'
    const out = asked ? process.stdout : process.stderr
    if (!asked) out.write(`没有命令 ${word} / there is no command ${word}\n`)
    out.write(`${usageOf(commands)}\n`)
    return asked ? 0 : 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof RefusedArguments)) throw error
    process.stderr.write(`${error.message}\n用法 / usage: doudi ${command.usage}\n`)
    return 2
  }
}

function usageOf(commands: readonly CommandLineCommand[]): string {
  const lines = commands.map(({ usage, says }) => `  doudi ${usage}\n      ${says.zh} / ${says.en}`)
  return ['兜底 Doudi', ...lines].join('\n')
}
