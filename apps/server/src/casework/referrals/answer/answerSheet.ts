import { type AnswerLine, STANDINGS, type Standing } from './lines.ts'
import { PROGRAMME_WORDS } from './programmeWords.ts'

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  underWay: '正在办理',
  overdue: '超过答复期限，正在催办',
  promised: '已同意，即将兑现',
  delivered: '已落实',
  refused: '未同意',
  notPursued: '本次不办理',
  withdrawn: '已撤回',
}

export interface AnswerSheet {
  readonly bureau: string
  readonly title: string
  readonly applicant: string
  readonly number: string
  readonly on: string
  readonly lines: readonly AnswerLine[]
}

/** One answer for everything somebody came for: a sheet in one piece, nothing that runs, every text escaped. */
export function printAnswer({ bureau, title, applicant, number, on, lines }: AnswerSheet): string {
  const counts = STANDINGS.map((one) => [one, lines.filter(({ standing }) => standing === one).length] as const)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => `${STANDING_WORDS[one]} ${count} 项`)
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(title)}</title>
<style>
body{font-family:FangSong,STFangsong,serif;font-size:14pt;line-height:1.7;margin:2cm auto;max-width:17cm;color:#000;background:#fff}
h1{font-family:SimSun,"Songti SC",serif;font-size:20pt;text-align:center} table{width:100%;border-collapse:collapse;font-size:12pt}
thead{display:table-header-group} th,td{border:1px solid #000;padding:4pt 6pt;text-align:left;vertical-align:top}
td.sum{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap} tr{break-inside:avoid}
</style></head><body>
<h1>${text(title)}</h1>
<p>${text(applicant)}：</p>
<p>您反映的需求，由本窗口一次受理，各部门分别办理。截至 ${text(on)}，共 ${lines.length} 项：${counts.join('，') || '无'}。</p>
<table><thead><tr><th>事项</th><th>对象</th><th>办理情况</th><th>金额</th><th>日期</th><th>说明</th></tr></thead>
<tbody>${lines.map(rowOf).join('\n') || '<tr><td colspan="6">没有办理的事项。</td></tr>'}</tbody></table>
<p>对某一项有疑问的，可以凭编号 ${text(number)} 向原受理窗口询问；对决定不服的，按决定书写明的途径提出。</p>
<p style="text-align:right">${text(bureau)}<br>${text(on)}</p>
</body></html>
`
}

function rowOf({
  kind,
  what,
  name,
  standing,
  amountFen,
  monthly,
  answeredOn,
  dueOn,
  since,
  words,
}: AnswerLine): string {
  const thing = kind === 'referral' ? `转${what}部门` : (PROGRAMME_WORDS[what] ?? what)
  const day = answeredOn ?? (standing === 'underWay' || standing === 'overdue' ? dueWords(since, dueOn) : since)
  const sum = amountFen === null ? '' : `${(amountFen / 100).toFixed(2)} 元${monthly ? '/月' : ''}`
  return `<tr><td>${text(thing)}</td><td>${text(name ?? '全家')}</td><td>${STANDING_WORDS[standing]}</td><td class="sum">${sum}</td><td>${text(day)}</td><td>${text(words ?? '')}</td></tr>`
}

function dueWords(since: string, dueOn: string | null): string {
  return dueOn === null ? `${since} 受理` : `应于 ${dueOn} 前答复`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function text(value: string): string {
  return value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
