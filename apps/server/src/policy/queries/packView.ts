import type { Clause } from '@doudi/contract'
import { type Day, printDay } from '@doudi/domain'
import { clauseWordsOf, type PackSet, type ParameterValue, printHeld } from '@doudi/policy-engine'

export interface ExampleName {
  readonly file: string
  readonly name: string
  readonly programmes: readonly string[]
  /** Clause keys (doc + clause) that it reaches. */
  readonly reaches?: readonly string[]
}

/** One pack for readers: documents with what rests on each clause, figures over time, formulas, and what no rule decides. */
export function packView(set: PackSet, id: string, examples: readonly ExampleName[]) {
  const pack = set.packs.find((one) => one.id === id)
  if (!pack) return undefined
  const words = clauseWordsOf(set)
  const variables = variablesOf(set, id, words)
  const parameters = parametersOf(set, id, words)
  const documents = [...pack.documents.values()].map((document) => ({
    id: document.id,
    title: document.title,
    ...(document.number && { number: document.number }),
    ...(document.on && { on: document.on }),
    ...(document.until && { until: document.until }),
    source: set.documents.get(document.id)?.source ?? 'outside',
    clauses: clausesOf(document.id, variables, parameters, examples),
  }))
  return {
    id: pack.id,
    jurisdiction: pack.jurisdiction,
    name: pack.name,
    hash: pack.hash,
    documents,
    parameters,
    variables,
    programmes: pack.programmes.map((programme) => ({
      id: programme.id,
      name: programme.name,
      entity: programme.entity,
      answer: programme.answer,
    })),
    undecidable: pack.undecidable.map(({ id: rule, ref, because, say }) => ({
      id: rule,
      because,
      ...(ref && { clause: words(ref) }),
      ...(say && { say }),
    })),
    examples: examples.map(({ file, name, programmes }) => ({ file, name, programmes })),
  }
}

type Words = (ref: { doc: string; clause: string }) => Clause

function parametersOf(set: PackSet, id: string, words: Words) {
  return [...set.parameters.values()]
    .map((shape) => ({ shape, values: (set.values.get(shape.id) ?? []).filter((value) => value.pack === id) }))
    .filter(({ shape, values }) => shape.pack === id || values.length > 0)
    .map(({ shape, values }) => ({
      id: shape.id,
      name: shape.name,
      unit: shape.bands ? 'bands' : shape.type.kind,
      inherit: shape.inherit,
      knownBy: shape.knownBy,
      rules: [...shape.rules],
      values: values.map((value) => figureOf(set, shape.id, value, words)),
    }))
}

function figureOf(set: PackSet, id: string, value: ParameterValue, words: Words) {
  const printed = printHeld(set, id, value)
  return {
    from: printDay(value.from as Day),
    ...(Number.isFinite(value.until) && { until: printDay(value.until as Day) }),
    ...(printed !== undefined && { value: printed }),
    ...(value.value !== undefined && set.parameters.get(id)?.type.kind === 'money' && { amount: value.value / 100 }),
    ...(value.value !== undefined && set.parameters.get(id)?.type.kind === 'share' && { amount: value.value / 10_000 }),
    ...(value.value !== undefined && set.parameters.get(id)?.type.kind === 'count' && { amount: value.value }),
    status: value.status,
    ...(value.ref && { clause: words(value.ref) }),
    ...(value.note && { note: value.note }),
    ...(value.reading && { reading: value.reading }),
  }
}

function variablesOf(set: PackSet, id: string, words: Words) {
  return [...set.variables.values()].flatMap((shape) => {
    const layer = shape.layers.find((one) => one.pack === id)
    if (!layer) return []
    const say = layer.versions.find((version) => version.say)?.say
    return [
      {
        name: shape.name,
        entity: shape.entity,
        type: shape.type.kind,
        module: shape.module,
        rules: [...layer.rules],
        ...(layer.mode && { mode: layer.mode }),
        ...(say && { say }),
        versions: layer.versions.map((version) => ({
          ...(Number.isFinite(version.from) && { from: printDay(version.from as Day) }),
          ...(Number.isFinite(version.until) && { until: printDay(version.until as Day) }),
          formula: version.source,
          clause: words(version.ref),
        })),
      },
    ]
  })
}

function clausesOf(
  doc: string,
  variables: ReturnType<typeof variablesOf>,
  parameters: ReturnType<typeof parametersOf>,
  examples: readonly ExampleName[],
) {
  const clauses = new Map<string, { clause: string; variables: Set<string>; parameters: Set<string> }>()
  const at = (clause: string) => {
    const entry = clauses.get(clause) ?? { clause, variables: new Set<string>(), parameters: new Set<string>() }
    clauses.set(clause, entry)
    return entry
  }
  for (const variable of variables)
    for (const { clause } of variable.versions) if (clause.doc === doc) at(clause.clause).variables.add(variable.name)
  for (const parameter of parameters)
    for (const { clause } of parameter.values) if (clause?.doc === doc) at(clause.clause).parameters.add(parameter.id)
  return [...clauses.values()].map((entry) => ({
    clause: entry.clause,
    variables: [...entry.variables],
    parameters: [...entry.parameters],
    examples: examples
      .filter((example) => example.reaches?.includes(`${doc} ${entry.clause}`))
      .map((example) => example.name),
  }))
}
