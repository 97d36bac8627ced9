/** The official working days. */
export const calendar = {
  'place.calendar': '办事日历',
  'page.calendar': '办事日历',
  'calendar.about':
    '按国务院办公厅公布的放假和调休安排推算工作日。没有日历的年份，落到那一年的期限不能确定，系统会如实说明，不作猜测。',
  'calendar.unknownFrom': '{{year}} 年还没有日历：落到 {{year}} 年的工作日期限不能确定。通知公布后请导入。',
  'calendar.counts': '放假 {{off}} 天，周末上班 {{worked}} 天',
  'calendar.shipped': '随系统附带',
  'calendar.importedBy': '{{name}} 于 {{day}} 导入',
  'calendar.off': '放假',
  'calendar.worked': '周末上班',
  'calendar.import': '导入一年的日历',
  'calendar.file': '日历文件（JSON）',
  'calendar.file.about': '格式与公开的 holiday-cn 数据相同：year、papers、days（name、date、isOffDay）。',
  'calendar.file.unreadable': '这个文件不是 JSON。',
  'calendar.known.new': '还没有这一年',
  'calendar.known.same': '与现有的一样，不用导入',
  'calendar.known.other': '与现有的不同，导入后以这份为准',
  'calendar.deadlines': '{{what}}：{{told}} 个期限由不能确定变为确定，{{moved}} 个期限改到别的日子。',
  'calendar.take': '导入 {{year}} 年',
  'calendar.imported': '已导入 {{year}} 年，期限正在重新推算。',
}
