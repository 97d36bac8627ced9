import type { Block, DocumentModel } from '../domain/documentModel.ts'
import { PRINT_STYLE } from './printStyle.ts'
import { qrSvg } from './qr.ts'

/** Papers as one page to be printed on A4, each beginning on a sheet of its own, in the order given. */
export function toHtml(papers: readonly DocumentModel[]): string {
  const title = papers.length === 1 ? (papers[0]?.title ?? '') : `${papers.length} 份文书`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${PRINT_STYLE}${papers.map(footRule).join('')}</style></head>
<body>${papers.map(sheetOf).join('\n')}</body></html>`
}

/** Each paper names itself in the foot of its pages, and counts them from one. */
function footRule({ foot }: DocumentModel, at: number): string {
  return `@page sheet${at} { @bottom-left { content: ${JSON.stringify(foot)}; } } .sheet${at} { page: sheet${at}; }`
}

function sheetOf({ title, number, to, blocks, issuer, code, foot }: DocumentModel, at: number): string {
  return `<article class="sheet sheet${at}">
${qrSvg(code)}
<h1>${escaped(title)}</h1>
${number === undefined ? '' : `<p class="number">${escaped(number)}</p>`}
${to === undefined ? '' : `<p class="to">${escaped(to)}</p>`}
${blocks.map(blockOf).join('\n')}
${issuer === undefined ? '' : `<div class="issuer"><p>${escaped(issuer.name)}</p><p>${escaped(issuer.day)}</p></div>`}
<p class="screen-foot">${escaped(foot)}</p>
</article>`
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p class="${block.plain ? 'plain' : 'text'}${block.strong ? ' strong' : ''}">${escaped(block.text)}</p>`
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`
    case 'fields':
      return `<table class="fields"><tbody>${pairs(block.rows)
        .map(
          (row) =>
            `<tr>${row.map(([label, value]) => `<th scope="row">${escaped(label)}</th><td>${escaped(value)}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`
    case 'table':
      return tableOf(block)
    case 'signatures':
      return `<div class="signatures">${block.lines.map((line) => `<p>${escaped(line)}：<span class="rule"></span>　年　　月　　日</p>`).join('')}</div>`
    case 'opinion':
      return `<table class="opinion"><tbody><tr><th scope="row">${escaped(block.title)}</th><td><p>${escaped(block.text)}</p>${block.signed === '' ? '' : `<p class="signed">${escaped(block.signed)}　　　　　年　　月　　日</p>`}</td></tr></tbody></table>`
  }
}

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')
  return `<table class="lines"><colgroup>${columns}</colgroup><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`
}

/** Two fields stand beside each other; a long one has the line to itself. */
export function pairs<Field extends readonly [string, string]>(rows: readonly Field[]): Field[][] {
  const lines: Field[][] = []
  for (const field of rows) {
    const last = lines.at(-1)
    const isShort = field[1].length <= 14
    if (last?.length === 1 && isShort && (last[0]?.[1].length ?? 99) <= 14) last.push(field)
    else lines.push([field])
  }
  return lines
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found)
}
