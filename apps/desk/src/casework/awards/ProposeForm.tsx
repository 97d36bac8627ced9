import type { AwardAct, AwardCause } from '@doudi/life'
import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

interface Given {
  readonly act: AwardAct
  readonly cause: AwardCause
  readonly what: string
  readonly yuan?: number
  readonly finding?: string
  readonly toldOn?: string
}

const SUMS: readonly AwardAct[] = ['increase', 'reduce']

/** A change that somebody proposes by hand: what, why, what it rests on. Another person confirms it. */
export function ProposeForm({ shown, onDone }: { readonly shown: AwardShown; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { actOf, causeOf } = useAwardWords()
  const write = useWrite()
  const [act, setAct] = useState<AwardAct>()
  const causes = shown.proposable.find((one) => one.act === act)?.causes ?? []
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <div className="act-form">
      <StepForm<Given>
        act={t('award.propose')}
        error={write.error}
        pending={write.isPending}
        onSubmit={({ what, yuan, finding, ...given }) =>
          write.mutate(
            {
              path: `/api/awards/${shown.id}/changes`,
              method: 'POST',
              body: {
                seen: shown.version,
                ...given,
                ...(yuan === undefined || yuan === null ? {} : { amountFen: Math.round(yuan * 100) }),
                said: { what, ...(finding ? { finding } : {}) },
              },
            },
            { onSuccess: onDone },
          )
        }
      >
        <Form.Item name="act" label={t('award.propose.what')} rules={needed}>
          <Select
            onChange={setAct}
            options={shown.proposable.map((one) => ({ value: one.act, label: actOf(one.act) }))}
          />
        </Form.Item>
        <Form.Item name="cause" label={t('award.cause')} rules={needed}>
          <Select options={causes.map((cause) => ({ value: cause, label: causeOf(cause) }))} />
        </Form.Item>
        <Form.Item name="what" label={t('award.propose.said')} extra={t('award.propose.saidHint')} rules={needed}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
        {act !== undefined && SUMS.includes(act) && (
          <Form.Item name="yuan" label={t('award.propose.yuan')} extra={t('award.propose.yuanHint')}>
            <InputNumber min={0} precision={2} />
          </Form.Item>
        )}
        {act === 'suspend' && (
          <Form.Item
            name="finding"
            label={t('award.propose.finding')}
            extra={t('award.propose.findingHint')}
            rules={needed}
          >
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
        )}
        {act === 'end' && <DayField name="toldOn" label={t('award.toldOn')} optional />}
      </StepForm>
    </div>
  )
}
