import { Form, Modal, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../../access/StepForm.tsx'
import { useWrite } from '../../../access/useSession.ts'
import { todayInChina } from '../../../frame/print.ts'
import { RegionPicker } from '../../../policy/facts/controls/RegionPicker.tsx'
import { DayField } from '../../forms/DayField.tsx'
import type { HouseholdFile, Member } from '../../wire.ts'

interface Given {
  readonly place: string
  readonly bookletHead?: string
  readonly from: string
}

interface Props {
  readonly file: HouseholdFile
  readonly member: Member
  readonly onClose: () => void
}

/** Where somebody is registered and in whose booklet. It moves nobody. */
export function HukouForm({ file, member, onClose }: Props) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <Modal open title={t('hukou.of', { name: member.name })} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('hukou.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ from: todayInChina() }}
        onSubmit={({ bookletHead, ...given }) =>
          write.mutate(
            {
              path: `/api/registry/people/${member.person}/hukou`,
              method: 'POST',
              body: { ...given, ...(bookletHead === undefined ? {} : { bookletHead }) },
            },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t('hukou.about')}</p>
        <Form.Item
          name="place"
          label={t('hukou.place')}
          extra={t('hukou.place.about')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <PlaceBox />
        </Form.Item>
        <Form.Item name="bookletHead" label={t('hukou.booklet')} extra={t('hukou.booklet.about')}>
          <Select allowClear options={file.people.map(({ person, name }) => ({ value: person, label: name }))} />
        </Form.Item>
        <DayField name="from" label={t('hukou.from')} />
      </StepForm>
    </Modal>
  )
}

/** The picker as a form's control: the form hands over id, value and what to call. */
function PlaceBox({ id, value, onChange }: { id?: string; value?: string; onChange?: (code?: string) => void }) {
  const own = useId()
  return <RegionPicker id={id ?? own} value={value} onChange={(code) => onChange?.(code)} />
}
