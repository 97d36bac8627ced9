export { backupCommands } from './commandLine.ts'
export { BACKUP_PROBLEMS } from './problems.ts'
