import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

export const PAPER_PROBLEMS = {
  'casework.paper-not-due': {
    status: 409,
    title: words('现在还不能出这份文书', 'This paper is not due yet'),
    detail: ({ kind }) =>
      words(
        `“${kind}”要等办到相应环节才能出；已有的文书可以直接重印。`,
        `"${kind}" can be issued only when its step has been taken; papers that exist can be printed again.`,
      ),
  },
  'casework.no-papers-yet': {
    status: 409,
    title: words('还没有文书', 'There are no papers yet'),
    detail: () =>
      words('这件申请还没有出过文书，请先点“出全套文书”。', 'No paper was issued in this case yet; issue them first.'),
  },
  'casework.photograph-unfit': {
    status: 400,
    title: words('照片不能用', 'The photograph cannot be used'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
    allowed: words('不超过 10 MB 的 JPEG 或 PNG 照片', 'a JPEG or PNG photograph of at most 10 MB'),
  },
  'casework.code-unreadable': {
    status: 422,
    title: words('照片上的识别码读不出来', 'The code on the photograph cannot be made out'),
    detail: () =>
      words(
        '没有读到右上角的识别码，照片没有保存。请把纸摊平，在亮处正对着整页再拍一张，不要遮住右上角。',
        'The code in the upper right corner was not found; nothing was kept. Lay the sheet flat, in good light, and take the whole page again with that corner free.',
      ),
  },
  'casework.code-foreign': {
    status: 422,
    title: words('这不是本系统的文书', 'Not a paper of this system'),
    detail: () =>
      words(
        '照片上的二维码不是本系统文书的识别码，照片没有保存。',
        'The QR on the photograph is not the code of a paper of ours; nothing was kept.',
      ),
  },
  'casework.sheet-unknown': {
    status: 404,
    title: words('没有找到这份文书', 'No such paper was found'),
    detail: () =>
      words(
        '识别码已读出，但没有对应的文书，或者这份文书不在您的辖区。照片没有保存。',
        'The code was read, but there is no such paper, or it is not of your area. Nothing was kept.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refusePaper = refusalsOf(PAPER_PROBLEMS)
