import { words } from '@doudi/contract'
import { refusalsOf } from '../platform/problem/index.ts'
import { SIZES } from './domain/size.ts'

export const SONGLIN_PROBLEMS = {
  'songlin.size-unknown': {
    status: 400,
    title: words('不认得的规模', 'No such size'),
    detail: ({ size }: Readonly<Record<string, string | number>>) =>
      words(
        `DOUDI_SONGLIN 不能是“${size}”，只能是 ${SIZES.join('、')} 之一，或者不设。`,
        `DOUDI_SONGLIN cannot be “${size}”: it is one of ${SIZES.join(', ')}, or left out.`,
      ),
  },
} as const

export const refuse = refusalsOf(SONGLIN_PROBLEMS)
