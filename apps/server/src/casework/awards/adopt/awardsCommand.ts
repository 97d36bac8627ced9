import type { Platform } from '../../../platform/command/index.ts'
import {
  type CommandLineCommand,
  RefusedArguments,
  readArgs,
  withSentences,
} from '../../../platform/commandLine/index.ts'
import { adoptAll } from './adoptAll.ts'

type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>

/** doudi awards adopt: opens awards for everybody who stands on a roll without a decision here; again opens nothing twice. */
export function awardsCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'awards',
    usage: 'awards adopt',
    says: {
      zh: '待遇：为名册接管、没有原决定的在册对象建立待遇记录（可以重复执行，不会重建）',
      en: 'awards: open them for who stands on a roll taken over without a decision; again opens nothing twice',
    },
    async run(args) {
      const { positionals } = readArgs(args, {})
      if (positionals.length !== 1 || positionals[0] !== 'adopt')
        throw new RefusedArguments('awards 之后写 adopt / awards takes: adopt')
      return withSentences(() =>
        withPlatform(async (platform) => {
          await adoptAll(platform, (county, adopted) => process.stdout.write(`${county} ${adopted}\n`))
          return 0
        }),
      )
    },
  }
}
