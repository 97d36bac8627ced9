import type { Field } from '../mapping/field.ts'
import * as shared from './shared.ts'
import { field, listed } from './shared.ts'
import * as words from './words.ts'

/** 残疾人两项补贴花名册. */
export const DISABILITY: readonly Field[] = [
  ...shared.PLACE,
  ...shared.PERSON,
  field(
    'certificate',
    'text',
    '残疾证号',
    'certificate number',
    ['残疾人证号', '残疾人证号码', '残疾证号码', '残疾证编号', '残疾人证', '证号'],
    { most: 22, required: true, hint: '20 位或 22 位，前 18 位是身份证号。本列是文本格式。' },
  ),
  listed('disabilityKind', '残疾类别', 'kind of disability', ['残疾类型', '残疾种类'], words.DISABILITY_KIND, {
    required: true,
    example: '肢体',
  }),
  listed(
    'disabilityGrade',
    '残疾等级',
    'grade of disability',
    ['残疾级别', '残疾程度', '伤残等级'],
    words.DISABILITY_GRADE,
    { required: true, example: '一级' },
  ),
  field(
    'certificateUntil',
    'day',
    '残疾证有效期至',
    'certificate valid until',
    ['有效期', '有效期至', '证件有效期', '残疾证有效期', '到期日期'],
    { example: '2030-05-31' },
  ),
  listed(
    'livingSubsidy',
    '享受困难残疾人生活补贴',
    'living subsidy',
    ['生活补贴', '困难残疾人生活补贴', '困难生活补贴', '是否享受生活补贴'],
    words.YES_NO,
    { example: '是' },
  ),
  field(
    'livingAmount',
    'money',
    '生活补贴金额',
    'living subsidy a month',
    ['困难残疾人生活补贴金额', '生活补贴标准', '月生活补贴'],
    { example: '90.00' },
  ),
  listed(
    'careSubsidy',
    '享受重度残疾人护理补贴',
    'care subsidy',
    ['护理补贴', '重度残疾人护理补贴', '重残护理补贴', '是否享受护理补贴'],
    words.YES_NO,
    { example: '是' },
  ),
  field(
    'careAmount',
    'money',
    '护理补贴金额',
    'care subsidy a month',
    ['重度残疾人护理补贴金额', '护理补贴标准', '月护理补贴'],
    { example: '100.00' },
  ),
  field(
    'since',
    'day',
    '享受补贴起始日期',
    'in payment since',
    ['起始日期', '享受起始时间', '批准日期', '审批日期', '发放起始时间', '起始时间', '纳入时间'],
    { example: '2024-07-01' },
  ),
  field('guardian', 'text', '监护人姓名', 'guardian', ['监护人', '法定监护人', '联系人', '代办人'], { most: 60 }),
  field('guardianPhone', 'phone', '监护人电话', 'telephone of the guardian', ['监护人联系电话', '联系人电话']),
  ...shared.PAYMENT,
  shared.PHONE,
  shared.ADDRESS,
  shared.NOTE,
]

const guardian: readonly Field[] = [
  field(
    'guardian',
    'text',
    '监护人姓名',
    'guardian',
    ['监护人', '实际监护人', '抚养人', '实际抚养人', '监护人名称', '主要监护人'],
    { most: 60 },
  ),
  field('guardianIdentityNumber', 'identity', '监护人身份证号', 'identity number of the guardian', [
    '监护人证件号码',
    '监护人身份证号码',
    '监护人公民身份号码',
  ]),
  field(
    'guardianRelation',
    'text',
    '监护人与儿童关系',
    'relation to the child',
    ['与儿童关系', '监护关系', '与被监护人关系', '与监护人关系', '监护人关系'],
    { most: 20, example: '祖父' },
  ),
  field('guardianPhone', 'phone', '监护人电话', 'telephone of the guardian', [
    '监护人联系电话',
    '监护人联系方式',
    '抚养人电话',
  ]),
]

/** 孤儿、事实无人抚养儿童和困境儿童花名册. */
export const CHILDREN: readonly Field[] = [
  ...shared.PLACE,
  { ...shared.NAME, names: [...shared.NAME.names, '儿童姓名', '孤儿姓名', '未成年人姓名'] },
  {
    ...shared.IDENTITY_NUMBER,
    names: [...shared.IDENTITY_NUMBER.names, '儿童身份证号', '儿童身份证号码', '儿童证件号码'],
  },
  shared.SEX_FIELD,
  shared.BORN,
  shared.NATION,
  listed(
    'childKind',
    '儿童类别',
    'kind',
    ['困境类型', '困境儿童类别', '类别', '儿童类型', '保障类别', '困境类别', '对象类别'],
    words.CHILD_KIND,
    { required: true, example: '事实无人抚养儿童' },
  ),
  listed('risk', '风险等级', 'risk', ['风险级别', '预警等级', '四色等级', '评估等级'], words.RISK, { example: '蓝色' }),
  ...guardian,
  field('father', 'text', '父亲情况', 'the father', ['父亲状况', '父亲', '父亲姓名及状况'], {
    most: 100,
    example: '服刑',
  }),
  field('mother', 'text', '母亲情况', 'the mother', ['母亲状况', '母亲', '母亲姓名及状况'], {
    most: 100,
    example: '失联',
  }),
  field('school', 'text', '就读学校', 'school', ['学校', '就学学校', '所在学校', '学校名称'], { most: 80 }),
  field('grade', 'text', '年级', 'grade', ['班级', '年级班级', '就读年级'], { most: 30 }),
  field(
    'monthlyAmount',
    'money',
    '月基本生活费',
    'living allowance a month',
    ['基本生活费', '月补贴金额', '保障金额', '月发放金额', '生活补贴', '月保障金额'],
    { example: '1260.00' },
  ),
  field(
    'since',
    'day',
    '纳入保障日期',
    'in payment since',
    ['纳入时间', '纳入日期', '起始日期', '批准日期', '享受起始时间', '审批日期'],
    { example: '2024-07-01' },
  ),
  ...shared.PAYMENT,
  shared.ADDRESS,
  shared.NOTE,
]

/** 农村留守儿童、老年人、妇女花名册. */
export const LEFT_BEHIND: readonly Field[] = [
  ...shared.PLACE,
  { ...shared.NAME, names: [...shared.NAME.names, '留守人员姓名', '儿童姓名', '老人姓名', '妇女姓名'] },
  { ...shared.IDENTITY_NUMBER, names: [...shared.IDENTITY_NUMBER.names, '儿童身份证号', '老人身份证号'] },
  shared.SEX_FIELD,
  shared.BORN,
  shared.NATION,
  listed(
    'leftBehindKind',
    '留守类别',
    'kind',
    ['留守人员类别', '类别', '人员类别', '留守类型', '对象类别'],
    words.LEFT_BEHIND_KIND,
    { required: true, example: '留守老年人' },
  ),
  listed('aloneAtHome', '是否独居', 'lives alone', ['独居', '独居情况'], words.YES_NO, { example: '否' }),
  field(
    'awayName',
    'text',
    '外出人员姓名',
    'who is away',
    ['务工人员姓名', '外出务工人员', '子女姓名', '父母姓名', '外出父母姓名', '务工人'],
    { most: 60 },
  ),
  field('awayPlace', 'text', '外出地点', 'where', ['务工地点', '务工地', '外出地', '外出务工地'], {
    most: 100,
    example: '广东省东莞市',
  }),
  field('awayPhone', 'phone', '外出人员电话', 'telephone of who is away', [
    '务工人员电话',
    '子女电话',
    '父母电话',
    '外出人员联系电话',
  ]),
  field(
    'carer',
    'text',
    '受委托照料人',
    'entrusted carer',
    ['委托照护人', '照料人', '委托监护人', '受委托照护人', '监护人', '监护人姓名', '照护人', '受托监护人'],
    { most: 60 },
  ),
  field(
    'carerRelation',
    'text',
    '照料人关系',
    'relation of the carer',
    ['与照料人关系', '与照护人关系', '照护人关系', '委托照护人关系', '与监护人关系'],
    { most: 20, example: '祖母' },
  ),
  field('carerPhone', 'phone', '照料人电话', 'telephone of the carer', [
    '照护人电话',
    '委托照护人电话',
    '监护人电话',
    '受委托照料人电话',
  ]),
  listed('selfCare', '自理能力', 'self-care', ['生活自理能力', '失能等级', '自理情况'], words.SELF_CARE, {
    example: '全自理',
  }),
  field('school', 'text', '就读学校', 'school', ['学校', '所在学校', '学校名称'], { most: 80 }),
  field('visitEvery', 'count', '每月探访次数', 'visits a month', ['探访频次', '探访次数', '走访频次'], {
    most: 31,
    example: '2',
  }),
  shared.PHONE,
  shared.ADDRESS,
  shared.NOTE,
]
