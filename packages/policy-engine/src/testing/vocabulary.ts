import { readVocabulary, type Vocabulary } from '../facts/index.ts'

/** A vocabulary small enough to keep in mind: a household, its members, their incomes. */
export const FACTS = `
suppliers: {applicant: 申请人当面说明, registry: 在册资料, department: 部门信息核对}
enums:
  居住地: {urban: 城镇, rural: 农村}
  残疾类别: {none: 无残疾, visual: 视力, intellectual: 智力, mental: 精神}
  就读: {none: 不在读, college: 大专, undergraduate: 本科}
entities:
  家庭:
    code: household
    facts:
      认定日: {type: day, code: on, by: registry}
      认定地区: {type: region, code: jurisdiction, by: registry}
      户籍地: {type: region, code: hukou, by: department}
      居住地: {type: 居住地, code: residence, by: applicant}
      家庭收入: {type: money, code: income, by: department}
      家庭支出: {type: money, code: expenditure, by: applicant}
      家庭人数: {type: count, code: people, by: registry}
      物价涨幅: {type: share, code: cpi, by: department}
      财产超标: {type: flag, code: property, by: department, assume: 否}
      申请: {type: flag, code: applied, by: registry, assume: 是}
      发生困难: {type: flag, code: event, by: applicant}
      起月: {type: month, code: since, by: registry}
      在享: {type: flag, code: receiving.aid, by: registry, assume: 否}
      在享月金额: {type: money, code: receiving.aid.monthly, by: registry}
  成员:
    code: member
    parent: 家庭
    facts:
      出生日: {type: day, code: born, by: registry}
      残疾类别: {type: 残疾类别, code: disability.category, by: registry, assume: 无残疾}
      残疾等级: {type: count, code: disability.grade, by: registry}
      就读: {type: 就读, code: study, by: department}
      工资: {type: money, code: wage, by: department}
      重病: {type: flag, code: illness, by: department}
  收入项:
    code: income
    parent: 成员
    facts:
      年金额: {type: money, code: yearly, by: applicant}
`

/** The vocabulary of the tests, read. */
export function testVocabulary(): Vocabulary {
  return readVocabulary(FACTS)
}
