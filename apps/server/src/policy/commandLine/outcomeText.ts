import type { CaseOutcome, Result } from '@doudi/contract'

const ANSWERS = { eligible: '✔ 符合', ineligible: '✘ 不符合', undetermined: '？ 不能判定' } as const
const CHANGES = { continue: '继续', increase: '增发', reduce: '减发', grace: '渐退', stop: '停发' } as const
/** What the family gets comes first, what cannot be said yet next. */
const RANK = { eligible: 0, undetermined: 1, ineligible: 2 } as const
const MOST_REASONS = 4
const MET = { yes: '✔', no: '✘', unknown: '？' } as const

/** An outcome for the terminal: programmes with amounts and deciding reasons, differences and problems. */
export function outcomeLines(outcome: CaseOutcome, path: string, explain: boolean): string[] {
  const head = `${outcome.ok ? '●' : '✘'} ${outcome.name}  〔${path}〕`
  if (outcome.problem) return [head, ...problemLines(outcome)]
  const shown = outcome.results
    .filter((result) => explain || !result.aside)
    .sort((a, b) => RANK[a.answer] - RANK[b.answer])
  const trace = explain
    ? (outcome.determination?.trace ?? []).map(
        (step) =>
          `    #${step.id} ${step.name}${step.of ? `（${step.of}）` : ''} = ${step.value}${step.explained ? ` ⟵ ${step.explained}` : ''}`,
      )
    : []
  return [
    head,
    ...shown.flatMap((result) => resultLines(result, explain)),
    ...trace,
    ...outcome.differences.map((difference) => `  ≠ ${difference}`),
  ]
}

function problemLines({ problem }: CaseOutcome): string[] {
  if (!problem) return []
  const where = problem.where ? `（${problem.where}）` : ''
  const allowed = problem.allowed ? [`  允许：${problem.allowed.zh} / allowed: ${problem.allowed.en}`] : []
  return [`  ${problem.code}${where}：${problem.detail.zh} / ${problem.detail.en}`, ...allowed]
}

function resultLines(result: Result, explain: boolean): string[] {
  const who = result.member ? `（${result.member}）` : ''
  const line = `  ${ANSWERS[result.answer]}  ${result.name}${who}${amountWords(result)}`
  const bearing = result.reasons.filter((reason) => explain || reason.decisive)
  const reasons = explain ? bearing : bearing.slice(0, MOST_REASONS)
  const rest = bearing.length - reasons.length
  return [
    line,
    ...(explain || result.answer !== 'ineligible'
      ? reasons.map(
          (reason) =>
            `      ${MET[reason.met]} ${reason.say ? `${reason.say}：` : ''}${reason.text} 【${reason.clause.title} ${reason.clause.clause}】`,
        )
      : []),
    ...(rest > 0 && result.answer !== 'ineligible' ? [`      另有 ${rest} 项理由（--explain）`] : []),
    ...result.missing.map(
      (missing) => `      缺 ${missing.name}${missing.member ? `（${missing.member}）` : ''}：${missing.by}`,
    ),
    ...result.warnings.map((warning) => `      ！${warning.code} ${warning.text}`),
    ...(result.assumed.length > 0 ? [`      依默认：${result.assumed.join('、')}`] : []),
  ]
}

function amountWords(result: Result): string {
  const parts: string[] = []
  if (result.monthly !== undefined) parts.push(`${result.monthly.toFixed(2)} 元/月`)
  if (result.monthlyAtLeast !== undefined || result.monthlyAtMost !== undefined)
    parts.push(`${range(result.monthlyAtLeast, result.monthlyAtMost)} 元/月`)
  if (result.once !== undefined) parts.push(`${result.once.toFixed(2)} 元`)
  if (result.onceAtLeast !== undefined || result.onceAtMost !== undefined)
    parts.push(`${range(result.onceAtLeast, result.onceAtMost)} 元`)
  if (result.months !== undefined) parts.push(`${result.months} 个月`)
  if (result.monthsAtMost !== undefined) parts.push(`至多 ${result.monthsAtMost} 个月`)
  if (result.choice === 'refused') parts.push('所选不准许')
  if (result.from) parts.push(`自 ${result.from}`)
  if (result.until) parts.push(`至 ${result.until}`)
  if (result.change) parts.push(CHANGES[result.change])
  return parts.length > 0 ? `  ${parts.join('，')}` : ''
}

function range(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `至多 ${high?.toFixed(2)}`
  return high === undefined ? `至少 ${low.toFixed(2)}` : `${low.toFixed(2)} 至 ${high.toFixed(2)}`
}
