/** 公文 as GB/T 9704 sets it: 小标宋 for the title, 仿宋 三号 for the text, 黑体 for headings, margins 37/26/35/28 mm. */
export const PRINT_STYLE = `
@page { size: A4; margin: 37mm 26mm 30mm 28mm;
  @bottom-left { font: 10.5pt "FangSong", "Noto Serif CJK SC", serif; }
  @bottom-right { content: "— " counter(page) " —"; font: 14pt "SimSun", "Noto Serif CJK SC", serif; } }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff;
  font: 16pt/1.75 "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
.sheet { position: relative; break-after: page; counter-reset: page 1; }
.sheet:last-child { break-after: auto; }
.qr { position: absolute; top: -24mm; right: -6mm; width: 22mm; height: 22mm; }
h1 { margin: 0 0 8mm; text-align: center; text-wrap: balance; font-weight: normal; font-size: 22pt; line-height: 1.4;
  font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong", "华文中宋", "Noto Serif CJK SC", serif; }
.number { margin: -4mm 0 8mm; text-align: center; }
.to { margin: 0; }
.text { margin: 0; text-indent: 2em; text-align: justify; }
.plain { margin: 2mm 0 0; font-size: 12pt; }
.strong { font-weight: bold; }
h2 { margin: 2mm 0 0; text-indent: 2em; font: normal 16pt/1.75 "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
ol { margin: 0; padding: 0; list-style: none; counter-reset: item; }
li { text-indent: 2em; text-align: justify; counter-increment: item; }
li::before { content: counter(item) "."; }
table { width: 100%; margin: 3mm 0; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 1.5; }
th, td { border: 0.5pt solid #000; padding: 1.5mm 2mm; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-weight: normal; font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; text-align: center; }
.fields th { width: 17%; }
.lines td { height: 9mm; }
.opinion { margin: -3mm 0 0; break-inside: avoid; }
.fields + .lines, .lines + .lines { margin-top: -3.2mm; }
.lines + .opinion, .opinion + .opinion { margin-top: -3.2mm; }
.opinion th { width: 17%; }
.opinion td { height: 30mm; position: relative; vertical-align: top; padding-bottom: 10mm; }
.opinion p { margin: 0; }
.opinion .signed { position: absolute; right: 3mm; bottom: 2mm; }
.signatures { margin-top: 8mm; font-size: 12pt; break-inside: avoid; }
.signatures p { margin: 4mm 0 0; }
.rule { display: inline-block; width: 48mm; border-bottom: 0.5pt solid #000; }
.issuer { margin: 14mm 0 0 auto; width: fit-content; max-width: 80%; padding-right: 4em; text-align: center; break-inside: avoid; }
.issuer p { margin: 0; }
.screen-foot { display: none; }
@media screen {
  body { background: #e4e7eb; padding: 16px; }
  .sheet { width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto 16px; padding: 37mm 26mm 35mm 28mm; background: #fff; }
  .qr { top: 12mm; right: 20mm; }
  .screen-foot { display: block; position: absolute; left: 28mm; bottom: 15mm; margin: 0; font-size: 10.5pt; }
}
@media screen and (max-width: 640px) { .sheet { padding: 20mm 5mm; min-height: 0; } .qr { top: 2mm; right: 2mm; } body { padding: 0; } }
`
