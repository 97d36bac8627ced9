export { dataFolder, depositsFolder, keysFolder } from './dataFolder.ts'
export { readOrMake, writeWhole } from './writeFile.ts'
