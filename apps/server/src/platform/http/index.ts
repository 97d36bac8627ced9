export { buildApp, type Routes } from './app.ts'
export { HttpProblem } from './problems.ts'
