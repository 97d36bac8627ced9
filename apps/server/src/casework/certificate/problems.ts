import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

export const CERTIFICATE_PROBLEMS = {
  'casework.no-certificate': {
    status: 404,
    title: words('这项决定没有证书', 'This decision has no certificate'),
    detail: () =>
      words(
        '没有找到这项决定的证书：决定不存在、不在您的辖区，或作出时系统尚未签发证书。',
        'There is no certificate of this decision: it does not exist, is not of your area, or was made before certificates were issued.',
      ),
  },
  'casework.rules-not-kept': {
    status: 404,
    title: words('没有这一版规则', 'Rules of that revision are not kept'),
    detail: ({ revision }) =>
      words(
        `本系统没有保存版本 ${revision} 的规则；请用当时另存的核验页，或以 --packs 指明规则所在文件夹。`,
        `The rules of revision ${revision} are not kept here; use the page that was kept then, or name their folder by --packs.`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseCertificate = refusalsOf(CERTIFICATE_PROBLEMS)
