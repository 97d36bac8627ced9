import { Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import type { TekunPerson } from './wire.ts'

/** What is about to be done for somebody. */
export interface Doing {
  readonly act: 'wish' | 'place' | 'report'
  readonly person: TekunPerson
}

type Given = Readonly<Record<string, string>>

/** One form for each: the wish before a witness, the home that takes somebody in, the report of a change. */
export function TekunForm({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const { act, person } = doing
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <Modal
      open
      title={`${t(`tekun.act.${act}`)} · ${person.name ?? ''}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <StepForm<Given>
        act={t(`tekun.act.${act}`)}
        error={write.error}
        pending={write.isPending}
        initialValues={{ day: todayInChina() }}
        onSubmit={(given) => write.mutate(sentFor(doing, given), { onSuccess: onClose })}
      >
        {act === 'wish' && (
          <>
            <Form.Item name="wish" label={t('tekun.wish')} rules={needed}>
              <Radio.Group
                options={(['centralised', 'dispersed'] as const).map((value) => ({
                  value,
                  label: t(`tekun.wish.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="witness" label={t('tekun.witness')} rules={needed}>
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="relation" label={t('tekun.witness.relation')} rules={needed}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
          </>
        )}
        {act === 'place' && (
          <Form.Item name="home" label={t('tekun.placeIn')} rules={needed}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        )}
        <DayField name="day" label={t('step.happenedOn')} />
      </StepForm>
    </Modal>
  )
}

function sentFor({ act, person }: Doing, { wish, witness, relation, home, day }: Given) {
  if (act === 'wish') {
    const body = { wish, witness: { name: witness, relation }, wishedOn: day }
    return { path: `/api/tekun/${person.person}/wish`, method: 'POST', body } as const
  }
  if (act === 'place')
    return { path: `/api/wishes/${person.wishId}/home`, method: 'PUT', body: { home, placedOn: day } } as const
  return { path: `/api/tekun/${person.person}/self-care-change`, method: 'POST', body: { reportedOn: day } } as const
}
