import { Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../../access/StepForm.tsx'
import { useWrite } from '../../../access/useSession.ts'
import { DayField } from '../../forms/DayField.tsx'
import type { Member } from '../../wire.ts'

interface Given {
  readonly name: string
  readonly sex?: 'male' | 'female' | null
  readonly born: string
  readonly died?: string | null
  readonly because: string
}

/** Mends what is on record of a person; the form opens with what is there and sends only what was changed. */
export function CorrectPersonForm({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const { person, name, sex, born, died, number } = member
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <Modal open title={t('correctPerson.of', { name })} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('fact.correct.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ name, sex, born, died }}
        onSubmit={(given) =>
          write.mutate(
            { path: `/api/registry/people/${person}`, method: 'PATCH', body: changesOf(member, given) },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t(number === null ? 'correctPerson.about' : 'correctPerson.about.number')}</p>
        <Form.Item name="name" label={t('person.name')} rules={needed}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="sex" label={t('person.sex')}>
          <Radio.Group
            optionType="button"
            options={(['male', 'female'] as const).map((value) => ({ value, label: t(`choice.sex.${value}`) }))}
          />
        </Form.Item>
        <DayField name="born" label={t('person.born')} />
        <DayField name="died" label={t('corrected.died')} hint={t('correctPerson.died.about')} optional />
        <Form.Item
          name="because"
          label={t('fact.correct.because')}
          extra={t('fact.correct.because.about')}
          rules={needed}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

function changesOf(before: Member, { name, sex, born, died, because }: Given) {
  const day = died === undefined || died === '' ? null : died
  return {
    because,
    ...(name.trim() === before.name ? {} : { name }),
    ...(sex === before.sex || sex === undefined || sex === null ? {} : { sex }),
    ...(born === before.born ? {} : { born }),
    ...(day === before.died ? {} : { died: day }),
  }
}
