import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { CHOICES } from '../../policy/facts/choices.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import type { Relative } from './wire.ts'

interface Given {
  readonly person: string
  readonly diedOn: string
  readonly source: string
  readonly document?: string
  readonly head?: string
  readonly relations?: Readonly<Record<string, string>>
}

const RELATIONS = CHOICES.relation.filter((relation) => relation !== 'self' && relation !== 'head')
const SOURCES = ['family', 'village', 'hospital', 'police', 'funeralHome'] as const

/** A death in the household: who, when, from whom we know; where the head died, who is the next and how the others are related. */
export function DeathForm({ members, onDone }: { readonly members: readonly Relative[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const [dead, setDead] = useState<string>()
  const [head, setHead] = useState<string>()
  const needed = [{ required: true, message: t('form.missing') }]
  const headDied = members.some(({ person, relation }) => person === dead && relation === 'head')
  const left = members.filter(({ person }) => person !== dead)
  const asksHead = headDied && left.length > 0
  return (
    <div className="act-form">
      <StepForm<Given>
        act={t('death.report.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ diedOn: todayInChina() }}
        onSubmit={({ head: next, relations = {}, ...given }) =>
          write.mutate(
            {
              path: '/api/deaths',
              method: 'POST',
              body: {
                ...given,
                ...(asksHead && {
                  heads: left.map(({ person }) => ({ person, relation: person === next ? 'head' : relations[person] })),
                }),
              },
            },
            { onSuccess: onDone },
          )
        }
      >
        <Form.Item name="person" label={t('death.who')} rules={needed}>
          <Select onChange={setDead} options={members.map(({ person, name }) => ({ value: person, label: name }))} />
        </Form.Item>
        <DayField name="diedOn" label={t('death.diedOn')} />
        <Form.Item name="source" label={t('death.source')} rules={needed}>
          <Select options={SOURCES.map((value) => ({ value, label: t(`death.source.${value}`) }))} />
        </Form.Item>
        <Form.Item name="document" label={t('death.document')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {asksHead && (
          <Form.Item name="head" label={t('death.nextHead')} rules={needed}>
            <Select onChange={setHead} options={left.map(({ person, name }) => ({ value: person, label: name }))} />
          </Form.Item>
        )}
        {asksHead &&
          head !== undefined &&
          left
            .filter(({ person }) => person !== head)
            .map(({ person, name }) => (
              <Form.Item
                key={person}
                name={['relations', person]}
                label={t('death.relationOf', { name })}
                rules={needed}
              >
                <Select
                  options={RELATIONS.map((value) => ({
                    value,
                    label: t(`choice.relation.${value}`),
                  }))}
                />
              </Form.Item>
            ))}
        <p className="field-hint">{t('death.report.sure')}</p>
      </StepForm>
    </div>
  )
}
