import type { ShownSheet } from '../sheetView.ts'
import type { StandingLine } from '../standingList.ts'
import { dayInWords, monthInWords, text } from './html.ts'

const STYLE = `body{font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:17px;line-height:1.6;margin:0 auto;max-width:46rem;padding:1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem;margin:.2em 0}h2{font-size:1.2rem;margin:1.4em 0 .3em}small{color:#555}table{width:100%;border-collapse:collapse;margin:.4em 0}
th,td{border:1px solid #b5b5b5;padding:.35em .4em;text-align:left;font-size:.95rem}td.sum{text-align:right;font-variant-numeric:tabular-nums}
form{border:1px solid #b5b5b5;padding:.8em;margin-top:.6em}label{display:block;margin:.5em 0 .15em}input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.4em;border:1px solid #767676}
button{font:inherit;margin-top:.8em;padding:.5em 1.4em;background:#0b5cad;color:#fff;border:0}.tel{font-weight:bold;white-space:nowrap}a{color:#0b5cad}`

/** A page that anybody may open, without signing in, without a script, kept by no engine. */
export function webPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive"><title>${text(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>
`
}

export interface Village {
  readonly code: string
  readonly name: string
  readonly sheets: readonly ShownSheet[]
  readonly standing: readonly StandingLine[]
  readonly telephone: string | null
}

const sum = (yuan: string, unit: string) => (yuan.includes('.') ? `${yuan} ${unit}` : yuan)

function sheetPart(sheet: ShownSheet): string {
  const lines = sheet.lines
    .map(
      ({ line, name, members, programme, yuan, unit }) =>
        `<tr><td>${line}</td><td>${text(name)}</td><td>${members}</td><td>${text(programme)}</td><td class="sum">${text(sum(yuan, unit))}</td></tr>`,
    )
    .join('')
  return `<h2>${sheet.kind === 'second' ? '县级公示' : '初审公示'} <small lang="en">Public notice</small></h2>
<p>公示期：自${dayInWords(sheet.span.first)}至${dayInWords(sheet.span.last)}（还有 ${sheet.span.daysLeft} 天） <small lang="en">${sheet.span.first} to ${sheet.span.last}</small></p>
<table><thead><tr><th>序号</th><th>申请人</th><th>家庭人口</th><th>项目</th><th>拟保障金额</th></tr></thead><tbody>${lines}</tbody></table>
<p>有异议的，任何人都可以提出，可以不留姓名，提出人的情况保密。电话：<span class="tel">${text(sheet.telephone)}</span></p>
${objectionForm(sheet)}`
}

/** Works without a script; nobody has to give a name. */
function objectionForm({ notice, village, lines }: ShownSheet): string {
  const options = lines.map(({ line, name }) => `<option value="${line}">${line} ${text(name)}</option>`).join('')
  return `<details><summary>网上提出异议 <small lang="en">Object here</small></summary>
<form method="post" action="/notices/${text(village)}/objections"><input type="hidden" name="notice" value="${text(notice)}">
<label for="l-${notice}">对第几项 <small lang="en">which line</small></label><select id="l-${notice}" name="line">${options}</select>
<label for="t-${notice}">异议内容 <small lang="en">what you object to</small></label><textarea id="t-${notice}" name="told" rows="5" required minlength="2" maxlength="2000"></textarea>
<label for="n-${notice}">姓名（可以不填） <small lang="en">name, optional</small></label><input id="n-${notice}" name="name" maxlength="60" autocomplete="off">
<label for="c-${notice}">怎样告诉您结果（可以不填） <small lang="en">how to reach you, optional</small></label><input id="c-${notice}" name="contact" maxlength="100" autocomplete="off">
<button>提交 <small lang="en" style="color:#fff">Send</small></button></form></details>`
}

function standingPart(lines: readonly StandingLine[]): string {
  const rows = lines
    .map(
      ({ name, members, programme, yuan, unit, since }, at) =>
        `<tr><td>${at + 1}</td><td>${text(name)}</td><td>${members}</td><td>${text(programme)}</td><td class="sum">${text(sum(yuan, unit))}</td><td>${monthInWords(since)}</td></tr>`,
    )
    .join('')
  return `<h2>社会救助对象名单（长期公示） <small lang="en">Recipients</small></h2>
<table><thead><tr><th>序号</th><th>姓名</th><th>家庭人口</th><th>项目</th><th>金额</th><th>起始月份</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** What is public in a village today. */
export function villagePage({ name, sheets, standing, telephone }: Village): string {
  const parts = [
    `<h1>${text(name)} 社会救助公示</h1>`,
    sheets.length === 0
      ? '<p>目前没有公示中的申请。 <small lang="en">No notice is running.</small></p>'
      : sheets.map(sheetPart).join('\n'),
    standing.length === 0 ? '' : standingPart(standing),
    `<p><small>只公示法定内容，期满自动撤下。姓名有误或要求更正的，请向乡镇（街道）提出。${telephone === null ? '' : `监督举报电话：${text(telephone)}`}</small></p>`,
  ]
  return webPage(`${name} 社会救助公示`, parts.join('\n'))
}

/** The villages of a county in which something hangs today. */
export function countyPage(villages: readonly { code: string; name: string }[]): string {
  const rows = villages.map(({ code, name }) => `<li><a href="/notices/${text(code)}">${text(name)}</a></li>`).join('')
  return webPage(
    '社会救助公示',
    `<h1>社会救助公示</h1>${rows === '' ? '<p>目前没有公示中的申请。 <small lang="en">No notice is running.</small></p>' : `<ul>${rows}</ul>`}`,
  )
}
