import { parentPort } from 'node:worker_threads'
import { ourPacks } from '../packFiles.ts'
import { coverageOf } from './coverage.ts'
import { allExamples } from './examples.ts'

// Hundreds of determinations: a thread of its own, so that nobody at the interface waits for them.
parentPort?.postMessage((await coverageOf(ourPacks(), allExamples())).reached)
