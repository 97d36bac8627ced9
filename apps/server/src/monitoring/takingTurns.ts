import { setImmediate } from 'node:timers/promises'

const TURN_MS = 5

/**
 * Long work in the server's own thread gives way every few milliseconds, so that requests are answered meanwhile. Called
 * between two pieces of work; it waits only when the turn is over.
 */
export function takingTurns(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < TURN_MS) return undefined
    return setImmediate().then(() => {
      began = performance.now()
    })
  }
}
