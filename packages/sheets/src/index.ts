export { openSheet } from './open/openSheet.ts'
