import { actsOf, type Life, stateAfter, statesOf } from './life.ts'

/**
 * What is wrong with a table of states: a state that nothing reaches, one that is no end and has no way out, one from
 * which no end can be reached, an act that starts nowhere. Empty: nothing.
 */
export function faultsOfLife<State extends string, Act extends string>(life: Life<State, Act>): string[] {
  const states = statesOf(life)
  const reached = reachedFrom(life, life.start)
  const unreached = states.filter((state) => !reached.has(state)).map((state) => `nothing leads to ${state}`)
  const stuck = states.filter((state) => ![...reachedFrom(life, state)].some((other) => life.states[other].end))
  const idle = actsOf(life).filter((act) => life.acts[act].from.length === 0)
  return [
    ...unreached,
    ...stuck.map((state) => `no end can be reached from ${state}`),
    ...idle.map((act) => `${act} starts in no state`),
  ]
}

function reachedFrom<State extends string, Act extends string>(life: Life<State, Act>, start: State): Set<State> {
  const reached = new Set([start])
  // A set grows while it is walked: each state that is added is looked at in its turn.
  for (const state of reached) {
    for (const act of actsOf(life)) {
      const after = stateAfter(life, state, act)
      if (after !== undefined) reached.add(after)
    }
  }
  return reached
}
