import { readFileSync } from 'node:fs'
import { type Platform, runCommand, runQuery } from '../../../platform/command/index.ts'
import {
  type CommandLineCommand,
  RefusedArguments,
  readArgs,
  withSentences,
} from '../../../platform/commandLine/index.ts'
import { systemActor } from '../../../platform/scope/index.ts'
import { draftRevision, publishRevision, readNoticeFile, showRevision } from '../../../policy/index.ts'
import { previewRevision } from '../commands/previewRevision.ts'
import { recomputeNext, STEP } from '../commands/recomputeNext.ts'

type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>

/**
 * doudi standards: a published document entered from a file, previewed, put into force by whoever has the machine, as the system.
 * The system is one person, too: it publishes only what an officer entered, and an officer what it entered.
 */
export function standardsCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'standards',
    usage: 'standards draft FILE --county CODE | standards preview|publish REVISION --county CODE [--override REASON]',
    says: {
      zh: '标准调整：从文件录入省、市公布的标准（YAML、CSV），预览影响，发布并重新核算',
      en: 'standards: enter a published document from a file (YAML, CSV), preview whom it concerns, publish and work out anew',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, { county: { type: 'string' }, override: { type: 'string' } })
      const [word = '', what = ''] = positionals
      const { county = '', override } = values
      if (!WORDS.includes(word) || positionals.length !== 2) {
        throw new RefusedArguments(
          'standards 之后写 draft、preview 或 publish / standards takes: draft, preview, publish',
        )
      }
      if (!/^\d{6}$/.test(county)) throw new RefusedArguments('--county 须是六位代码 / --county is six digits')
      return withSentences(() => withPlatform((platform) => act(platform, { word, what, county, override })))
    },
  }
}

const WORDS = ['draft', 'preview', 'publish']

interface Asked {
  readonly word: string
  readonly what: string
  readonly county: string
  readonly override: string | undefined
}

async function act(platform: Platform, { word, what, county, override }: Asked): Promise<number> {
  const request = { actor: systemActor(county), requestId: `doudi standards ${word}` }
  if (word === 'draft') {
    const draft = await runQuery(platform, readNoticeFile, request, { text: readFileSync(what, 'utf8') })
    const { revision } = await runCommand(platform, draftRevision, request, draft)
    process.stdout.write(`${revision}\n`)
    return 0
  }
  const { version } = await runQuery(platform, showRevision, request, { revision: what })
  if (word === 'preview') {
    const { effects, awards, beforeFen, afterFen } = await runCommand(platform, previewRevision, request, {
      revision: what,
      version,
    })
    process.stdout.write(`${JSON.stringify({ awards, effects, beforeFen, afterFen })}\n`)
    return 0
  }
  const overrideBecause = override === undefined ? {} : { overrideBecause: override }
  await runCommand(platform, publishRevision, request, { revision: what, version, ...overrideBecause })
  return workOut(platform, county, what)
}

/** Works everybody out. A running server does the same from its queue: steps take turns, and nobody is done twice. */
async function workOut(platform: Platform, county: string, revision: string): Promise<number> {
  const request = { actor: systemActor(county), requestId: 'doudi standards publish' }
  for (let done = 0; ; ) {
    const { ended, lookedAt, found } = await runCommand(platform, recomputeNext, request, { revision, most: STEP })
    done += lookedAt
    if (ended) {
      process.stdout.write(`已核算 ${done} 份 / ${done} awards worked out\n`)
      return 0
    }
    process.stdout.write(`${JSON.stringify({ done, ...found })}\n`)
  }
}
