import type { Vocabulary } from '../facts/index.ts'
import type { DocumentShape, ParameterShape } from './pack.ts'
import type { RawFile, RawPack, RawVariable } from './raw.ts'
import type { PackSource } from './source.ts'

/** One file of one pack, read. */
export interface Part {
  readonly source: PackSource
  readonly pack: RawPack
  readonly file: RawFile
}

/** A variable as written, with the place it was written at. */
export interface Written {
  readonly raw: RawVariable
  readonly part: Part
  readonly index: number
}

/** What is known while a set of packs is being built. */
export interface Building {
  readonly shapes: Vocabulary
  readonly parts: readonly Part[]
  readonly documents: ReadonlyMap<string, DocumentShape>
  readonly parameters: ReadonlyMap<string, ParameterShape>
}
