import {
  beginsRightly,
  type CertificateFile,
  type Compared,
  type Link,
  linkOf,
  type Outcome,
  type Rechecked,
} from '@doudi/certificate'
import type { PackSet } from '@doudi/policy-engine'
import { element } from './element.ts'
import { factTables } from './facts.ts'
import type { Words } from './words.ts'

/** What was found out about a certificate that is believed. */
export interface Believed {
  readonly file: CertificateFile
  readonly again: Rechecked
}

/** Everything about one certificate: marks first, then the decision, its reasons, facts and steps. */
export function reportOf(
  set: PackSet,
  { file, again }: Believed,
  others: readonly CertificateFile[],
  words: Words,
): HTMLElement {
  const { certificate } = file
  const number = `${certificate.county} ${words.number} ${certificate.number} ${words.of}`.trim()
  return element(
    'article',
    { 'data-number': String(certificate.number), 'data-equal': String(again.equal) },
    element('h2', {}, number),
    element('p', { class: 'muted' }, `${words.day} ${certificate.decision.on}`),
    element(
      'ul',
      { class: 'marks' },
      mark('good', words.signature),
      ...chainMarks(file, others, words),
      ...rulesMarks(file, again, words),
    ),
    element('p', { class: 'muted' }, `${words.hash}：`, element('code', {}, file.hash)),
    element('h3', {}, words.decision),
    element(
      'ul',
      {},
      ...certificate.decision.outcomes.map((one) => element('li', {}, outcomeWords(one, again, words))),
    ),
    again.sameRules && resultsOf(again, words),
    again.sameRules && changesOf(again, words),
    details(words.facts, factTables(set, certificate.facts, words)),
    again.sameRules && details(`${words.steps}（${again.steps.length}）`, stepTable(again.steps, words)),
  )
}

function chainMarks(file: CertificateFile, others: readonly CertificateFile[], words: Words): HTMLElement[] {
  const { certificate } = file
  if (certificate.number === 1) return [mark(beginsRightly(certificate) ? 'good' : 'bad', words.first)]
  const neighbour = others.find((one) => one.certificate.number === certificate.number - 1)
  if (neighbour)
    return [mark(linkOf(neighbour, file) === 'follows' ? 'good' : 'bad', linkWords(linkOf(neighbour, file), words))]
  const line = element('li', { class: 'muted' }, `${words.needsPrevious}：`, element('code', {}, certificate.previous))
  return [line]
}

function linkWords(link: Link, words: Words): string {
  return link === 'other-county' ? words.otherCounty : words[link]
}

function rulesMarks({ certificate }: CertificateFile, again: Rechecked, words: Words): HTMLElement[] {
  const { byHand } = certificate.decision
  const hand = byHand ? [mark('unsure', `${words.byHand} ${byHand.clause}：${byHand.because}`)] : []
  if (!again.sameRules) return [mark('unsure', `${words.otherRules} ${certificate.rules.revision}`), ...hand]
  const decided =
    again.decidedOtherwise.length === 0
      ? mark('good', words.asDecided)
      : mark(byHand ? 'unsure' : 'bad', `${words.otherwise}：${again.decidedOtherwise.join('、')}`)
  return [mark(again.equal ? 'good' : 'bad', again.equal ? words.equal : words.unequal), decided, ...hand]
}

function outcomeWords(
  { programme, member, granted, monthlyFen, onceFen, from }: Outcome,
  again: Rechecked,
  words: Words,
): string {
  const name = again.results.find(({ result }) => result.programme === programme)?.result.name ?? programme
  const whose = member === undefined ? name : `${name}（${member}）`
  if (!granted) return `${whose}：${words.refused}`
  const sum =
    monthlyFen !== undefined
      ? ` ${words.month} ${yuan(monthlyFen)} ${words.yuan}`
      : onceFen !== undefined
        ? ` ${words.once} ${yuan(onceFen)} ${words.yuan}`
        : ''
  return `${whose}：${words.granted}${sum}${from ? ` ${from} ${words.from}` : ''}`
}

function yuan(fen: number): string {
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function resultsOf({ results }: Rechecked, words: Words): HTMLElement {
  return element(
    'div',
    {},
    element('h3', {}, words.results),
    ...results.map(({ result, equal }) => {
      const whose = result.member === undefined ? result.name : `${result.name}（${result.member}）`
      const sum = result.monthly === undefined ? '' : ` ${yuan(Math.round(result.monthly * 100))} ${words.yuan}`
      const said = `${whose}：${words.answers[result.answer]}${sum}`
      const reasons = result.reasons.filter(({ decisive }) => decisive)
      const lines = reasons.map(({ text, say, clause }) =>
        element(
          'li',
          {},
          say ? `${say}：${text}` : text,
          ' ',
          element('span', { class: 'muted' }, `〔${clause.title} ${clause.clause}〕`),
        ),
      )
      const missing = result.missing.map(({ name, member, by }) =>
        element('li', {}, `${words.missing}：${member ?? ''} ${name}（${by}）`),
      )
      return element(
        'div',
        {},
        element('p', { class: equal ? 'good' : 'bad' }, said),
        element('ul', {}, ...lines, ...missing),
      )
    }),
  )
}

function changesOf({ wouldChange }: Rechecked, words: Words): HTMLElement {
  return element(
    'div',
    { 'data-changes': String(wouldChange.length) },
    element('h3', {}, words.changes),
    wouldChange.length === 0
      ? element('p', { class: 'muted' }, words.noChanges)
      : element('ul', {}, ...wouldChange.map(({ text }) => element('li', {}, text))),
  )
}

function stepTable(steps: readonly Compared[], words: Words): HTMLElement {
  const head = element(
    'tr',
    {},
    ...[words.step, words.certified, words.again, '', words.how, words.clause].map((one) => element('th', {}, one)),
  )
  const lines = steps.map(({ name, of, certified, again, equal, explained, clause }) =>
    element(
      'tr',
      { 'data-equal': String(equal) },
      element('td', {}, of ? `${name}（${of}）` : name),
      element('td', { class: 'figure' }, certified ?? ''),
      element('td', { class: 'figure' }, again ?? ''),
      element('td', { class: equal ? 'good' : 'bad' }, equal ? words.same : words.differs),
      element('td', {}, explained ?? ''),
      element('td', { class: 'muted' }, clause ?? ''),
    ),
  )
  return element(
    'div',
    { class: 'wide' },
    element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines)),
  )
}

function details(title: string, content: HTMLElement): HTMLElement {
  return element('details', {}, element('summary', {}, title), content)
}

export function mark(kind: 'good' | 'bad' | 'unsure', text: string): HTMLElement {
  return element('li', { class: kind }, text)
}
