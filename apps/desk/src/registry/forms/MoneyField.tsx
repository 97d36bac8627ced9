import { Form } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TypedBox } from '../../policy/facts/controls/TypedBox.tsx'
import type { Json } from '../../policy/facts/path.ts'

/** A sum a month in yuan, which may be left empty: not known is not zero. */
export function MoneyField({
  name,
  label,
  hint,
}: {
  readonly name: string
  readonly label: string
  readonly hint: string
}) {
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <MoneyBox />
    </Form.Item>
  )
}

function MoneyBox({
  id,
  value,
  onChange,
}: {
  id?: string
  value?: Json
  onChange?: (value: Json | undefined) => void
}) {
  const { t } = useTranslation()
  const own = useId()
  return (
    <TypedBox
      id={id ?? own}
      kind="money"
      value={value}
      onChange={(sum) => onChange?.(sum)}
      placeholder="0.00"
      suffix={t('amount.monthly')}
    />
  )
}
