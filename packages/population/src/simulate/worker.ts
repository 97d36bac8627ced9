import { parentPort, workerData } from 'node:worker_threads'
import { type Pass, passFile } from './passFile.ts'

parentPort?.postMessage(passFile(workerData as Pass))
