const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in a page or between quotation marks. */
export function text(raw: string | number): string {
  return String(raw).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)
}

/** 2026-07-01 → 2026年7月1日, never broken between two lines. */
export function dayInWords(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `<span style="white-space:nowrap">${year}年${month}月${dayOfMonth}日</span>`
}

/** 2026-07 → 2026年7月 */
export function monthInWords(month: string): string {
  const [year, of] = month.split('-').map(Number)
  return `${year}年${of}月`
}

/** A sheet of paper for a board: page, style and words in one piece, nothing that runs. */
export function paperPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex,nofollow,noarchive">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
<style>
@page{size:A4;margin:2.2cm 2cm}
body{font-family:FangSong,STFangsong,"Noto Serif CJK SC",SimSun,serif;font-size:15pt;line-height:1.7;margin:0 auto;max-width:17cm;padding:1cm .5cm;color:#000;background:#fff}
h1{font-family:SimHei,"Noto Sans CJK SC",sans-serif;font-size:24pt;text-align:center;margin:0 0 .2em;line-height:1.3} p{margin:.4em 0;text-indent:2em}
.no{text-align:right;font-size:11pt;text-indent:0} .sign{text-align:right;text-indent:0;margin-top:1.2em} .small{font-size:11pt;text-indent:0;line-height:1.5}
table{width:100%;border-collapse:collapse;margin:.6em 0} thead{display:table-header-group} tr{break-inside:avoid}
th,td{border:1px solid #000;padding:5pt 6pt;text-align:center;font-size:14pt} th{font-family:SimHei,"Noto Sans CJK SC",sans-serif;font-weight:normal} td.sum{text-align:right;white-space:nowrap}
@media screen and (max-width:600px){body{font-size:12pt;padding:.5cm .3cm}h1{font-size:16pt}th,td{font-size:10.5pt;padding:3pt 2pt}}
@media print{body{padding:0}}
</style></head><body>
${body}
</body></html>
`
}
