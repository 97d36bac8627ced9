import { Link } from '@tanstack/react-router'
import { Form, Input, Modal, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { VillageField } from '../places/VillageField.tsx'
import { NO_NUMBER_REASONS, type NoNumberReason } from '../wire.ts'
import { DayField } from './DayField.tsx'

interface Given {
  readonly name: string
  readonly has: 'yes' | 'no'
  readonly number?: string
  readonly noNumberBecause?: NoNumberReason
  readonly born?: string
  readonly sex?: 'male' | 'female'
  readonly telephone?: string
  readonly township?: string
  readonly region: string
}

/** Writes down a person who is not known yet. Birth and sex are read out of the number where there is one. */
export function RegisterPersonForm({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone?: (person: string, name: string) => void
}) {
  const { t } = useTranslation()
  const write = useWrite<{ readonly person: string; readonly likelyDuplicates: number }>()
  const send = ({ has, township: _, ...given }: Given) =>
    write.mutate(
      { path: '/api/registry/people', method: 'POST', body: leaveOutOther(has, given) },
      { onSuccess: ({ person, likelyDuplicates }) => likelyDuplicates === 0 && onDone?.(person, given.name) },
    )
  return (
    <Modal open title={t('registry.registerPerson')} footer={null} onCancel={onClose} destroyOnHidden>
      {write.isSuccess ? (
        <Registered likelyDuplicates={write.data.likelyDuplicates} />
      ) : (
        <StepForm<Given>
          act={t('registry.registerPerson')}
          error={write.error}
          pending={write.isPending}
          initialValues={{ has: 'yes' }}
          onSubmit={send}
        >
          <Form.Item name="name" label={t('person.name')} rules={[{ required: true, message: t('form.missing') }]}>
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <Form.Item name="has" label={t('person.hasNumber')}>
            <Radio.Group
              optionType="button"
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`person.hasNumber.${value}`) }))}
            />
          </Form.Item>
          <NumberOrReason />
          <Form.Item name="telephone" label={t('person.telephone')}>
            <Input autoComplete="off" inputMode="tel" className="figures" />
          </Form.Item>
          <VillageField />
        </StepForm>
      )}
    </Modal>
  )
}

function NumberOrReason() {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Given>()
  const has = Form.useWatch('has', form)
  const needed = [{ required: true, message: t('form.missing') }]
  if (has !== 'no') {
    return (
      <Form.Item name="number" label={t('person.number')} extra={t('person.number.about')} rules={needed}>
        <Input autoComplete="off" className="figures" maxLength={64} />
      </Form.Item>
    )
  }
  return (
    <>
      <Form.Item name="noNumberBecause" label={t('person.noNumberBecause')} rules={needed}>
        <Select options={NO_NUMBER_REASONS.map((value) => ({ value, label: t(`noNumber.${value}`) }))} />
      </Form.Item>
      <DayField name="born" label={t('person.born')} />
      <Form.Item name="sex" label={t('person.sex')} rules={needed}>
        <Radio.Group
          optionType="button"
          options={(['male', 'female'] as const).map((value) => ({ value, label: t(`choice.sex.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}

/** What was typed under the other answer and hidden again is not sent. */
function leaveOutOther(has: 'yes' | 'no', given: Omit<Given, 'has' | 'township'>) {
  const { number, noNumberBecause, born, sex, telephone, ...rest } = given
  const phone = telephone === undefined || telephone.trim() === '' ? {} : { telephone }
  return has === 'yes' ? { ...rest, ...phone, number } : { ...rest, ...phone, noNumberBecause, born, sex }
}

function Registered({ likelyDuplicates }: { readonly likelyDuplicates: number }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <p>{t('registry.registered')}</p>
      {likelyDuplicates > 0 && (
        <p>
          {t('registry.registered.alike', { count: likelyDuplicates })}{' '}
          <Link to="/registry/duplicates">{t('place.duplicates')}</Link>
        </p>
      )}
    </div>
  )
}
