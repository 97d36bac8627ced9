import { HOUSEHOLD_ROLLS, PERSONAL_ROLLS } from '@doudi/domain'
import { Form, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../../access/StepForm.tsx'
import { useWrite } from '../../../access/useSession.ts'
import { todayInChina } from '../../../frame/print.ts'
import { DayField } from '../../forms/DayField.tsx'
import { MoneyField } from '../../forms/MoneyField.tsx'
import type { HouseholdFile } from '../../wire.ts'
import { GIVEN_REASONS, hasClass, isPaid } from '../rolls.ts'

interface Given {
  readonly roll: string
  readonly person?: string
  readonly category?: 'A' | 'B' | 'C'
  readonly monthly?: number
  readonly from: string
  readonly because: (typeof GIVEN_REASONS)[number]
}

const ofPerson = (roll: string | undefined) => (PERSONAL_ROLLS as readonly (string | undefined)[]).includes(roll)

/** Puts the household or one of its members onto a roll; who is asked for only where the roll is of persons. */
export function EnrolForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <Modal open title={t('file.act.enrol')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('enrol.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ from: todayInChina() }}
        onSubmit={(given) =>
          write.mutate(
            { path: '/api/registry/enrolments', method: 'POST', body: bodyOf(file, given) },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t('enrol.about')}</p>
        <Rolls file={file} />
        <Form.Item name="because" label={t('enrol.because')} rules={[{ required: true, message: t('form.missing') }]}>
          <Select options={GIVEN_REASONS.map((value) => ({ value, label: t(`rollReason.${value}`) }))} />
        </Form.Item>
        <DayField name="from" label={t('enrol.from')} hint={t('enrol.from.about')} />
      </StepForm>
    </Modal>
  )
}

/** Which roll, and what that roll makes necessary. */
function Rolls({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Given>()
  const roll: string | undefined = Form.useWatch('roll', form)
  const needed = [{ required: true, message: t('form.missing') }]
  const options = (rolls: readonly string[]) => rolls.map((value) => ({ value, label: t(`roll.${value}`) }))
  return (
    <>
      <Form.Item name="roll" label={t('enrol.roll')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('enrol.ofHousehold'), options: options(HOUSEHOLD_ROLLS) },
            { label: t('enrol.ofPerson'), options: options(PERSONAL_ROLLS) },
          ]}
        />
      </Form.Item>
      {ofPerson(roll) && (
        <Form.Item name="person" label={t('enrol.who')} rules={needed}>
          <Select options={file.members.map(({ person, name }) => ({ value: person, label: name }))} />
        </Form.Item>
      )}
      {hasClass(roll) && (
        <Form.Item name="category" label={t('enrol.category')}>
          <Select
            allowClear
            options={['A', 'B', 'C'].map((value) => ({ value, label: t('entry.category', { category: value }) }))}
          />
        </Form.Item>
      )}
      {isPaid(roll) && <MoneyField name="monthly" label={t('enrol.monthly')} hint={t('enrol.monthly.about')} />}
    </>
  )
}

/** What was typed for another roll and is hidden again is not sent. */
function bodyOf({ household }: HouseholdFile, { roll, person, category, monthly, from, because }: Given) {
  return {
    household,
    roll,
    from,
    because,
    ...(ofPerson(roll) ? { person } : {}),
    ...(hasClass(roll) && category !== undefined ? { category } : {}),
    ...(isPaid(roll) && typeof monthly === 'number' ? { monthlyFen: Math.round(monthly * 100) } : {}),
  }
}
