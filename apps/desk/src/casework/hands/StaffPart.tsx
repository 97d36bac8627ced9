import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { PlainTable } from './PlainTable.tsx'
import { Read } from './Read.tsx'
import type { Colleagues, Staff, StaffEntry } from './wire.ts'

const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'inLaw', 'caredFor'] as const

/** The staff register with what each declared, masked; new entries below. */
export function StaffPart() {
  const { t } = useTranslation()
  return (
    <section className="panel page">
      <h2>{t('staff.title')}</h2>
      <p className="field-hint">{t('staff.about')}</p>
      <Read<Staff> path="/api/staff">
        {({ staff }) => (
          <>
            <PlainTable
              label={t('staff.title')}
              columns={[t('staff.name'), t('staff.duty'), t('staff.number'), t('staff.kin')]}
              empty={t('staff.none')}
              rows={staff.map((entry) => ({ key: entry.staff, cells: cellsOf(entry, t) }))}
            />
            <EnterStaff />
            {staff.length > 0 && <DeclareKin staff={staff} />}
          </>
        )}
      </Read>
    </section>
  )
}

type Say = ReturnType<typeof useTranslation>['t']

function cellsOf({ name, duty, kind, number, kin, accountName }: StaffEntry, t: Say) {
  return [
    accountName === null ? name : t('print.aside', { text: name, aside: accountName }),
    `${duty} · ${t(`staff.kind.${kind}`, { defaultValue: kind })}`,
    number,
    kin.length === 0 ? (
      t('staff.kin.none')
    ) : (
      <ul key="kin" className="bare">
        {kin.map((each) => (
          <li
            key={each.kin}
          >{`${t(`relation.near.${each.relation}`, { defaultValue: each.relation })} ${each.name} ${each.number}`}</li>
        ))}
      </ul>
    ),
  ]
}

function EnterStaff() {
  const { t } = useTranslation()
  const write = useWrite()
  const { data } = useReading<Colleagues>('/api/colleagues')
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <div className="grant-form">
      <h3>{t('staff.enter')}</h3>
      <StepForm<object>
        key={write.isSuccess ? 'done' : 'asking'}
        act={t('staff.enter')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ kind: 'handler' }}
        onSubmit={(body) => write.mutate({ path: '/api/staff', method: 'POST', body })}
      >
        <Form.Item name="account" label={t('staff.account')} extra={t('staff.account.about')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(data?.colleagues ?? []).map(({ account, name }) => ({ value: account, label: name }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('staff.name')} rules={needed}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="duty" label={t('staff.duty')} rules={needed}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={t('staff.kind')} rules={needed}>
          <Select
            options={['handler', 'villageCommittee'].map((value) => ({ value, label: t(`staff.kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="number" label={t('staff.number')} rules={needed}>
          <Input maxLength={18} autoComplete="off" className="figures" />
        </Form.Item>
      </StepForm>
    </div>
  )
}

interface Declared {
  readonly staff: string
  readonly relation: string
  readonly name: string
  readonly number: string
}

function DeclareKin({ staff }: { readonly staff: readonly StaffEntry[] }) {
  const { t } = useTranslation()
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <div className="grant-form">
      <h3>{t('staff.declare')}</h3>
      <StepForm<Declared>
        key={write.isSuccess ? 'done' : 'asking'}
        act={t('staff.declare')}
        error={write.error}
        pending={write.isPending}
        onSubmit={({ staff: of, ...body }) => write.mutate({ path: `/api/staff/${of}/kin`, method: 'POST', body })}
      >
        <Form.Item name="staff" label={t('staff.whose')} rules={needed}>
          <Select options={staff.map((entry) => ({ value: entry.staff, label: `${entry.name} ${entry.duty}` }))} />
        </Form.Item>
        <Form.Item name="relation" label={t('staff.relation')} rules={needed}>
          <Select options={RELATIONS.map((value) => ({ value, label: t(`relation.near.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('staff.kinName')} rules={needed}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="number" label={t('staff.number')} rules={needed}>
          <Input maxLength={18} autoComplete="off" className="figures" />
        </Form.Item>
      </StepForm>
    </div>
  )
}
