export { type Actor, isSystem, SYSTEM_USER, systemActor } from './actor.ts'
export { inScope } from './inScope.ts'
export { rangeOfPrefix, type Scope, scopeOf } from './scope.ts'
