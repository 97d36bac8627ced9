import { Link } from '@tanstack/react-router'
import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'

export interface OpenedFor {
  readonly id: string
  /** Until when, in words. */
  readonly until: string
  readonly due: string
}

interface Given {
  readonly region: string
  readonly reason: string
  readonly minutes: number
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** A file that is not there for this post: what that means, and for an emergency the way to open this one file. */
export function BreakGlass({
  household,
  onOpened,
}: {
  readonly household: string
  readonly onOpened: (opened: OpenedFor) => void
}) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite<{ readonly opened: string; readonly until: string; readonly reviewDueOn: string | null }>()
  return (
    <section className="panel page glass">
      <h1>{t('glass.notFound')}</h1>
      <p>
        {t('glass.notFound.about')} <Link to="/registry">{t('glass.back')}</Link>
      </p>
      {may.includes('access.open-file') && (
        <>
          <h2>{t('glass.title')}</h2>
          <p className="field-hint">{t('glass.about')}</p>
          <StepForm<Given>
            act={t('glass.act')}
            error={write.error}
            pending={write.isPending}
            initialValues={{ minutes: 60 }}
            onSubmit={(given) =>
              write.mutate(
                { path: '/api/opened-files', method: 'POST', body: { file: household, ...given } },
                {
                  onSuccess: ({ opened, until, reviewDueOn }) =>
                    onOpened({
                      id: opened,
                      until: CLOCK.format(new Date(until)),
                      due: reviewDueOn ?? t('opened.deadline-unknown'),
                    }),
                },
              )
            }
          >
            <Form.Item
              name="region"
              label={t('glass.village')}
              extra={t('glass.village.about')}
              rules={[{ required: true, pattern: /^\d{12}$/, message: t('glass.village.shape') }]}
            >
              <Input inputMode="numeric" className="figures" autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t('glass.reason')}
              extra={t('glass.reason.about')}
              rules={[{ required: true, min: 10, message: t('glass.reason.short') }]}
            >
              <Input.TextArea rows={3} maxLength={500} />
            </Form.Item>
            <Form.Item name="minutes" label={t('glass.minutes')}>
              <Radio.Group
                optionType="button"
                options={[30, 60, 120, 240].map((value) => ({ value, label: t('glass.forMinutes', { count: value }) }))}
              />
            </Form.Item>
          </StepForm>
        </>
      )}
    </section>
  )
}
