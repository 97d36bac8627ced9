import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from './catalogue.ts'

/** Refusals that every slice shares: who may, what was sent, where it acts. */
export const PLATFORM_PROBLEMS = {
  'platform.sign-in-needed': {
    status: 401,
    title: words('请先登录', 'Sign in first'),
    detail: () => words('这项操作需要登录后办理。', 'This needs you to be signed in.'),
  },
  'platform.not-permitted': {
    status: 403,
    title: words('当前岗位不能办理', 'Not permitted in this post'),
    detail: ({ action }) =>
      words(
        `您当前的岗位没有办理“${action}”的权限。如确需办理，请切换岗位或联系本单位的系统管理员。`,
        `Your present post may not carry out "${action}". Switch posts, or ask your system administrator.`,
      ),
  },
  'platform.not-found': {
    status: 404,
    title: words('没有这条记录', 'There is no such record'),
    detail: () =>
      words(
        '没有找到这条记录，或者它不在您的辖区内。',
        'The record does not exist, or lies outside the area of your post.',
      ),
  },
  'platform.input-not-allowed': {
    status: 400,
    title: words('填写不合要求', 'Input not allowed'),
    detail: ({ where, zh, en }) =>
      words(`${where || '提交的内容'}：${zh}。什么也没有改变。`, `${where || 'input'}: ${en}. Nothing was changed.`),
  },
  'platform.idempotency-key-reused': {
    status: 422,
    title: words('请求编号已用过', 'Request key already used'),
    detail: () =>
      words(
        '这个请求编号（Idempotency-Key）已经用于另一项内容，这一次没有办理。请换一个新的编号。',
        'This Idempotency-Key was used for another request; this one was not carried out. Use a new key.',
      ),
  },
  'platform.idempotency-key-unfit': {
    status: 400,
    title: words('请求编号不合要求', 'Request key not allowed'),
    detail: () => words('请求编号（Idempotency-Key）的写法不合要求。', 'The Idempotency-Key is not well-formed.'),
    allowed: words('8 至 128 个可见的 ASCII 字符', '8 to 128 visible ASCII characters'),
  },
  'platform.busy': {
    status: 503,
    title: words('正有他人办理同一事项', 'Others are changing the same thing'),
    detail: () =>
      words(
        '几次尝试都与他人的操作相撞，什么也没有改变。请稍后再试。',
        'Several attempts collided with the work of others; nothing was changed. Try again in a moment.',
      ),
  },
  'platform.key-missing': {
    status: 500,
    title: words('缺少密钥', 'A key is missing'),
    detail: ({ path }) =>
      words(
        `没有密钥文件 ${path}；请从备份中取回，不要另造一把。`,
        `The key file ${path} is missing: bring it back from a backup, do not make another.`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refusePlatform = refusalsOf(PLATFORM_PROBLEMS)
