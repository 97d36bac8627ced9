import { words } from '@doudi/contract'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

/** Refusals of one row, at its cell: the row is left out, the others go on. What lies out of sight is not told. */
export const ROW_PROBLEMS = {
  'rosters.village-unknown': {
    status: 400,
    title: words('没有这个村（社区）', 'No such village'),
    detail: ({ township, village }) =>
      words(
        `本县没有“${township}”的“${village}”。请按区划写全名，或写 12 位代码；两个村简称相同的须写全名。`,
        `There is no "${village}" in "${township}". Write the full names, or the 12-digit code.`,
      ),
  },
  'rosters.village-outside': {
    status: 400,
    title: words('不在您的辖区', 'Outside of your area'),
    detail: ({ village }) =>
      words(
        `“${village}”不在您岗位的辖区内，这一行请由当地或上级导入。`,
        `"${village}" lies outside of your area; let that place or the office above import the row.`,
      ),
  },
  'rosters.village-differs': {
    status: 400,
    title: words('与登记的村（社区）不同', 'Another village than registered'),
    detail: () =>
      words(
        '这一户登记在另一个村（社区）。户的迁移须专门办理，导入不会迁户。',
        'The household is in the charge of another village. An import moves nobody; have the household moved.',
      ),
  },
  'rosters.day-in-future': {
    status: 400,
    title: words('日期还没有到', 'The day has not come yet'),
    detail: ({ label, value }) => words(`“${label}”的 ${value} 晚于今天。`, `${value} in "${label}" lies after today.`),
  },
  'rosters.birth-impossible': {
    status: 400,
    title: words('出生日期不可能', 'An impossible day of birth'),
    detail: ({ value }) =>
      words(
        `出生日期 ${value} 不可能：早于 1880 年或晚于今天。`,
        `${value} cannot be a day of birth: before 1880 or after today.`,
      ),
  },
  'rosters.birth-differs': {
    status: 400,
    title: words('与身份证号不一致', 'Contradicts the identity number'),
    detail: ({ label }) =>
      words(
        `“${label}”与身份证号里的不一致，请核对哪一个是对的。`,
        `"${label}" contradicts the identity number; find out which is right.`,
      ),
  },
  'rosters.name-unfit': {
    status: 400,
    title: words('姓名里有表情或图形符号', 'A picture in the name'),
    detail: () =>
      words(
        '姓名里有表情或图形符号，请按证件填写。生僻字可以照写。',
        'The name holds a picture sign. Write it as on the card; rare characters are welcome.',
      ),
  },
  'rosters.name-differs': {
    status: 400,
    title: words('与登记的姓名不同', 'Another name than registered'),
    detail: () =>
      words(
        '这个身份证号登记的是另一个姓名。请核对号码和姓名；姓名确已更改的，先在登记里更正。',
        'Another name is registered under this number. Check both; a name that was changed is corrected in the registry first.',
      ),
  },
  'rosters.person-dead': {
    status: 400,
    title: words('此人已登记死亡', 'Registered as dead'),
    detail: () =>
      words('此人在登记里已经死亡，没有导入。请核对。', 'This person is registered as dead. Please find out.'),
  },
  'rosters.person-elsewhere': {
    status: 400,
    title: words('该号码已在别处登记', 'The number is registered elsewhere'),
    detail: () =>
      words(
        '这个号码已在您辖区以外登记，没有重复登记。请通过上级民政部门核实后办理迁入。',
        'The number is registered outside of your area. Ask the office above to have the person moved.',
      ),
  },
  'rosters.number-twice': {
    status: 400,
    title: words('同一号码出现两次', 'The same number twice'),
    detail: ({ row }) =>
      words(`这个身份证号在第 ${row} 行已经出现过。`, `This number has stood in row ${row} already.`),
  },
  'rosters.member-elsewhere': {
    status: 400,
    title: words('此人已在另一户', 'Stands in another household'),
    detail: () =>
      words(
        '此人登记在另一户。请先在那一户办理退出，再导入这一行。',
        'This person is a member of another household. Let them leave it first.',
      ),
  },
  'rosters.head-missing': {
    status: 400,
    title: words('这一户没有户主', 'The household has no head'),
    detail: () =>
      words(
        '表里没有这一户的户主（本人）一行，登记里也没有这位户主。请补上户主一行，放在成员前面。',
        'Neither the file nor the registry has the head of this household. Add the row of the head before the members.',
      ),
  },
  'rosters.head-refused': {
    status: 400,
    title: words('户主一行有问题', 'The row of the head has a problem'),
    detail: ({ row }) =>
      words(
        `这一户的户主在第 ${row} 行，那一行有问题；改好后两行一起再导入。`,
        `The head of this household stands in row ${row}, which has a problem; mend that and send both again.`,
      ),
  },
  'rosters.head-differs': {
    status: 400,
    title: words('这一户有另一位户主', 'The household has another head'),
    detail: () =>
      words(
        '这一户已有另一位户主。户主变更须专门办理。',
        'The household has another head; have the head changed first.',
      ),
  },
  'rosters.household-too-large': {
    status: 400,
    title: words('一户人数过多', 'Too many members'),
    detail: ({ count, most }) =>
      words(
        `这一户有 ${count} 人，最多 ${most} 人。请核对是否把几户写成了一户。`,
        `The household has ${count} members; at most ${most}. Are several households written as one?`,
      ),
  },
  'rosters.enrolment-differs': {
    status: 400,
    title: words('与在册的类别或金额不同', 'Another class or amount than on the roll'),
    detail: ({ category, amount }) =>
      words(
        `已经在册：${category}，每月 ${amount} 元。调整待遇须经复核，导入不改待遇。`,
        `On the roll already: ${category}, ${amount} yuan a month. A benefit is changed by review, not by an import.`,
      ),
  },
} as const satisfies ProblemCatalogue
