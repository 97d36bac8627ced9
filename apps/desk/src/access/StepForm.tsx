import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'

interface Props<Values> {
  readonly act: string
  readonly error: unknown
  readonly pending: boolean
  readonly onSubmit: (values: Values) => void
  readonly children: ReactNode
}

/** A short form with one act; what the server refuses stands above it and what was typed stays. */
export function StepForm<Values>({ act, error, pending, onSubmit, children }: Props<Values>) {
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={onSubmit}>
      {error !== null && error !== undefined && <ProblemNote problem={problemOf(error)} />}
      {children}
      <Button type="primary" htmlType="submit" loading={pending}>
        {act}
      </Button>
    </Form>
  )
}
