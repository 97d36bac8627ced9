import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { AreaChoice } from '../monitoring/AreaChoice.tsx'
import { TypedBox } from '../policy/facts/controls/TypedBox.tsx'
import { useWords } from './useWords.ts'
import type { ListShown } from './wire.ts'

interface Props {
  readonly list: ListShown
  readonly values: Readonly<Record<string, string | undefined>>
  readonly area: string
  readonly onChange: (change: Readonly<Record<string, string>>) => void
}

/** What a list is filtered by, as it says itself: a place, days, words of a closed list. */
export function FilterFields({ list, values, area, onChange }: Props) {
  const { t } = useTranslation()
  const say = useWords()
  const { properties = {}, required = [] } = list.filter
  const wordsOf = (value: string) => {
    const found = list.columns.find(({ choices }) => choices !== null && Object.hasOwn(choices, value))?.choices?.[
      value
    ]
    return found === undefined ? value : say(found)
  }
  return Object.entries(properties).map(([key, { enum: choices, format }]) => {
    const id = `export-${key}`
    const label = t(`exports.filter.${key}`, { defaultValue: key })
    if (key === 'region') {
      return (
        <Form.Item key={key} label={label}>
          <AreaChoice region={values[key] ?? area} area={area} onGo={(code) => onChange({ [key]: code ?? area })} />
        </Form.Item>
      )
    }
    if (choices !== undefined) {
      return (
        <Form.Item key={key} label={label} htmlFor={id}>
          <Select
            id={id}
            allowClear={!required.includes(key)}
            placeholder={t('exports.all')}
            value={values[key]}
            onChange={(value: string | undefined) => onChange({ [key]: value ?? '' })}
            options={choices.map((value) => ({ value, label: wordsOf(value) }))}
          />
        </Form.Item>
      )
    }
    return (
      <Form.Item key={key} label={label} htmlFor={id}>
        {format === 'date' ? (
          <TypedBox
            id={id}
            kind="day"
            value={values[key]}
            onChange={(day) => onChange({ [key]: typeof day === 'string' ? day : '' })}
            placeholder={t('form.dayShape')}
          />
        ) : (
          <Input id={id} value={values[key] ?? ''} onChange={({ target }) => onChange({ [key]: target.value })} />
        )}
      </Form.Item>
    )
  })
}
