import { Form, Modal, Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import type { JsonRecord } from '../../policy/facts/path.ts'
import type { HouseholdFile } from '../wire.ts'
import { FactValue } from './FactValue.tsx'
import { factKinds, tellMembers } from './factKinds.ts'
import { SourceFields, type SourceGiven, tellSource } from './SourceFields.tsx'

const HOUSEHOLD = 'household'

interface Given extends SourceGiven {
  readonly whose: string
  readonly kind: string
  readonly value: JsonRecord
}

/** Something became known: of whom, what, since when, and how it is known. */
export function RecordFactForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const today = todayInChina()
  const send = ({ whose, kind, value, ...source }: Given) => {
    const of = whose === HOUSEHOLD ? { household: file.household } : { person: whose }
    const told = tellMembers(kind, value[kind] ?? null, file.people)
    const body = { ...of, kind, value: told, ...tellSource(source) }
    write.mutate({ path: '/api/registry/circumstances', method: 'POST', body }, { onSuccess: onClose })
  }
  return (
    <Modal open title={t('fact.record')} footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <StepForm<Given>
        act={t('fact.record.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{
          whose: file.members[0]?.person ?? HOUSEHOLD,
          from: today,
          learnedOn: today,
          source: 'declared',
        }}
        onSubmit={send}
      >
        <WhatFields file={file} />
        <SourceFields />
      </StepForm>
    </Modal>
  )
}

function WhatFields({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Given>()
  const whose = Form.useWatch('whose', form)
  const chosen = Form.useWatch('kind', form)
  const kinds = useMemo(() => factKinds(whose === HOUSEHOLD ? 'household' : 'person'), [whose])
  const kind = kinds.find((one) => one.kind === chosen)
  const needed = [{ required: true, message: t('form.missing') }]
  const sets = [...new Set(kinds.map(({ set }) => set))]
  return (
    <>
      <div className="form-row">
        <Form.Item name="whose" label={t('fact.whose')} rules={needed}>
          <Select
            options={[
              ...file.members.map(({ person, name }) => ({ value: person, label: name })),
              { value: HOUSEHOLD, label: t('fact.ofHousehold') },
            ]}
            onChange={() => form.setFieldsValue({ kind: undefined, value: undefined } as never)}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('fact.kind')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={sets.map((set) => ({
              label: t(set),
              options: kinds
                .filter((one) => one.set === set)
                .map(({ kind: value, word }) => ({ value, label: t(word) })),
            }))}
            onChange={() => form.setFieldsValue({ value: undefined } as never)}
          />
        </Form.Item>
      </div>
      {kind !== undefined && (
        <Form.Item name="value" rules={[{ required: true, message: t('fact.value.missing') }]}>
          <FactValue key={kind.kind} kind={kind} memberNames={file.members.map(({ name }) => name)} />
        </Form.Item>
      )}
    </>
  )
}
