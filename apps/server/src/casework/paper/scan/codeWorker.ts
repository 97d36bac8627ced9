import { parentPort, workerData } from 'node:worker_threads'
import { readCode } from './readCode.ts'

/** Reads one photograph beside the server: taking one apart takes a second in which nobody would be answered. */
parentPort?.postMessage(readCode(Buffer.from(workerData as Uint8Array)))
