import { type Entry, kindEn, kindZh, words } from './entry.ts'

/** Refusals of a file or a list as a whole, and of what is no case. */
export const READING_PROBLEMS = {
  'case.file-too-large': {
    title: words('文件过大', 'File too large'),
    detail: ({ size, most }) =>
      words(
        `文件有 ${size} MB，超过 ${most} MB 的上限，没有读取。请拆成几个文件再办理。`,
        `The file has ${size} MB, more than the limit of ${most} MB; nothing was read. Split it into several files.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} MB`, `at most ${most} MB`),
  },
  'case.file-broken': {
    title: words('文件格式有误', 'File cannot be read'),
    detail: ({ format, zh, en }) =>
      words(
        `不是完整的 ${format} 文件：${zh}。请改正所指的位置后重新提交，整个文件都没有办理。`,
        `Not well-formed ${format}: ${en}. Mend the place shown and send it again; nothing in the file was answered.`,
      ),
    allowed: words('YAML 或 JSON 文本，UTF-8 编码', 'YAML or JSON text in UTF-8'),
  },
  'case.text-broken': {
    title: words('这个案例写得不完整', 'This case cannot be read'),
    detail: ({ format, zh, en }) =>
      words(
        `这个案例不是完整的 ${format}：${zh}。请改正所指的位置，其他案例照常办理。`,
        `This case is not well-formed ${format}: ${en}. Mend the place shown; the other cases were answered.`,
      ),
    allowed: words('YAML 或 JSON 文本，UTF-8 编码', 'YAML or JSON text in UTF-8'),
  },
  'case.yaml-too-large': {
    title: words('YAML 过大', 'YAML too large'),
    detail: ({ most }) =>
      words(
        `一个案例，或用了引用（& 和 *）的整个文件，最多 ${most} MB。请改成每个案例以“- ”开头、不用引用的清单，或者改用 JSON。`,
        `One case, or a whole file that uses aliases (& and *), may have ${most} MB of YAML. Write a list in which every case begins with "- " and that uses no alias, or use JSON.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} MB`, `at most ${most} MB`),
  },
  'case.file-empty': {
    title: words('没有案例', 'No case in it'),
    detail: () => words('里面没有任何案例。', 'There is no case in it.'),
    allowed: words('一个案例，或由案例组成的清单', 'one case, or a list of cases'),
  },
  'case.not-a-case': {
    title: words('不是案例', 'Not a case'),
    detail: ({ found }) =>
      words(`这里应是一个案例，实际是${kindZh(found)}。`, `A case is wanted here, but this is ${kindEn(found)}.`),
    allowed: words(
      '含 name、jurisdiction、on、household 的一组键',
      'a mapping with name, jurisdiction, on and household',
    ),
  },
  'case.nested-too-deep': {
    title: words('层次过深', 'Nested too deeply'),
    detail: ({ most }) =>
      words(
        `内容嵌套超过 ${most} 层，没有继续读取。案例文件本身只需要 8 层。`,
        `Nested more than ${most} levels deep; reading stopped. A case needs 8 levels.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} 层`, `at most ${most} levels`),
  },
  'case.aliases-expand': {
    title: words('引用展开后过大', 'Aliases expand too far'),
    detail: ({ most }) =>
      words(
        `YAML 的引用（* 和 &）展开后超过 ${most} 项，没有继续读取。请把引用改成直接写出的内容。`,
        `The YAML aliases (* and &) expand to more than ${most} items; reading stopped. Write the content out instead.`,
      ),
    allowed: ({ most }) => words(`展开后不超过 ${most} 项`, `at most ${most} items when expanded`),
  },
  'case.too-many-cases': {
    title: words('案例过多', 'Too many cases'),
    detail: ({ count, most }) =>
      words(
        `一次提交了 ${count} 个案例，超过 ${most} 个的上限，没有办理。请分批提交。`,
        `${count} cases at once, more than the limit of ${most}; none was answered. Send them in batches.`,
      ),
    allowed: ({ most }) => words(`一次不超过 ${most} 个案例`, `at most ${most} cases at once`),
  },
  'case.list-too-long': {
    title: words('清单过长', 'List too long'),
    detail: ({ count, most }) =>
      words(`这个清单有 ${count} 项，超过 ${most} 项的上限。`, `This list has ${count} entries, more than ${most}.`),
    allowed: ({ most }) => words(`不超过 ${most} 项`, `at most ${most} entries`),
  },
  'case.name-duplicated': {
    title: words('案例名重复', 'Case name used twice'),
    detail: ({ name, first }) =>
      words(
        `案例名“${name}”与第 ${first} 个案例相同，无法区分结果。`,
        `The name "${name}" is also that of case ${first}; the answers could not be told apart.`,
      ),
    allowed: words('文件内不重复的案例名', 'a name that is unique in the file'),
  },
} as const satisfies Record<string, Entry>
