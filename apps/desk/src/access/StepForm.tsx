import { Button, Form } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { ProblemNote, useProblemWords } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'

interface Props<Values> {
  readonly act: string
  readonly error: unknown
  readonly pending: boolean
  readonly onSubmit: (values: Values) => void
  readonly initialValues?: Partial<Values>
  readonly children: ReactNode
}

/** A short form with one act; what the server refuses stands above it and at its field, and what was typed stays. */
export function StepForm<Values>({ act, error, pending, onSubmit, initialValues, children }: Props<Values>) {
  const [form] = Form.useForm<Values>()
  const words = useProblemWords()
  useEffect(() => {
    if (error === null || error === undefined) return
    const problem = problemOf(error)
    const { where } = problem
    if (where === undefined || !(where in (form.getFieldsValue() as object))) return
    // the shape of the form is the caller's; the name was looked up in it one line above
    form.setFields([{ name: where, errors: [words(problem).title] } as never])
  }, [error, form, words])
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={onSubmit}
      {...(initialValues === undefined ? {} : { initialValues: initialValues as object })}
    >
      {error !== null && error !== undefined && <ProblemNote problem={problemOf(error)} />}
      {children}
      <Button type="primary" htmlType="submit" loading={pending}>
        {act}
      </Button>
    </Form>
  )
}
