import { words } from '@doudi/contract'
import { z } from 'zod'
import { defineSetting } from '../../platform/settings/index.ts'
import { NAME_FORMS } from './domain/printedName.ts'

/** 最低生活保障审核确认办法 20 says 申请人姓名: unset, the name stands as the text has it. */
export const NOTICE_NAMES = defineSetting({
  name: 'casework.notice-names',
  slice: 'casework',
  shape: z.enum(NAME_FORMS),
  words: words('公示姓名写法（full 全名，masked 隐去中间）', 'Names on notices (full or masked)'),
  unset: words('未设定：按办法原文公示申请人姓名全名', 'not set: the name in full, as the measures have it'),
  basis: words('县级关于公示的规定', 'a county rule on notices'),
})

export const COMPLAINT_TELEPHONE = defineSetting({
  name: 'casework.complaint-telephone',
  slice: 'casework',
  shape: z.string().regex(/^0?[\d-]{5,13}$/),
  words: words('监督举报电话（印在公示上）', 'Telephone for complaints, printed on notices'),
  unset: words('未设定：不能生成公示', 'not set: no notice can be drawn'),
  basis: words('县级公布的社会救助监督电话', 'the telephone that the county has made public'),
})

/** 特困人员认定办法 15 prints fifteen for tekun; for other programmes no national document prints one. */
export const OBJECTION_DAYS = defineSetting({
  name: 'casework.objection-days',
  slice: 'casework',
  shape: z.int().min(1).max(60),
  words: words('公示异议核实期限', 'Days to look into an objection'),
  unit: words('个工作日', 'working days'),
  unset: words('未设定：特困按 15 个工作日，其他项目不显示期限', 'not set: 15 for tekun, none shown for others'),
  basis: words('省、市、县的办理规程', 'procedure rules of the province, city or county'),
})

export const NOTICE_SETTINGS = [NOTICE_NAMES, COMPLAINT_TELEPHONE, OBJECTION_DAYS]
