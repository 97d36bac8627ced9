import { z } from 'zod'
import type { Words } from '../problems.ts'
import { allowedWords } from './values.ts'

type Path = readonly PropertyKey[]

/** The schemas that a place of the case file may follow: several where the format lets a word stand for a mapping. */
export function schemasAt(root: z.ZodType, path: Path): z.ZodType[] {
  return path.reduce<z.ZodType[]>((schemas, step) => schemas.flatMap((schema) => stepInto(schema, step)), [root])
}

/** The keys that a mapping at this place may have. */
export function keysAt(root: z.ZodType, path: Path): string[] {
  return schemasAt(root, path)
    .flatMap(alternatives)
    .flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []))
}

/** The words that may stand at this place. */
export function wordsAt(root: z.ZodType, path: Path): string[] {
  return schemasAt(root, path).flatMap(alternatives).flatMap(literals)
}

/** What is allowed at this place, told in both languages. */
export function allowedAt(root: z.ZodType, path: Path): Words | undefined {
  const told = schemasAt(root, path)
    .flatMap(alternatives)
    .map(tell)
    .filter((each) => each !== undefined)
  if (told.length === 0) return undefined
  return {
    zh: [...new Set(told.map((each) => each.zh))].join('；或者 '),
    en: [...new Set(told.map((each) => each.en))].join('; or '),
  }
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  return alternatives(schema).flatMap((each): z.ZodType[] => {
    if (each instanceof z.ZodObject) {
      const inner: unknown = each.shape[String(step)]
      return inner instanceof z.ZodType ? [inner] : []
    }
    if (each instanceof z.ZodArray) return each.element instanceof z.ZodType ? [each.element] : []
    if (each instanceof z.ZodRecord) return each.valueType instanceof z.ZodType ? [each.valueType] : []
    return []
  })
}

/** A schema without its wrapping; a union as its members, unless the union itself is told in words (an amount). */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion && allowedWords.get(schema) === undefined) {
    return (schema.options as z.ZodType[]).flatMap(alternatives)
  }
  return [schema]
}

function literals(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  return []
}

function tell(schema: z.ZodType): Words | undefined {
  const told = allowedWords.get(schema)
  if (told) return told
  const options = literals(schema)
  if (options.length > 0) return { zh: options.join('、'), en: options.join(', ') }
  if (schema instanceof z.ZodBoolean) return { zh: 'true（是）或 false（否）', en: 'true or false' }
  if (schema instanceof z.ZodArray) return { zh: '一个清单，没有就写 []', en: 'a list; [] for none' }
  if (schema instanceof z.ZodObject) {
    const keys = Object.keys(schema.shape)
    return { zh: `一组键：${keys.join('、')}`, en: `a mapping with ${keys.join(', ')}` }
  }
  if (schema instanceof z.ZodNumber) return { zh: '数字', en: 'a number' }
  if (schema instanceof z.ZodString) return { zh: '文字', en: 'text' }
  return undefined
}
