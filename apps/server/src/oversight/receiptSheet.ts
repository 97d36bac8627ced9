import type { ShownReceipt } from './readReceipts.ts'

export interface Sheet {
  readonly bureau: string
  /** Of the person whose file it is. */
  readonly name: string
  readonly now: Date
  readonly days: { readonly from?: string | undefined; readonly until?: string | undefined }
  readonly receipts: readonly ShownReceipt[]
  /** There are more than fit. */
  readonly cut: boolean
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/**
 * The sheet that is handed to the person: page, style and words in one piece, nothing that runs. Chinese, because it is
 * read by whoever comes to the window; every text in it is escaped.
 */
export function printSheet({ bureau, name, now, days, receipts, cut }: Sheet): string {
  const rows = receipts.map(
    (one) =>
      `<tr><td>${clock.format(new Date(one.at))}</td><td>${text(officeWords(one))}</td><td>${text(one.purpose.zh)}</td><td>${text(kindWords(one))}</td></tr>`,
  )
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>个人档案查阅记录</title>
<style>
body{font-family:FangSong,STFangsong,serif;font-size:12pt;margin:2cm auto;max-width:17cm;color:#000;background:#fff}
h1{font-size:18pt;text-align:center} table{width:100%;border-collapse:collapse} thead{display:table-header-group}
th,td{border:1px solid #000;padding:3pt 5pt;text-align:left;vertical-align:top} tr{break-inside:avoid}
</style></head><body>
<h1>个人档案查阅记录</h1>
<p>${text(bureau)}　　档案所属人：${text(name)}</p>
<p>范围：${text(days.from ?? '建档')} 至 ${text(days.until ?? '今日')}　　共 ${receipts.length} 次${cut ? '（只列最近的，其余请按日期另印）' : ''}</p>
<table><thead><tr><th>时间</th><th>查阅的岗位</th><th>事由</th><th>方式</th></tr></thead>
<tbody>${rows.join('\n') || '<tr><td colspan="4">没有查阅记录。</td></tr>'}</tbody></table>
<p>依照《中华人民共和国个人信息保护法》第四十四条、第四十五条出具。依照法律、行政法规应当保密的查阅，在解除保密前不列入本表。</p>
<p>对某次查阅有疑问，可以持本表向本单位或者纪检监察机构反映；本单位能据时间和岗位查到具体经办人。</p>
<p style="text-align:right">出具时间：${clock.format(now)}</p>
</body></html>
`
}

function officeWords({ place, region, section, role, beyondArea }: ShownReceipt): string {
  const office = [place ?? region ?? '', section?.zh ?? '', role.zh].filter(Boolean).join(' ')
  return beyondArea ? `${office}（跨辖区查阅）` : office
}

function kindWords({ inFull, released }: ShownReceipt): string {
  return `${inFull ? '完整查看证件号码、电话' : '查看（号码隐去）'}${released ? '；原保留，现已解除' : ''}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)
}
