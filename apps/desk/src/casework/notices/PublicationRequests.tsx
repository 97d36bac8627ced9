import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { PublicationRequest } from './wire.ts'

/** People whose name is public and wrong, or who want it taken off. */
export function PublicationRequests() {
  const { t } = useTranslation()
  const { data, error } = useReading<{ readonly requests: readonly PublicationRequest[] }>('/api/publication-requests')
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{t('requests.title')}</h2>
      {error !== null && <ProblemNote problem={problemOf(error)} />}
      {data?.requests.length === 0 && <p className="field-hint">{t('requests.none')}</p>}
      {data?.requests.map((one) => (
        <RequestCard key={one.request} one={one} />
      ))}
    </section>
  )
}

function RequestCard({ one }: { readonly one: PublicationRequest }) {
  const { t } = useTranslation()
  const write = useWrite()
  const [form] = Form.useForm<{ because: string }>()
  const decide = (decision: 'grant' | 'decline') =>
    void form.validateFields().then(
      ({ because }) =>
        write.mutate({
          path: `/api/publication-requests/${one.request}/decision`,
          method: 'POST',
          body: { decision, because },
        }),
      () => undefined,
    )
  return (
    <article className="sheet-card">
      <h3>{one.head ?? t('household.noHead')}</h3>
      <p>
        {t(`requests.wish.${one.wish}`)} · <span className="figures">{one.askedOn}</span>
      </p>
      <blockquote className="objection-told">{one.told}</blockquote>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item
          name="because"
          label={t('requests.because')}
          rules={[{ required: true, whitespace: true, message: t('form.missing') }]}
        >
          <Input maxLength={1000} />
        </Form.Item>
      </Form>
      <div className="row-acts">
        <Button type="primary" loading={write.isPending} onClick={() => decide('grant')}>
          {t('requests.grant')}
        </Button>
        <Button onClick={() => decide('decline')}>{t('requests.decline')}</Button>
      </div>
    </article>
  )
}
