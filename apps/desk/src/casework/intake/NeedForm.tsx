import { AIDS } from '@doudi/life'
import { Form, Input, Radio, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import type { Proposal } from '../wire.ts'
import { APPLIED_BY, askedOf, CAUSES, CHANNELS, type Need, STANDINGS } from './need.ts'
import { PackageForm } from './PackageForm.tsx'

interface Household {
  readonly members: readonly {
    readonly person: string
    readonly name: string
    readonly relation: string
    readonly died: string | null
  }[]
}

/** Who applies for whom and what happened; nothing that is known already is asked again. */
export function NeedForm({ household }: { readonly household: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Household>(`/api/registry/households/${household}?why=casework`)
  const write = useWrite<Proposal>()
  const [need, setNeed] = useState<Need>()
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />
  const living = data.members.filter(({ died }) => died === null)
  return (
    <>
      <div className="need-form">
        <StepForm<Need>
          act={t('intake.propose')}
          error={write.error}
          pending={write.isPending}
          initialValues={{ applicant: living[0]?.person ?? '', by: 'self', channel: 'window', standing: 'hukou' }}
          onSubmit={(given) => {
            setNeed(given)
            write.mutate({ path: '/api/casework/proposals', method: 'POST', body: askedOf(household, given) })
          }}
        >
          <NeedFields members={living} />
        </StepForm>
      </div>
      {write.isSuccess && need !== undefined && (
        <PackageForm key={write.submittedAt} household={household} need={need} proposal={write.data} members={living} />
      )}
    </>
  )
}

function NeedFields({ members }: { readonly members: Household['members'] }) {
  const { t } = useTranslation()
  const needed = [{ required: true, message: t('form.missing') }]
  const { by, standing, aid } = Form.useWatch((values: Partial<Need>) => values) ?? {}
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }))
  return (
    <>
      <Form.Item name="applicant" label={t('intake.applicant')} rules={needed}>
        <Select
          options={members.map(({ person, name, relation }) => ({
            value: person,
            label: t('print.aside', { text: name, aside: t(`choice.relation.${relation}`) }),
          }))}
        />
      </Form.Item>
      <Form.Item name="by" label={t('intake.by')}>
        <Radio.Group optionType="button" options={choices(APPLIED_BY, 'choice.appliedBy')} />
      </Form.Item>
      {by === 'proxy' && (
        <div className="field-row">
          <Form.Item name="proxyName" label={t('intake.proxy.name')} rules={needed}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="proxyScope" label={t('intake.proxy.scope')} rules={needed}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <DayField name="proxyUntil" label={t('intake.proxy.until')} />
        </div>
      )}
      <Form.Item name="told" label={t('intake.told')} extra={t('intake.told.about')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="channel" label={t('intake.channel')}>
          <Select options={choices(CHANNELS, 'channel')} />
        </Form.Item>
        <Form.Item name="standing" label={t('intake.standing')}>
          <Select options={choices(STANDINGS, 'standing')} />
        </Form.Item>
        {standing !== undefined && standing !== 'hukou' && (
          <Form.Item
            name="homeRegion"
            label={t('intake.homeRegion')}
            rules={[...needed, { pattern: /^\d{6}$/, message: t('intake.homeRegion.shape') }]}
          >
            <Input maxLength={6} inputMode="numeric" autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="aid" label={t('intake.aid')}>
          <Select allowClear placeholder={t('intake.aid.none')} options={choices(AIDS, 'aid')} />
        </Form.Item>
      </div>
      {aid !== undefined && (
        <div className="field-row">
          <Form.Item name="cause" label={t('intake.cause')} rules={needed}>
            <Select options={choices(CAUSES, 'choice.eventCause')} />
          </Form.Item>
          <DayField name="eventOn" label={t('intake.eventOn')} optional />
        </div>
      )}
    </>
  )
}
