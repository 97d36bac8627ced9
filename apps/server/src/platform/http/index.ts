export { HttpProblem } from '../problem/index.ts'
export { buildApp, type Routes } from './app.ts'
export {
  type Authenticate,
  ask,
  type Door,
  get,
  mountDoors,
  patch,
  post,
  put,
  readCircumstances,
  remove,
} from './doors.ts'
export { HTTP_PROBLEMS } from './httpProblems.ts'
export { Printed } from './printed.ts'
