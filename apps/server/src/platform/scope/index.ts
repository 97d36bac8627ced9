export { acrossCounty } from './acrossCounty.ts'
export { type Actor, isSystem, systemActor } from './actor.ts'
export { inScope } from './inScope.ts'
export { rangeOfPrefix, type Scope, scopeOf } from './scope.ts'
