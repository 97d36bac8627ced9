import { Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import type { Json, JsonRecord } from '../../policy/facts/path.ts'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'
import { describeEntry } from './describeEntry.ts'
import { FactValue } from './FactValue.tsx'
import { type FactKind, factKinds, nameMembers, tellMembers } from './factKinds.ts'
import { SourceFields, type SourceGiven, tellSource } from './SourceFields.tsx'

interface Props {
  readonly entry: TimelineEntry
  readonly file: HouseholdFile
  readonly onClose: () => void
}

interface Given extends SourceGiven {
  readonly how: 'instead' | 'withdraw'
  readonly because: string
  readonly value?: JsonRecord
}

/** A fact was wrong: it no longer counts and stays to be read with the reason; another may stand in its place. */
export function CorrectFactForm({ entry, file, onClose }: Props) {
  const { t } = useTranslation()
  const write = useWrite()
  const { id, kind: named, value, source, evidence } = entry.said
  const kind = factKinds(entry.person === null ? 'household' : 'person').find((one) => one.kind === named)
  const send = ({ how, because, value: next, ...given }: Given) => {
    const instead =
      how === 'withdraw'
        ? {}
        : {
            instead: {
              ...tellSource(given),
              ...(next === undefined
                ? {}
                : { value: tellMembers(String(named), next[String(named)] ?? null, file.people) }),
            },
          }
    const path = `/api/registry/circumstances/${String(id)}/correct`
    write.mutate({ path, method: 'POST', body: { because, ...instead } }, { onSuccess: onClose })
  }
  return (
    <Modal open title={t('fact.correct.title')} footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <p>{describeEntry(entry, file, t).title}</p>
      <StepForm<Given>
        act={t('fact.correct.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{
          how: kind === undefined ? 'withdraw' : 'instead',
          from: entry.on,
          learnedOn: todayInChina(),
          source: String(source),
          ...(entry.until === null ? {} : { until: entry.until }),
          ...(typeof evidence === 'string' ? { evidence } : {}),
          value: { [String(named)]: nameMembers(String(named), value as Json, file.people) },
        }}
        onSubmit={send}
      >
        <Form.Item name="how" label={t('fact.correct.how')}>
          <Radio.Group
            options={(['instead', 'withdraw'] as const).map((each) => ({
              value: each,
              label: t(`fact.correct.${each}`),
              disabled: each === 'instead' && kind === undefined,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="because"
          label={t('fact.correct.because')}
          extra={t('fact.correct.because.about')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        {kind !== undefined && <Instead kind={kind} file={file} />}
      </StepForm>
    </Modal>
  )
}

function Instead({ kind, file }: { readonly kind: FactKind; readonly file: HouseholdFile }) {
  const form = Form.useFormInstance<Given>()
  if (Form.useWatch('how', form) === 'withdraw') return null
  return (
    <>
      <Form.Item name="value">
        <FactValue kind={kind} memberNames={file.members.map(({ name }) => name)} />
      </Form.Item>
      <SourceFields />
    </>
  )
}
