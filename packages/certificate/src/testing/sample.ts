import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseFile } from '@doudi/contract'
import { buildPacks, determine, type PackSet, sheetOf } from '@doudi/policy-engine'
import { caseOf, generatePopulation, type Population } from '@doudi/population'
import { draftCertificate } from '../draft.ts'
import {
  hashOfBody,
  NO_PREVIOUS,
  type Outcome,
  placeInChain,
  type RuleTexts,
  revisionOf,
  type Signer,
  signCertificate,
} from '../index.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../policy-packs')

/** The texts of this repository's packs. */
export function shippedTexts(): RuleTexts {
  const paths = globSync('*/*.yaml', { cwd: FOLDER }).sort()
  return {
    facts: readFileSync(join(FOLDER, 'facts.yaml'), 'utf8'),
    files: paths.map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') })),
  }
}

/** Packs with the revision of their texts. */
export function withRevision(texts: RuleTexts): { set: PackSet; revision: string } {
  return { set: buildPacks(texts.files, texts.facts), revision: revisionOf(texts) }
}

/** A county's key that is made for the test. */
export function testSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { publicKey: rawOf(publicKey), sign: (bytes) => sign(null, bytes, privateKey) }
}

function rawOf(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url').toString('hex')
}

/** Invented households with some facts not known. */
export function families(households: number, seed = 20_261_122): Population {
  return generatePopulation({ seed, households, profile: 'wuxi', unknownShare: 0.03 })
}

/** What a decision by the rules would grant and refuse of everything that concerns the household. */
export function decisionOf(set: PackSet, file: CaseFile, id: string, revision: string, programmes: readonly string[]) {
  const sheet = sheetOf(file, set.shapes, { assume: true })
  const { results } = determine(set, file, sheet)
  const outcomes = results
    .filter(({ programme }) => programmes.includes(programme))
    .map(
      ({ programme, member, answer, monthly }): Outcome => ({
        programme,
        ...(member !== undefined && { member }),
        granted: answer === 'eligible',
        ...(answer === 'eligible' && monthly !== undefined && { monthlyFen: Math.round(monthly * 100) }),
      }),
    )
  return draftCertificate(set, { county: '500299', id, on: file.on, file, sheet, outcomes, revision, results })
}

/** One household of the invented ones as a case. */
export function familyAt(population: Population, at: number): CaseFile {
  return caseOf(population, at)
}

/** Certificates of one county, each following the one before it; every household must be decided by the rules. */
export async function chainOf(
  { set, revision }: { set: PackSet; revision: string },
  files: readonly CaseFile[],
  signer: Signer,
  programmes: readonly string[],
): Promise<string[]> {
  const texts: string[] = []
  let [number, previous] = [0, NO_PREVIOUS]
  for (const file of files) {
    number += 1
    const id = `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
    const body = placeInChain(decisionOf(set, file, id, revision, programmes), number, previous)
    texts.push(await signCertificate(body, signer))
    previous = hashOfBody(body)
  }
  return texts
}
