import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '../forms/DayField.tsx'

export const SOURCES = ['declared', 'document', 'source', 'seen', 'default'] as const

export interface SourceGiven {
  readonly from: string
  readonly until?: string
  readonly source: string
  readonly learnedOn: string
  readonly evidence?: string
}

/** How a fact is known, and for which days it speaks. */
export function SourceFields() {
  const { t } = useTranslation()
  const form = Form.useFormInstance<SourceGiven>()
  const source = Form.useWatch('source', form)
  return (
    <div className="form-row">
      <DayField name="from" label={t('fact.holdsFrom')} />
      <DayField name="until" label={t('fact.holdsUntil')} hint={t('fact.holdsUntil.about')} optional />
      <Form.Item name="source" label={t('fact.source')} rules={[{ required: true, message: t('form.missing') }]}>
        <Select options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))} />
      </Form.Item>
      <DayField name="learnedOn" label={t('fact.learnedOn')} />
      {source === 'document' && (
        <Form.Item
          name="evidence"
          label={t('fact.evidence')}
          extra={t('fact.evidence.about')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </div>
  )
}

/** What was left empty or hidden again is not sent. */
export function tellSource({ from, until, source, learnedOn, evidence }: SourceGiven) {
  return {
    from,
    source,
    learnedOn,
    ...(until === undefined || until === '' ? {} : { until }),
    ...(source === 'document' && evidence !== undefined ? { evidence } : {}),
  }
}
