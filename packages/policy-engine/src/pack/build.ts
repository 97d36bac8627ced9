import { parseDay, parseRegion } from '@doudi/domain'
import { readVocabulary, type Vocabulary } from '../facts/index.ts'
import type { PackFault } from '../language/problem.ts'
import type { Building, Part } from './building.ts'
import { packHash } from './hash.ts'
import type { DocumentShape, Pack, PackSet, ParameterShape, ParameterValue } from './pack.ts'
import { closeValues, type PlacedValue, parameterShape, readValues } from './parameters.ts'
import { checkProgrammes } from './programmes.ts'
import { type RawPack, rawFile, rawPack } from './raw.ts'
import { type PackFile, PackSource } from './source.ts'
import { buildVariables } from './variables.ts'

/**
 * Reads and checks every pack. `files` are all files below policy-packs/ (examples are left out by the caller);
 * `facts` is the text of facts.yaml. Faults are collected, never thrown: a set with faults must not be used to decide.
 */
export function buildPacks(files: readonly PackFile[], facts: string): PackSet {
  const shapes = readVocabulary(facts)
  const sources = files.map((file) => new PackSource(file))
  const packs = readPackFiles(sources)
  const parts = readParts(sources, packs)
  const documents = readDocuments(parts, packs)
  const parameters = readParameterShapes(parts, shapes)
  const building: Building = { shapes, parts, documents, parameters }
  const values = readAllValues(building)
  const { shapes: variables, warnings } = buildVariables(building)
  checkProgrammes(building, variables)
  const faults = sources.flatMap((source) => source.faults)
  return {
    shapes,
    packs: packList(packs, parts),
    documents,
    parameters,
    values,
    variables,
    programmeWarnings: warnings,
    faults,
  }
}

type PackEntry = { readonly source: PackSource; readonly raw: RawPack }

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function readPackFiles(sources: readonly PackSource[]): Map<string, PackEntry> {
  const packs = new Map<string, PackEntry>()
  for (const source of sources.filter(({ path }) => path.endsWith('pack.yaml'))) {
    const raw = source.read(rawPack)
    if (!raw) continue
    if ([...packs.values()].some((other) => other.raw.pack === raw.pack))
      source.fault('name-taken', ['pack'], `政策包 ${raw.pack} 已存在`, `there is already a pack ${raw.pack}`)
    const region = raw.jurisdiction === '' ? '' : parseRegion(raw.jurisdiction)
    if (region !== raw.jurisdiction)
      source.fault(
        'value-form',
        ['jurisdiction'],
        `地区代码 ${raw.jurisdiction} 不存在，或末尾多写了零`,
        `${raw.jurisdiction} is no region, or has zeros too many`,
      )
    packs.set(folderOf(source.path), { source, raw })
  }
  return packs
}

function readParts(sources: readonly PackSource[], packs: ReadonlyMap<string, PackEntry>): Part[] {
  const parts: Part[] = []
  for (const source of sources.filter(({ path }) => !path.endsWith('pack.yaml'))) {
    const entry = packs.get(folderOf(source.path))
    if (!entry) source.fault('shape', [], '所在文件夹没有 pack.yaml', 'its folder has no pack.yaml')
    const file = source.read(rawFile)
    if (entry && file) parts.push({ source, pack: entry.raw, file })
  }
  // the nation first: what stands above is known before what stands below
  return parts.sort(
    (a, b) => a.pack.jurisdiction.length - b.pack.jurisdiction.length || (a.source.path < b.source.path ? -1 : 1),
  )
}

function readDocuments(parts: readonly Part[], packs: ReadonlyMap<string, PackEntry>): Map<string, DocumentShape> {
  const documents = new Map<string, DocumentShape>()
  for (const { source, raw } of packs.values()) {
    for (const [id, document] of Object.entries(raw.documents)) {
      if (documents.has(id))
        source.fault('name-taken', ['documents', id], `文件编号 ${id} 已被使用`, `document id ${id} is taken`)
      if (document.on && parseDay(document.on) === undefined)
        source.fault('value-form', ['documents', id], `没有 ${document.on} 这一天`, `impossible day ${document.on}`)
      const { title, number, on, until, source: origin, note, reading } = document
      documents.set(id, {
        id,
        title,
        jurisdiction: raw.jurisdiction,
        ...(number && { number }),
        ...(on && { on }),
        ...(until && { until }),
        ...(origin && { source: origin }),
        ...(note && { note }),
        ...(reading && { reading }),
      })
    }
  }
  for (const part of parts) {
    part.file.undecidable.forEach((entry, index) => {
      if (entry.ref && !documents.has(entry.ref.doc)) {
        part.source.fault(
          'document-unknown',
          ['undecidable', index],
          `没有登记文件 ${entry.ref.doc}`,
          `unknown document ${entry.ref.doc}`,
        )
      }
    })
  }
  return documents
}

function readParameterShapes(parts: readonly Part[], shapes: Vocabulary): Map<string, ParameterShape> {
  const parameters = new Map<string, ParameterShape>()
  const names = new Set<string>()
  for (const { source, pack, file } of parts) {
    file.parameters.forEach((raw, index) => {
      const taken = parameters.has(raw.id) || names.has(raw.name) || shapes.facts.has(raw.name)
      if (taken)
        source.fault(
          'name-taken',
          ['parameters', index],
          `参数 ${raw.id}（${raw.name}）与已有名称重复`,
          `parameter ${raw.id} is already named`,
        )
      if (typeof raw.unit === 'object' && !shapes.enums.has(raw.unit.enum))
        source.fault(
          'wrong-unit',
          ['parameters', index, 'unit'],
          `没有类别 ${raw.unit.enum}`,
          `there is no enumeration ${raw.unit.enum}`,
        )
      names.add(raw.name)
      if (!taken) parameters.set(raw.id, parameterShape(raw, pack.pack))
    })
  }
  return parameters
}

function readAllValues({ shapes, parts, documents, parameters }: Building): Map<string, ParameterValue[]> {
  const placed = new Map<string, Map<string, PlacedValue[]>>()
  const add = (id: string, pack: string, more: readonly PlacedValue[]): void => {
    const byPack = placed.get(id) ?? new Map<string, PlacedValue[]>()
    placed.set(id, byPack.set(pack, [...(byPack.get(pack) ?? []), ...more]))
  }
  for (const { source, pack, file } of parts) {
    const home = { source, pack, documents, enums: shapes.enums }
    file.parameters.forEach((raw, index) => {
      const shape = parameters.get(raw.id)
      if (shape) add(raw.id, pack.pack, readValues(raw.values, shape, home, ['parameters', index, 'values']))
    })
    for (const [id, raws] of Object.entries(file.values)) {
      const shape = parameters.get(id)
      if (!shape) source.fault('unknown-name', ['values', id], `没有参数 ${id}`, `there is no parameter ${id}`)
      else add(id, pack.pack, readValues(raws, shape, home, ['values', id]))
    }
  }
  return new Map(
    [...placed].map(([id, byPack]) => {
      const shape = parameters.get(id) as ParameterShape
      return [id, [...byPack.values()].flatMap((values) => closeValues(values, shape))]
    }),
  )
}

function packList(packs: ReadonlyMap<string, PackEntry>, parts: readonly Part[]): Pack[] {
  return [...packs.values()]
    .map(({ source, raw }) => {
      const own = parts.filter((part) => part.pack === raw)
      return {
        id: raw.pack,
        jurisdiction: raw.jurisdiction,
        name: raw.name,
        hash: packHash([source, ...own.map((part) => part.source)]),
        documents: new Map<string, DocumentShape>(
          Object.entries(raw.documents).map(([id, { title, number, on, until }]) => [
            id,
            {
              id,
              title,
              jurisdiction: raw.jurisdiction,
              ...(number && { number }),
              ...(on && { on }),
              ...(until && { until }),
            },
          ]),
        ),
        undecidable: own.flatMap((part) => part.file.undecidable),
        programmes: own.flatMap((part) => part.file.programmes),
        files: [source.path, ...own.map((part) => part.source.path)],
      }
    })
    .sort((a, b) => a.jurisdiction.length - b.jurisdiction.length || a.jurisdiction.localeCompare(b.jurisdiction))
}

/** The faults as sentences: file:line place: words. */
export function faultLines(faults: readonly PackFault[]): string[] {
  return faults.map((fault) => `${fault.file}:${fault.line} ${fault.where} ${fault.zh}`)
}
