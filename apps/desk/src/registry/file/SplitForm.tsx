import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../forms/DayField.tsx'
import { type Related, tellMembers } from '../forms/MemberList.tsx'
import { MembersField } from '../forms/MembersField.tsx'
import type { HouseholdFile, Member } from '../wire.ts'

interface Given {
  readonly going: readonly string[]
  readonly members: readonly Related[]
  readonly rest?: readonly Related[]
  readonly on: string
  readonly because: string
}

/** Part of a household is assessed on its own from a day on; where the head goes too, those who stay name another. */
export function SplitForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWrite<{ readonly split: string }>()
  const send = ({ members, rest, on, because }: Given) =>
    write.mutate(
      {
        path: `/api/registry/households/${file.household}/split`,
        method: 'POST',
        body: {
          on,
          because,
          members: tellMembers(members),
          ...(rest === undefined ? {} : { rest: tellMembers(rest) }),
        },
      },
      { onSuccess: ({ split }) => void navigate({ to: '/households/$household', params: { household: split } }) },
    )
  return (
    <Modal open title={t('file.act.split')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('split.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ going: [], members: [], on: todayInChina() }}
        onSubmit={send}
      >
        <p className="field-hint">{t('split.about')}</p>
        <Parts members={file.members} />
        <Form.Item name="because" label={t('split.because')} rules={[{ required: true, message: t('form.missing') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <DayField name="on" label={t('split.on')} />
      </StepForm>
    </Modal>
  )
}

function Parts({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Given>()
  const going = Form.useWatch('going', form) ?? []
  const head = members.find(({ relation }) => relation === 'head')
  const headGoes = head !== undefined && going.includes(head.person)
  const blank = ({ person, name }: Member, relation: string): Related => ({ person, name, relation })
  const part = (chosen: readonly string[]) => {
    const leaving = members.filter(({ person }) => chosen.includes(person))
    const staying = members.filter(({ person }) => !chosen.includes(person))
    form.setFieldsValue({
      members: leaving.map((one, index) => blank(one, index === 0 ? 'head' : '')),
      ...(head !== undefined && chosen.includes(head.person)
        ? { rest: staying.map((one, index) => blank(one, index === 0 ? 'head' : '')) }
        : {}),
    } as never)
  }
  return (
    <>
      <Form.Item
        name="going"
        label={t('split.who')}
        rules={[
          {
            validator: async (_, chosen: readonly string[] = []) => {
              if (chosen.length === 0 || chosen.length === members.length) throw new Error(t('split.some'))
            },
          },
        ]}
      >
        <Checkbox.Group
          options={members.map(({ person, name }) => ({ value: person, label: name }))}
          onChange={(chosen) => part(chosen as string[])}
        />
      </Form.Item>
      {going.length > 0 && <MembersField name="members" label={t('split.theirs')} needsHead fixed />}
      {headGoes && going.length < members.length && (
        <MembersField name="rest" label={t('split.rest')} hint={t('split.rest.about')} needsHead fixed />
      )}
    </>
  )
}
