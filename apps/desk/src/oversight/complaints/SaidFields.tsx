import { COMPLAINT_KINDS } from '@doudi/life'
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../exports/useWords.ts'
import type { Places } from './wire.ts'

/** What a form of a complaint gives. */
export interface Said {
  readonly kind: string
  readonly place: string
  readonly text: string
  readonly whom?: string
  readonly office?: string
  readonly name?: string
  readonly telephone?: string
}

/** What happened, where, through whom, and who says so: the last two only if they like. */
export function SaidFields({ places }: { readonly places: Places | undefined }) {
  const { t } = useTranslation()
  const say = useWords()
  const needed = [{ required: true, message: t('form.missing') }]
  const county = places === undefined ? [] : [{ value: places.county, label: t('complaint.wholeCounty') }]
  const townships = [...(places?.places ?? []).map(({ code, name }) => ({ value: code, label: name })), ...county]
  const bureau = places === undefined ? [] : [{ value: places.county, label: t('complaint.bureau') }]
  const offices = [...bureau, ...(places?.places ?? []).map(({ code, name }) => ({ value: code, label: name }))]
  return (
    <>
      <Form.Item name="kind" label={t('complaint.kind')} rules={needed}>
        <Select options={Object.entries(COMPLAINT_KINDS).map(([value, words]) => ({ value, label: say(words) }))} />
      </Form.Item>
      <Form.Item name="place" label={t('complaint.place')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={townships} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('complaint.text')}
        rules={[{ required: true, min: 2, message: t('complaint.text.missing') }]}
      >
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
      <Form.Item name="whom" label={t('complaint.whom')} extra={t('complaint.whom.hint')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="office" label={t('complaint.office')}>
        <Select allowClear options={offices} placeholder={t('complaint.office.none')} />
      </Form.Item>
      <Form.Item name="name" label={t('complaint.name')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="telephone" label={t('complaint.telephone')}>
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  )
}
