import { type Entry, words } from './entry.ts'

const ALLOWED_FILES = words(
  '.xlsx（Excel 2007 及以后、WPS 表格）、旧版 .xls、CSV（UTF-8 或 GB18030）',
  '.xlsx (Excel 2007 or later, WPS), old .xls, CSV (UTF-8 or GB18030)',
)

/** Refusals of a file as a whole: nothing of it, or nothing after the place named, was read. */
export const FILE_PROBLEMS = {
  'sheet.file-empty': {
    title: words('文件是空的', 'The file is empty'),
    detail: () =>
      words('文件里一个字节也没有，可能没有上传完。请重新选择文件。', 'The file has no content; choose it again.'),
    allowed: ALLOWED_FILES,
  },
  'sheet.name-not-allowed': {
    title: words('文件名不能用', 'The file name is not allowed'),
    detail: ({ name }) =>
      words(
        `文件名“${name}”里有路径或控制字符，没有读取。请改成普通的文件名。`,
        `The file name "${name}" holds a path or control characters; nothing was read. Rename the file.`,
      ),
    allowed: words('不含 / \\ 和控制字符，不超过 200 个字', 'no / or \\ or control characters, at most 200 characters'),
  },
  'sheet.file-too-large': {
    title: words('文件过大', 'The file is too large'),
    detail: ({ most }) =>
      words(
        `文件超过 ${most} MB，没有读取。请按乡镇或村拆成几个文件。`,
        `The file has more than ${most} MB and was not read. Split it by township or village.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} MB`, `at most ${most} MB`),
  },
  'sheet.old-file-too-large': {
    title: words('旧版 .xls 过大', 'The old .xls file is too large'),
    detail: ({ most }) =>
      words(
        `旧版 .xls 只能整个读取，不能超过 ${most} MB。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。`,
        `An old .xls has to be read as a whole and may have ${most} MB. Open it and save it as .xlsx.`,
      ),
    allowed: ({ most }) =>
      words(`旧版 .xls 不超过 ${most} MB；.xlsx 不受此限`, `old .xls up to ${most} MB; .xlsx more`),
  },
  'sheet.other-kind': {
    title: words('不是表格文件', 'Not a spreadsheet'),
    detail: ({ found, foundEn, name }) =>
      words(
        `“${name}”的内容是${found}，不是表格。请打开原文件，另存为 .xlsx 再导入。`,
        `"${name}" is ${foundEn} by its content, not a spreadsheet. Open it and save it as .xlsx.`,
      ),
    allowed: ALLOWED_FILES,
  },
  'sheet.encrypted': {
    title: words('文件加了密码', 'The file is protected by a password'),
    detail: () =>
      words(
        '文件加了打开密码，读不出内容。请用 Excel 或 WPS 打开，去掉密码后另存再导入。',
        'The file needs a password to be opened. Open it, remove the password, and save it again.',
      ),
    allowed: words('没有打开密码的文件', 'a file without a password'),
  },
  'sheet.file-broken': {
    title: words('文件不完整', 'The file is incomplete'),
    detail: ({ zh, en }) =>
      words(
        `文件损坏或没有传完：${zh}。请重新导出或重新上传；能用 Excel 打开的，另存一份再试。`,
        `The file is damaged or only half of it arrived: ${en}. Export or upload it again.`,
      ),
    allowed: ALLOWED_FILES,
  },
  'sheet.inflates-too-far': {
    title: words('文件展开后过大', 'The file inflates too far'),
    detail: ({ part, size, most }) =>
      words(
        `压缩部分 ${part} 展开后有 ${size} MB，不像正常的表格，没有展开。正常表格请清除多余的空白格式后另存。`,
        `The part ${part} inflates to ${size} MB, which no ordinary sheet does; it was not inflated (limit ${most}).`,
      ),
    allowed: ({ most }) => words(`展开后不超过 ${most}`, `inflated at most ${most}`),
  },
  'sheet.took-too-long': {
    title: words('读取超时', 'Reading took too long'),
    detail: ({ most }) =>
      words(
        `读取超过 ${most} 秒，已经停止，没有导入任何内容。请拆成几个文件。`,
        `Reading took more than ${most} seconds and was stopped. Split the file.`,
      ),
    allowed: ({ most }) => words(`${most} 秒以内`, `within ${most} seconds`),
  },
  'sheet.memory-exceeded': {
    title: words('读取占用内存过多', 'Reading needed too much memory'),
    detail: ({ most }) =>
      words(
        `读取这个文件需要的内存超过 ${most} MB，已经停止。请拆成几个文件。`,
        `Reading this file needed more than ${most} MB of memory and was stopped. Split the file.`,
      ),
    allowed: ({ most }) => words(`${most} MB 以内`, `within ${most} MB`),
  },
  'sheet.no-sheet': {
    title: words('没有这张工作表', 'No such sheet'),
    detail: ({ name, found }) =>
      words(`文件里没有工作表“${name}”，只有：${found}。`, `There is no sheet "${name}" in the file, only: ${found}.`),
    allowed: ({ found }) => words(`其中之一：${found}`, `one of: ${found}`),
  },
  'sheet.encoding-unknown': {
    title: words('文字编码认不出来', 'The encoding is not known'),
    detail: ({ line }) =>
      words(
        `CSV 第 ${line} 行的文字既不是 UTF-8 也不是 GB18030（GBK）。请用 Excel 打开，另存为“CSV UTF-8”或 .xlsx。`,
        `Line ${line} of the CSV is neither UTF-8 nor GB18030. Save it as "CSV UTF-8" or .xlsx.`,
      ),
    allowed: words(
      'UTF-8（带不带 BOM 都可以）、UTF-16（带 BOM）、GB18030（GBK、GB2312）',
      'UTF-8, UTF-16 with BOM, GB18030',
    ),
  },
  'sheet.quote-open': {
    title: words('引号没有闭合', 'A quotation mark is not closed'),
    detail: ({ line }) =>
      words(
        `CSV 第 ${line} 行的引号直到文件末尾也没有闭合，可能文件没有传完。这一行之前的内容没有问题。`,
        `The quotation mark in line ${line} is never closed; half of the file may be missing.`,
      ),
    allowed: words('成对的双引号；内容里的双引号写两个', 'paired quotation marks; one inside a text is doubled'),
  },
  'sheet.too-many-rows': {
    title: words('行数过多', 'Too many rows'),
    detail: ({ most }) =>
      words(
        `有内容的行超过 ${most} 行，读到这里为止。请拆成几个文件。`,
        `More than ${most} filled rows. Split the file.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} 行`, `at most ${most} rows`),
  },
  'sheet.too-many-columns': {
    title: words('列数过多', 'Too many columns'),
    detail: ({ most }) =>
      words(
        `第 ${most} 列以后还有内容，不像花名册。请删去多余的列。`,
        `There is content beyond column ${most}; a roll has fewer. Remove the extra columns.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} 列`, `at most ${most} columns`),
  },
  'sheet.cell-too-long': {
    title: words('单元格内容过长', 'A cell is too long'),
    detail: ({ most }) =>
      words(
        `这个单元格超过 ${most} 个字。如果是 CSV，多半是前面有一个引号没有闭合。`,
        `This cell has more than ${most} characters. In a CSV a quotation mark before it is probably not closed.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} 个字`, `at most ${most} characters`),
  },
  'sheet.header-missing': {
    title: words('找不到表头', 'No header row'),
    detail: ({ looked, wanted }) =>
      words(
        `前 ${looked} 行里没有认得的列名。表头应有：${wanted}。`,
        `None of the first ${looked} rows has a known column name. Wanted: ${wanted}.`,
      ),
    allowed: ({ wanted }) => words(`含有这些列名的一行：${wanted}`, `a row with these names: ${wanted}`),
  },
} as const satisfies Record<string, Entry>
