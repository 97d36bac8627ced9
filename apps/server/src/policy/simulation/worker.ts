import { parentPort, workerData } from 'node:worker_threads'
import { ourPacks } from '../packFiles.ts'
import { reformProblem } from './reformProblem.ts'
import { type SimulationWish, simulateReform } from './simulateReform.ts'

// A thread of its own: a hundred thousand families must not keep the window waiting.
try {
  parentPort?.postMessage({ simulation: simulateReform(ourPacks(), workerData as SimulationWish) })
} catch (error) {
  const problem = reformProblem(error)
  if (!problem) throw error
  parentPort?.postMessage({ problem })
}
