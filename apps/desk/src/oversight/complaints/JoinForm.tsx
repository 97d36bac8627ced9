import { COMPLAINT_CHANNELS, COMPLAINT_KINDS } from '@doudi/life'
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading } from '../../access/useSession.ts'
import { printInstant } from '../../exports/timeLeft.ts'
import { useWords } from '../../exports/useWords.ts'
import type { ActFormProps } from './ComplaintActs.tsx'
import { useAct } from './useAct.ts'
import type { ComplaintsFound } from './wire.ts'

/** The earlier complaint of the same matter: its reply will answer both. */
export function JoinForm({ file, onDone }: ActFormProps) {
  const { t } = useTranslation()
  const say = useWords()
  const found = useReading<ComplaintsFound>('/api/complaints/search', { body: { place: file.place } })
  const { error, pending, send } = useAct(file, 'join', onDone)
  const earlier = (found.data?.complaints ?? []).filter(
    ({ complaint, state, receivedAt }) =>
      complaint !== file.complaint && state !== 'joined' && receivedAt <= file.receivedAt,
  )
  const options = earlier.map(({ complaint, kind, channel, receivedAt }) => ({
    value: complaint,
    label: `${printInstant(receivedAt)} ${say(COMPLAINT_CHANNELS[channel])} ${say(COMPLAINT_KINDS[kind])}`,
  }))
  return (
    <StepForm<{ earlier: string; because: string }>
      act={t('complaint.join')}
      error={error}
      pending={pending}
      onSubmit={send}
    >
      <p className="field-hint">{t('complaint.join.about')}</p>
      <Form.Item name="earlier" label={t('complaint.earlier')} rules={[{ required: true, message: t('form.missing') }]}>
        <Select options={options} notFoundContent={t('complaint.join.none')} />
      </Form.Item>
      <Form.Item name="because" label={t('complaint.words')} rules={[{ required: true, message: t('form.missing') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
