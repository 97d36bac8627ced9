import type { PublicCell } from '../domain/publicGuard.ts'
import { cellsOf, guardPublic } from '../publicWords.ts'
import type { ShownSheet } from '../sheetView.ts'
import { dayInWords, paperPage, text } from './html.ts'

const LAW_OF: Readonly<Record<string, string>> = {
  最低生活保障: '《最低生活保障审核确认办法》第二十条、第二十四条',
  特困人员救助供养: '《特困人员认定办法》第十四条、第十五条',
  最低生活保障边缘家庭: '《最低生活保障审核确认办法》第八条',
  刚性支出困难家庭: '《刚性支出困难家庭认定办法》',
  临时救助: '《国务院关于全面建立临时救助制度的通知》',
}

/** Every word of a sheet that is not its fixed frame, as the guard looks at it. */
function guarded(sheet: ShownSheet, bureau: string): PublicCell[] {
  return [
    ...sheet.lines.flatMap(cellsOf),
    { kind: 'place', text: bureau },
    { kind: 'place', text: sheet.villageName },
    { kind: 'telephone', text: sheet.telephone },
    { kind: 'day', text: sheet.span.first },
    { kind: 'day', text: sheet.span.last },
  ]
}

/**
 * The sheet for the village board (A4). Lines that were struck off are not printed. Printed before it hangs, it shows the
 * days as they are when it is posted today.
 */
export function noticeSheet(sheet: ShownSheet, { bureau, today }: { bureau: string; today: string }): string {
  const lines = sheet.lines.filter(({ closedOn }) => closedOn === null || !sheet.open)
  guardPublic(guarded({ ...sheet, lines }, bureau), [sheet.telephone])
  const programmes = [...new Set(lines.map(({ programme }) => programme))]
  const title = `${programmes.length === 1 ? programmes[0] : '社会救助'}${sheet.kind === 'second' ? '县级' : '初审'}公示`
  const laws = [...new Set(programmes.map((programme) => LAW_OF[programme] ?? ''))].filter(Boolean).join('、')
  const rows = lines.map(
    ({ name, members, programme, yuan, unit, village }, at) =>
      `<tr><td>${at + 1}</td><td>${text(name)}</td><td>${members}</td><td>${text(programme)}</td><td class="sum">${text(yuan)}${yuan.includes('.') ? ` ${unit}` : ''}</td><td>${text(village)}</td></tr>`,
  )
  const posted = sheet.span.postedOn ?? today
  return paperPage(
    title,
    `<p class="no">编号 ${text(sheet.notice.slice(-12).toUpperCase())}</p>
<h1>${text(title)}</h1>
<p>经申请、家庭经济状况核对和入户调查，${sheet.kind === 'second' ? '拟对下列家庭（人员）给予救助' : '乡镇人民政府（街道办事处）初审，拟将下列家庭（人员）报请确认'}。现依照${text(laws)}公示如下：</p>
<table><thead><tr><th>序号</th><th>申请人</th><th>家庭人口</th><th>项目</th><th>拟保障金额</th><th>村（社区）</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>公示期 ${sheet.days} 天：${dayInWords(posted)}张贴，自${dayInWords(sheet.span.first)}至${dayInWords(sheet.span.last)}。</p>
<p>对上列内容有异议的，任何人可以在公示期内向乡镇人民政府（街道办事处）书面、当面或者打电话提出，可以不留姓名；提出人的情况保密。监督举报电话：<b>${text(sheet.telephone)}</b>。</p>
<p class="sign">${text(bureau)}　　${dayInWords(posted)}</p>
<p class="small">张贴当日不计入公示期，期满日遇法定休假日顺延（民法典第二百零一条、第二百零三条）。只公示申请人姓名、家庭人口、保障金额等法定内容；姓名有误的，请向乡镇（街道）提出更正。</p>`,
  )
}
