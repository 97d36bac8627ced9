import { type ComplaintAct, complaintLife } from '@doudi/life'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWords } from '../../exports/useWords.ts'
import { ACTS } from './acts.ts'
import type { ActFormProps } from './ComplaintActs.tsx'
import { useAct } from './useAct.ts'

/** An act that needs words: a reply, a finding, a reason. */
export function TextForm({ act, file, onDone }: ActFormProps & { readonly act: ComplaintAct }) {
  const { t } = useTranslation()
  const say = useWords()
  const { error, pending, send } = useAct(file, ACTS[act].path, onDone)
  return (
    <StepForm<{ text: string }> act={say(complaintLife.acts[act])} error={error} pending={pending} onSubmit={send}>
      {act === 'reply' && <p className="field-hint">{t('complaint.reply.public')}</p>}
      {act === 'transfer' && <p className="field-hint">{t('complaint.transfer.about')}</p>}
      <Form.Item
        name="text"
        label={t(act === 'reply' ? 'complaint.reply.text' : 'complaint.words')}
        rules={[{ required: true, min: 2, message: t('form.missing') }]}
      >
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
    </StepForm>
  )
}
