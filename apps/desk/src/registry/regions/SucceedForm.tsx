import { Form, Modal, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../forms/DayField.tsx'
import { useOwnArea, usePlacesIn } from '../useHere.ts'

interface Given {
  readonly change: 'merged' | 'split' | 'recoded'
  readonly successors: readonly string[]
  readonly on: string
}

/** A place ends and others take over; its code stays readable and leads to them. */
export function SucceedForm({ code, name, onClose }: { code: string; name: string; onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const area = useOwnArea()
  const { data } = usePlacesIn(code.length === 12 ? code.slice(0, 9) : area)
  return (
    <Modal open title={t('regions.succeed.of', { name })} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('regions.succeed')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ change: 'merged', on: todayInChina() }}
        onSubmit={(body) =>
          write.mutate(
            { path: `/api/registry/regions/${code}/successors`, method: 'POST', body },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t('regions.succeed.about')}</p>
        <Form.Item name="change" label={t('regions.change')}>
          <Radio.Group
            optionType="button"
            options={(['merged', 'split', 'recoded'] as const).map((value) => ({
              value,
              label: t(`regions.change.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="successors"
          label={t('regions.successors')}
          extra={t('regions.successors.about')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(data?.regions ?? [])
              .filter((place) => place.code !== code)
              .map((place) => ({ value: place.code, label: `${place.name} ${place.code}` }))}
          />
        </Form.Item>
        <DayField name="on" label={t('regions.change.on')} />
      </StepForm>
    </Modal>
  )
}
