import { COMPLAINT_CHANNELS } from '@doudi/life'
import { Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { useWords } from '../../exports/useWords.ts'
import { mintId } from './mintId.ts'
import { ReceiptSlip } from './ReceiptSlip.tsx'
import { type Said, SaidFields } from './SaidFields.tsx'
import { usePlaces } from './usePlaces.ts'
import type { Received } from './wire.ts'
import './complaints.css'

const CHANNELS = ['phone', 'visit', 'letter'] as const
type Heard = Said & { readonly channel: (typeof CHANNELS)[number] }

/** Writes down what came by telephone, visit or letter, and gives out the receipt number. */
export function ReceivePage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.receive')} permission="oversight.record-complaint">
      <section className="panel complain">
        <h1>{t('page.receive')}</h1>
        <Intake />
      </section>
    </Gate>
  )
}

function Intake() {
  const { t } = useTranslation()
  const say = useWords()
  const places = usePlaces()
  const write = useWrite<Received>()
  const [id, setId] = useState(mintId)
  if (write.data !== undefined) {
    const again = () => {
      setId(mintId())
      write.reset()
    }
    return <ReceiptSlip receipt={write.data.receipt} onMore={again} />
  }
  return (
    <>
      <p className="field-hint">{t('receive.about')}</p>
      <StepForm<Heard>
        act={t('receive.send')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ channel: 'phone' }}
        onSubmit={(said) => write.mutate({ path: '/api/complaints', method: 'POST', body: { ...said, id } })}
      >
        <Form.Item name="channel" label={t('complaint.channel')}>
          <Radio.Group options={CHANNELS.map((value) => ({ value, label: say(COMPLAINT_CHANNELS[value]) }))} />
        </Form.Item>
        <SaidFields places={places.data} />
      </StepForm>
    </>
  )
}
