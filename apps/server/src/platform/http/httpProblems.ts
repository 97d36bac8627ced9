import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../problem/index.ts'

/** Refusals of the wire: what was sent cannot be read, or nothing is served there. */
export const HTTP_PROBLEMS = {
  'http.unreadable': {
    status: 400,
    title: words('请求读不懂', 'Request cannot be read'),
    detail: () =>
      words(
        '请求的写法不符合 HTTP，例如地址里的汉字没有编码。',
        'The request is not well-formed HTTP; characters beyond ASCII in an address must be encoded.',
      ),
  },
  'http.not-found': {
    status: 404,
    title: words('没有这个地址', 'There is nothing here'),
    detail: () =>
      words(
        '这个地址没有内容。接口说明见 /api/openapi.json。',
        'Nothing is served at this address. The interface is described at /api/openapi.json.',
      ),
  },
  'http.body-too-large': {
    status: 413,
    title: words('内容过大', 'Body too large'),
    detail: () => words('提交的内容超过 20 MB，没有读取。', 'The body is larger than 20 MB; it was not read.'),
    allowed: words('不超过 20 MB', 'at most 20 MB'),
  },
  'http.type-not-supported': {
    status: 415,
    title: words('不支持的内容类型', 'Content type not supported'),
    detail: () => words('请以 JSON 或 YAML 提交。', 'Send JSON or YAML.'),
    allowed: words('application/json、application/yaml', 'application/json, application/yaml'),
  },
  'http.request-not-allowed': {
    status: 400,
    title: words('请求不合要求', 'Request not allowed'),
    detail: ({ zh, en }) =>
      words(
        String(zh ?? '请求的写法不合要求。接口说明见 /api/openapi.json。'),
        String(en ?? 'The request is not as described at /api/openapi.json.'),
      ),
  },
  'http.failed': {
    status: 500,
    title: words('系统出错', 'The system failed'),
    detail: () =>
      words(
        '系统没有完成这次请求，什么也没有改变。请稍后再试。',
        'The request was not completed and nothing was changed. Try again later.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseHttp = refusalsOf(HTTP_PROBLEMS)
