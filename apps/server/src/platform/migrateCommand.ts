import type { CommandLineCommand } from './commandLine/index.ts'
import { withSentences } from './commandLine/withSentences.ts'
import { openDatabase } from './db/index.ts'

/** doudi migrate: brings the database up to date, started or joined for the purpose. */
export const migrateCommand: CommandLineCommand = {
  name: 'migrate',
  usage: 'migrate',
  says: {
    zh: '执行尚未执行的数据库结构变更（自有数据库须设 DATABASE_URL 与 DATABASE_OWNER_URL）',
    en: 'apply waiting migrations (a server of your own: DATABASE_URL and DATABASE_OWNER_URL)',
  },
  run: () =>
    withSentences(async () => {
      const database = await openDatabase()
      try {
        for (const name of database.applied) process.stdout.write(`${name}\n`)
        const count = database.applied.length
        process.stdout.write(`已执行 ${count} 项结构变更 / ${count} migrations applied\n`)
        return 0
      } finally {
        await database.close()
      }
    }),
}
