import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ValueShape } from './wire.ts'

interface Props {
  readonly shape: ValueShape
  /** Given by the form around it. */
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** The box for a value of that shape; what is more than a figure, a word or a yes is typed as it is kept. */
export function ValueField({ shape, id, value, onChange }: Props) {
  const { t } = useTranslation()
  const given = { ...(id === undefined ? {} : { id }), onChange: (next: unknown) => onChange?.(next) }
  if (shape.type === 'integer' || shape.type === 'number') {
    const bounds = {
      ...(shape.minimum === undefined ? {} : { min: shape.minimum }),
      // JSON Schema names the largest whole number where the program set no bound
      ...(shape.maximum === undefined || shape.maximum === Number.MAX_SAFE_INTEGER ? {} : { max: shape.maximum }),
    }
    return (
      <InputNumber {...given} {...bounds} value={value as number | null} precision={shape.type === 'integer' ? 0 : 2} />
    )
  }
  const choices =
    shape.type === 'boolean'
      ? [true, false].map((one) => ({ value: one, label: t(one ? 'settings.yes' : 'settings.no') }))
      : shape.enum?.map((one) => ({ value: one, label: one }))
  if (choices !== undefined)
    return <Select {...given} value={value as string} options={choices as { value: string; label: string }[]} />
  const typed = {
    ...given,
    value: value as string,
    onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
  }
  return shape.type === 'string' ? <Input {...typed} /> : <Input.TextArea {...typed} autoSize />
}

/** What was typed, as the server takes it; text that is no JSON goes as text, and the server says what is wanted. */
export function readTyped(shape: ValueShape, value: unknown): unknown {
  if (typeof value !== 'string' || shape.type === 'string' || shape.enum !== undefined) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
