import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from './catalogue.ts'

/** What keeps the server from using a database: told at start, to whoever runs it. */
export const DATABASE_PROBLEMS = {
  'platform.database-role-too-strong': {
    status: 500,
    title: words('数据库账户权限过大', 'The database role may do too much'),
    detail: ({ role, zh, en }) =>
      words(
        `DATABASE_URL 的账户 ${role} ${zh}，行级权限对它不起作用。请改用 doudi_app（见 db/roles.sql）。`,
        `The role ${role} of DATABASE_URL ${en}, so row security would not hold it. Use doudi_app (see db/roles.sql).`,
      ),
  },
  'platform.database-role-unfit': {
    status: 500,
    title: words('数据库账户不是应用账户', 'The database role is not the application'),
    detail: ({ role }) =>
      words(
        `DATABASE_URL 的账户 ${role} 不是 doudi_app，也不是它的成员。请先运行 db/roles.sql。`,
        `The role ${role} of DATABASE_URL is not doudi_app nor a member of it. Run db/roles.sql first.`,
      ),
  },
  'platform.database-out-of-reach': {
    status: 500,
    title: words('连不上数据库', 'The database cannot be reached'),
    detail: ({ name, reason }) =>
      words(`用 ${name} 连不上数据库：${reason}。`, `The database of ${name} cannot be reached: ${reason}.`),
  },
  'platform.database-address-unfit': {
    status: 500,
    title: words('数据库地址不完整', 'The database address is incomplete'),
    detail: () =>
      words(
        '写了 DATABASE_OWNER_URL 却没有 DATABASE_URL。两者须指向同一个数据库。',
        'DATABASE_OWNER_URL is set but DATABASE_URL is not. Both name the same database.',
      ),
  },
  'platform.migrations-waiting': {
    status: 500,
    title: words('数据库结构未更新', 'The database is behind the program'),
    detail: ({ count }) =>
      words(
        `有 ${count} 项结构变更尚未执行。请设置 DATABASE_OWNER_URL 后运行 npx doudi migrate。`,
        `${count} migrations are waiting. Set DATABASE_OWNER_URL and run npx doudi migrate.`,
      ),
  },
  'platform.migration-changed': {
    status: 500,
    title: words('已执行的结构变更被改动', 'An applied migration was changed'),
    detail: ({ name }) =>
      words(
        `结构变更 ${name} 执行之后文件又被改动，没有继续。请恢复原文件，另写一个新的。`,
        `The migration ${name} was changed after it had been applied. Restore the file and write a new one.`,
      ),
  },
  'platform.migration-missing': {
    status: 500,
    title: words('数据库比程序新', 'The database is ahead of the program'),
    detail: ({ name }) =>
      words(
        `数据库已执行 ${name}，本程序没有这个文件。请使用更新的程序。`,
        `The database has had ${name}, which this program does not know. Use a newer program.`,
      ),
  },
  'platform.migration-late': {
    status: 500,
    title: words('结构变更的次序不对', 'A migration comes too late'),
    detail: ({ name, last }) =>
      words(
        `${name} 排在已执行的 ${last} 之前，不能补做。请改用更晚的日期命名。`,
        `${name} sorts before ${last}, which has been applied. Give it a later name.`,
      ),
  },
  'platform.migration-name': {
    status: 500,
    title: words('结构变更的文件名不合规', 'A migration is misnamed'),
    detail: ({ name }) => words(`文件名 ${name} 不合规。`, `The file name ${name} is not as agreed.`),
    allowed: words('YYYYMMDD-序号-模块-动词-名词.sql', 'YYYYMMDD-n-slice-verb-noun.sql'),
  },
  'platform.migration-failed': {
    status: 500,
    title: words('结构变更失败', 'A migration failed'),
    detail: ({ name, line, reason }) =>
      words(
        `${name} 第 ${line} 行起的语句没有成功，该文件的改动全部撤回：${reason}`,
        `The statement from line ${line} of ${name} failed and the whole file was rolled back: ${reason}`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseDatabase = refusalsOf(DATABASE_PROBLEMS)
