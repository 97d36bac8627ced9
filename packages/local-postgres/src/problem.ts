/** What can keep the local database from starting; stable, so that a caller or a handbook can name it. */
export type LocalPgProblemCode =
  | 'local-postgres.program-missing'
  | 'local-postgres.no-account'
  | 'local-postgres.folder-out-of-reach'
  | 'local-postgres.folder-not-writable'
  | 'local-postgres.initialise-failed'
  | 'local-postgres.start-failed'
  | 'local-postgres.password-lost'
  | 'local-postgres.busy'

/** A refusal of the launcher: a code for programs and one sentence, in Chinese and English, for the person who must act. */
export class LocalPgProblem extends Error {
  override readonly name = 'LocalPgProblem'
  readonly code: LocalPgProblemCode
  /** The folder to open or repair, where there is one. */
  readonly folder: string | undefined

  constructor(code: LocalPgProblemCode, sentence: { zh: string; en: string; folder?: string; cause?: unknown }) {
    super(`${sentence.zh} / ${sentence.en}`, { cause: sentence.cause })
    this.code = code
    this.folder = sentence.folder
  }
}

/** The server's account cannot pass through a folder on the way to the data. */
export function folderOutOfReach(folder: string, account: string): LocalPgProblem {
  return new LocalPgProblem('local-postgres.folder-out-of-reach', {
    zh: `数据库以账户“${account}”运行，无法进入文件夹 ${folder}；请允许其通过（chmod o+x ${folder}），或另选数据目录。`,
    en: `The database runs as account "${account}", which may not pass through ${folder}: open it (chmod o+x ${folder}) or choose another data folder.`,
    folder,
  })
}
