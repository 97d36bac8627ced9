import { Button, Form, Input, QRCode } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { StepForm } from './StepForm.tsx'
import { useSessionStep, useWrite } from './useSession.ts'

/** Gives a telephone its secret, as a picture and in letters, and proves with a first code that it has it. */
export function SecondFactorForm() {
  const { t } = useTranslation()
  const enrol = useWrite<{ address: string }>()
  const step = useSessionStep()
  const address = enrol.data?.address
  if (address === undefined) {
    return (
      <>
        {enrol.error !== null && <ProblemNote problem={problemOf(enrol.error)} />}
        <Button
          type="primary"
          loading={enrol.isPending}
          onClick={() => enrol.mutate({ path: '/api/session/second-factor', method: 'POST' })}
        >
          {t('access.factor.enrol')}
        </Button>
      </>
    )
  }
  return (
    <>
      <div className="phone-secret">
        <div role="img" aria-label={t('access.factor.picture')}>
          <div aria-hidden>
            <QRCode value={address} type="svg" size={180} />
          </div>
        </div>
        <p>
          {t('access.factor.letters')}
          <br />
          <code>{new URL(address).searchParams.get('secret')}</code>
        </p>
      </div>
      <StepForm<{ code: string }>
        act={t('access.factor.confirm')}
        error={step.error}
        pending={step.isPending}
        onSubmit={(body) => step.mutate({ path: '/api/session/second-factor', method: 'PUT', body })}
      >
        <Form.Item name="code" label={t('access.code')} rules={[{ required: true, message: t('access.code.missing') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
      </StepForm>
    </>
  )
}
