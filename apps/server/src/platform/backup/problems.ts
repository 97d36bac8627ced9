import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../problem/index.ts'

/** What keeps a back-up from being made or brought back: told on the terminal. */
export const BACKUP_PROBLEMS = {
  'platform.backup-key-missing': {
    status: 409,
    title: words('还没有备份公钥', 'There is no backup key yet'),
    detail: () =>
      words(
        '本机没有备份公钥，备份不能加密。请先运行 npx doudi backup-key 文件，并把私钥文件移到别处保管。',
        'There is no public key to encrypt to. Run npx doudi backup-key FILE first, and keep the private half elsewhere.',
      ),
  },
  'platform.backup-key-kept': {
    status: 409,
    title: words('已有备份公钥', 'There is a backup key already'),
    detail: () =>
      words(
        '本机已有备份公钥，没有更换。确要更换请加 --replace；旧私钥仍须保管，以前的备份只有它打得开。',
        'There is a public key already and it was kept. Write --replace to change it; keep the old private half: earlier back-ups open with it alone.',
      ),
  },
  'platform.backup-file-exists': {
    status: 409,
    title: words('文件已存在', 'The file exists'),
    detail: ({ path }) =>
      words(`${path} 已存在，没有覆盖。请另写一个文件名。`, `${path} exists and was left alone. Name another file.`),
  },
  'platform.backup-inside-data': {
    status: 409,
    title: words('位置在数据目录里', 'The place lies in the data folder'),
    detail: ({ path }) =>
      words(
        `${path} 在数据目录里面，数据丢失时会一起丢失。请换一块磁盘或另一个文件夹。`,
        `${path} lies inside the data folder and would be lost with it. Choose another disk or folder.`,
      ),
  },
  'platform.backup-nothing-here': {
    status: 409,
    title: words('没有可备份的数据', 'There is nothing to back up'),
    detail: ({ path }) =>
      words(`${path} 里还没有数据库。请检查 DOUDI_DATA。`, `There is no database in ${path}. Check DOUDI_DATA.`),
  },
  'platform.backup-own-server': {
    status: 409,
    title: words('自备数据库用它自己的备份工具', 'A server of your own has its own tools'),
    detail: ({ keys }) =>
      words(
        `设了 DATABASE_URL，数据库不归本程序管，没有备份。单机 PostgreSQL 请用 pg_basebackup 加 WAL 归档（或 pgBackRest），只要逻辑副本可用 pg_dump -Fc；分布式（Citus）请先用 citus_create_restore_point，再对每个节点做物理备份。密钥不在数据库里，请另外保管 ${keys}，没有它数据库备份读不出来。`,
        `DATABASE_URL names a server that is not ours; nothing was backed up. Use pg_basebackup with WAL archiving (or pgBackRest), or pg_dump -Fc for a logical copy; on a distributed server (Citus) citus_create_restore_point and a physical back-up of every node. The keys are not in the database: keep ${keys} apart, without it no back-up can be read.`,
      ),
  },
  'platform.backup-not-written': {
    status: 507,
    title: words('没有写成', 'It could not be written'),
    detail: ({ path, reason }) =>
      words(
        `写入 ${path} 时出错（${reason}），可能是磁盘已满或没有权限。没有留下不完整的文件。`,
        `Writing ${path} failed (${reason}): the disk may be full, or closed to you. Nothing incomplete was left behind.`,
      ),
  },
  'platform.backup-not-found': {
    status: 404,
    title: words('没有找到备份', 'There is no back-up'),
    detail: ({ path }) =>
      words(
        `${path} 不是备份文件，里面也没有备份文件（doudi-….backup）。`,
        `${path} is no back-up and holds none (doudi-….backup).`,
      ),
  },
  'platform.restore-place-taken': {
    status: 409,
    title: words('目标文件夹不是空的', 'The place is taken'),
    detail: ({ path }) =>
      words(
        `${path} 已存在且不是空的，没有覆盖。请用 --into 另写一个文件夹。`,
        `${path} exists and is not empty; it was left alone. Name another folder with --into.`,
      ),
  },
  'platform.backup-unreadable': {
    status: 422,
    title: words('备份内容不合规', 'The back-up is not as agreed'),
    detail: ({ zh, en }) =>
      words(`备份打得开，但${zh}。没有恢复。`, `The back-up opens, but ${en}. Nothing was restored.`),
  },
  'platform.backup-newer': {
    status: 422,
    title: words('备份来自更新的程序', 'The back-up is from a newer program'),
    detail: ({ version }) =>
      words(
        `备份由更新的程序（${version}）写成，请用同样新的程序恢复。`,
        `The back-up was written by a newer program (${version}): restore it with one as new.`,
      ),
  },
  'platform.restore-differs': {
    status: 422,
    title: words('恢复出来的文件不符', 'A restored file differs'),
    detail: ({ path }) =>
      words(
        `写到磁盘上的 ${path} 与备份不符，磁盘可能有故障。已全部撤回。`,
        `What stands on the disk as ${path} differs from the back-up: the disk may be failing. All of it was taken back.`,
      ),
  },
  'platform.backup-interrupted': {
    status: 499,
    title: words('被中断', 'Interrupted'),
    detail: () => words('操作被中断，已全部撤回。', 'It was interrupted; all of it was taken back.'),
  },
} as const satisfies ProblemCatalogue

export const refuseBackup = refusalsOf(BACKUP_PROBLEMS)
