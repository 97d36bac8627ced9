import { parentPort } from 'node:worker_threads'
import { type Pass, passFile } from './passFile.ts'

parentPort?.on('message', (pass: Pass) => parentPort?.postMessage(passFile(pass)))
