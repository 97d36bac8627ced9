import { Worker } from 'node:worker_threads'
import { type CaseFile, parseCases } from '@doudi/contract'
import { readPackTexts } from '../packFiles.ts'
import type { ExampleName } from './packView.ts'

export interface Example {
  readonly id: string
  readonly path: string
  readonly file: CaseFile
  readonly raw: unknown
}

let loaded: readonly Example[] | undefined
let reached: Promise<Readonly<Record<string, readonly string[]>>> | undefined

/** Every worked example of the packs, read once. */
export function allExamples(): readonly Example[] {
  loaded ??= readPackTexts().examples.flatMap(({ path, text }) => {
    const parsed = parseCases(text)
    if (!parsed.ok) return []
    return parsed.cases.flatMap((one, index) =>
      one.ok ? [{ id: `${path.replace(/\.yaml$/, '')}/${index + 1}`, path, file: one.file, raw: one.file }] : [],
    )
  })
  return loaded
}

/** Starts finding out which clauses each example reaches, once, in a thread of its own. */
export function findReachedClauses(): Promise<Readonly<Record<string, readonly string[]>>> {
  reached ??= new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./coverageWorker.ts', import.meta.url))
    worker.once('message', resolve)
    worker.once('error', (error) => {
      reached = undefined
      reject(error)
    })
    worker.unref()
  })
  return reached
}

/** The examples of one pack with the clauses each reaches. */
export async function examplesOf(packId: string): Promise<ExampleName[]> {
  const byName = new Map<string, string[]>()
  for (const [key, names] of Object.entries(await findReachedClauses()))
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), key])
  return allExamples()
    .filter(({ path }) => path.startsWith(`${packId}/`))
    .map(({ path, file }) => ({
      file: path,
      name: file.name,
      programmes: [...new Set((file.expect ?? []).map((one) => one.programme))],
      reaches: byName.get(file.name) ?? [],
    }))
}

/** Examples whose name, place or programme has the words; at most 60, as a start for the form. */
export function exampleList(words: string) {
  return allExamples()
    .filter(
      ({ file, path }) =>
        words === '' ||
        file.name.includes(words) ||
        path.includes(words) ||
        (file.expect ?? []).some((one) => one.programme.includes(words)),
    )
    .slice(0, 60)
    .map(({ id, path, file, raw }) => ({
      id,
      name: file.name,
      jurisdiction: file.jurisdiction,
      on: file.on,
      pack: path.split('/')[0] ?? '',
      case: raw,
    }))
}
