export { buildPacks, faultLines } from '../../../packages/policy-engine/src/pack/build.ts'
export { resolveRules } from '../../../packages/policy-engine/src/pack/resolve.ts'
export type { Parameter, Rules } from '../../../packages/policy-engine/src/rules.ts'
