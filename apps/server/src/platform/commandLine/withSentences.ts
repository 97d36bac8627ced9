import { startSentence } from '../startSentence.ts'

/** Runs work that needs the database; what keeps it from being used is told in one sentence, with status 1. */
export async function withSentences(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const sentence = startSentence(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    return 1
  }
}
