import { type Words, words } from '@doudi/contract'
import type { LocalPgProblemCode } from '@doudi/local-postgres'
import type { ProblemCatalogue } from './catalogue.ts'

/** What keeps the embedded server from starting; its launcher says the words, with the folder to open. */
const TITLES: Readonly<Record<LocalPgProblemCode, Words>> = {
  'local-postgres.program-missing': words('缺少本机数据库程序', 'The database program is missing'),
  'local-postgres.no-account': words('没有可用的系统账户', 'No account to run as'),
  'local-postgres.folder-out-of-reach': words('文件夹不可通过', 'A folder may not be passed'),
  'local-postgres.folder-not-writable': words('数据目录不可写', 'The data folder cannot be written'),
  'local-postgres.initialise-failed': words('数据库初始化失败', 'The database could not be initialised'),
  'local-postgres.start-failed': words('数据库没有启动', 'The database did not start'),
  'local-postgres.password-lost': words('读不到数据库口令', 'The password cannot be read'),
  'local-postgres.busy': words('数据目录被占用', 'The data folder is in use'),
}

export const LOCAL_POSTGRES_PROBLEMS: ProblemCatalogue = Object.fromEntries(
  Object.entries(TITLES).map(([code, title]) => [
    code,
    { status: 500, title, detail: () => words('随文指出文件夹与办法。', 'Told with the folder and the remedy.') },
  ]),
)
