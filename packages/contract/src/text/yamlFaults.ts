import type { YAMLError } from 'yaml'

const IN_CHINESE: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）不能带标记',
  BAD_ALIAS: '引用（*）写得不对',
  BAD_COLLECTION_TYPE: '类型标记（!）与内容不符',
  BAD_DIRECTIVE: '指令行写得不对',
  BAD_DQ_ESCAPE: '双引号里的转义不对',
  BAD_INDENT: '缩进不对，同一层的键要对齐',
  BAD_PROP_ORDER: '标记的次序不对',
  BAD_SCALAR_START: '这个字符不能写在值的开头，请给值加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两层键值，请换行',
  BLOCK_IN_FLOW: '花括号或方括号里不能再换行缩进写清单',
  DUPLICATE_KEY: '同一层里有重复的键',
  IMPOSSIBLE: '这里的写法无法理解',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少一个符号（引号、括号、逗号、冒号或短横后的空格）',
  MULTILINE_IMPLICIT_KEY: '键写成了多行，可能漏了冒号',
  MULTIPLE_ANCHORS: '一个值有两个锚点（&）',
  MULTIPLE_DOCS: '文件里有多份文档（---），请合成一个清单',
  MULTIPLE_TAGS: '一个值有两个类型标记',
  NON_STRING_KEY: '键不是文字',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  TAG_RESOLVE_FAILED: '不认识的类型标记（!）',
  UNEXPECTED_TOKEN: '这里不应出现这个符号',
}

/** A syntax fault in both languages. The library's own English names the token; the Chinese says what to look for. */
export function yamlFaultInWords({ code, message }: YAMLError): { zh: string; en: string } {
  const [english = message] = message.split('\n')
  return { zh: IN_CHINESE[code] ?? '写法不合 YAML 格式', en: english.charAt(0).toLowerCase() + english.slice(1) }
}
