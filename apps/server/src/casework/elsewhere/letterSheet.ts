import { text } from '../referrals/index.ts'
import type { Asked } from './sealed.ts'

export interface LetterSheet {
  readonly bureau: string
  readonly to: string
  readonly number: string
  readonly on: string
  readonly dueOn: string | null
  readonly asked: Asked
  readonly answer?: { readonly label: string; readonly words: string } | undefined
}

/** A letter to another county in the customary form: one page, nothing that runs, every text escaped. */
export function printLetter({ bureau, to, number, on, dueOn, asked, answer }: LetterSheet): string {
  const title = answer === undefined ? '协助核查函' : '协助核查复函'
  const body = answer === undefined ? asked.words : `${answer.label}。${answer.words}`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<style>
body{font-family:FangSong,STFangsong,serif;font-size:16pt;line-height:1.8;margin:2.5cm auto;max-width:16cm;color:#000;background:#fff}
h1{font-family:SimSun,"Songti SC",serif;font-size:22pt;text-align:center} p{text-indent:2em} p.plain{text-indent:0} p.right{text-align:right}
</style></head><body>
<h1>${title}</h1>
<p class="right">${text(number)}</p>
<p class="plain">${text(to)}民政部门：</p>
<p>${text(asked.name)}${asked.number ? `，公民身份号码 ${text(asked.number)}` : ''}${asked.born ? `，${text(asked.born)} 出生` : ''}。</p>
<p>${text(body)}</p>
${answer === undefined && dueOn !== null ? `<p>请于 ${text(dueOn)} 前函复。</p>` : ''}
<p>以上个人信息只用于社会救助审核，请妥善保管。</p>
<p class="right">${text(bureau)}<br>${text(on)}</p>
</body></html>
`
}
