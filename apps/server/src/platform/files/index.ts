export { dataFolder, depositsFolder, keysFolder, passingFolder } from './dataFolder.ts'
export { readOrMake, writeWhole } from './writeFile.ts'
