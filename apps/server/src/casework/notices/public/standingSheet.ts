import { cellsOf, guardPublic } from '../publicWords.ts'
import type { StandingLine } from '../standingList.ts'
import { dayInWords, monthInWords, paperPage, text } from './html.ts'

interface Around {
  readonly bureau: string
  readonly village: string
  readonly today: string
  readonly telephone: string | null
  /** Only those confirmed since that month (名单公布). */
  readonly since?: string | undefined
}

/** The standing list of a village for its board: who receives what today, and nothing else of them. */
export function standingSheet(all: readonly StandingLine[], around: Around): string {
  const { bureau, village, today, telephone, since } = around
  const lines = since === undefined ? all : all.filter((line) => line.since >= since)
  guardPublic([...lines.flatMap(cellsOf), { kind: 'place', text: village }, { kind: 'place', text: bureau }])
  const title = since === undefined ? '社会救助对象名单公示（长期）' : '社会救助对象确认结果公布'
  const rows = lines.map(
    ({ name, members, programme, yuan, unit, since: from }, at) =>
      `<tr><td>${at + 1}</td><td>${text(name)}</td><td>${members}</td><td>${text(programme)}</td><td class="sum">${text(yuan)}${yuan.includes('.') ? ` ${unit}` : ''}</td><td>${monthInWords(from)}</td></tr>`,
  )
  return paperPage(
    title,
    `<h1>${text(title)}</h1><p style="text-align:center;text-indent:0">${text(village)}</p>
<table><thead><tr><th>序号</th><th>姓名</th><th>家庭人口</th><th>项目</th><th>金额</th><th>起始月份</th></tr></thead>
<tbody>${rows.join('\n') || '<tr><td colspan="6">目前没有。</td></tr>'}</tbody></table>
<p class="small">以${dayInWords(today)}的名单为准，共 ${lines.length} 户（人）。依照《最低生活保障审核确认办法》第二十四条、《社会救助暂行办法》第六十一条公布。${telephone === null ? '' : `监督举报电话：${text(telephone)}。`}名单有误或者本人要求更正的，请向乡镇（街道）提出。</p>
<p class="sign">${text(bureau)}　　${dayInWords(today)}</p>`,
  )
}
