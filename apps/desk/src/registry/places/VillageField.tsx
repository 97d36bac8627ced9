import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOwnArea, usePlacesIn } from '../useHere.ts'

/** Chooses a village of one's own area, the township first; what needs no choice is not asked. */
export function VillageField() {
  const { t } = useTranslation()
  const area = useOwnArea()
  const form = Form.useFormInstance<{ township?: string; region?: string }>()
  const township: string | undefined = Form.useWatch('township', form)
  const parent = area.length > 6 ? area.slice(0, 9) : (township ?? '')
  const townships = usePlacesIn(area, area.length === 6)
  const villages = usePlacesIn(parent, parent !== '')
  const needed = [{ required: true, message: t('form.missing') }]
  const only = area.length === 12 ? villages.data?.regions.filter(({ code }) => code === area) : villages.data?.regions
  const options = (places: typeof only) => (places ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      {area.length === 6 && (
        <Form.Item name="township" label={t('place.kind.township')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={options(townships.data?.regions)}
            onChange={() => form.setFieldValue('region', undefined)}
          />
        </Form.Item>
      )}
      <Form.Item name="region" label={t('place.kind.village')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options(only)} disabled={parent === ''} />
      </Form.Item>
    </>
  )
}
