import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'

interface Props<Answer> {
  readonly path: string
  readonly children: (answer: Answer) => ReactNode
}

/** What is read, or that it is on its way, or why not. */
export function Read<Answer>({ path, children }: Props<Answer>) {
  const { data, error, refetch } = useReading<Answer>(path, { keep: true })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  return data === undefined ? <Skeleton active paragraph={{ rows: 3 }} /> : children(data)
}
