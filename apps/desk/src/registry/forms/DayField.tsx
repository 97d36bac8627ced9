import { Form } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TypedBox } from '../../policy/facts/controls/TypedBox.tsx'
import type { Json } from '../../policy/facts/path.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

/** A day, typed as officers type it. */
export function DayField({ name, label, hint, optional = false }: Props) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name={name}
      label={label}
      {...(hint === undefined ? {} : { extra: hint })}
      rules={[
        { required: !optional, message: t('form.missing') },
        { pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('form.day') },
      ]}
    >
      <DayBox />
    </Form.Item>
  )
}

/** The box as a form's control: the form hands over id, value and what to call. */
function DayBox({ id, value, onChange }: { id?: string; value?: Json; onChange?: (value: Json | undefined) => void }) {
  const { t } = useTranslation()
  const own = useId()
  return (
    <TypedBox
      id={id ?? own}
      kind="day"
      value={value}
      onChange={(day) => onChange?.(day)}
      placeholder={t('form.dayShape')}
    />
  )
}
