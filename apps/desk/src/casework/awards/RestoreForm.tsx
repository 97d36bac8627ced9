import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

interface Props {
  readonly shown: AwardShown
  readonly act: 'rebut' | 'reinstate'
  readonly onDone: () => void
}

/** Brings back what was suspended or ended wrongly, with every month owed. */
export function RestoreForm({ shown, act, onDone }: Props) {
  const { t } = useTranslation()
  const { causeOf } = useAwardWords()
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  const path = act === 'rebut' ? 'rebuttal' : 'reinstatement'
  return (
    <div className="act-form">
      <StepForm<{ because: string; cause?: string }>
        act={t(`award.act.${act}`)}
        error={write.error}
        pending={write.isPending}
        onSubmit={(given) =>
          write.mutate(
            { path: `/api/awards/${shown.id}/${path}`, method: 'POST', body: { seen: shown.version, ...given } },
            { onSuccess: onDone },
          )
        }
      >
        <p className="field-hint">{t('award.restore.sure')}</p>
        {act === 'reinstate' && (
          <Form.Item name="cause" label={t('award.cause')} rules={needed}>
            <Select
              options={(['appealAllowed', 'rebutted'] as const).map((value) => ({ value, label: causeOf(value) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="because" label={t('step.because')} rules={needed}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      </StepForm>
    </div>
  )
}
