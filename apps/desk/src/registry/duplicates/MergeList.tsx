import { Button, Form, Input, Modal, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import type { PlacedPerson } from '../wire.ts'
import { TwoSides } from './TwoSides.tsx'

interface Merge {
  readonly merge: string
  readonly because: string
  readonly proposedAt: string
  readonly proposedByMe: boolean
  readonly confirmedAt: string | null
  readonly kept: PlacedPerson | null
  readonly folded: PlacedPerson | null
}

/** Merges that wait for a second person, and those in force; each can be turned down or undone. */
export function MergeList({ titled }: { readonly titled: boolean }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly merges: readonly Merge[] }>('/api/registry/merges')
  const Title = titled ? 'h1' : 'h2'
  return (
    <section className="panel page">
      <Title>{t('merge.title')}</Title>
      <p className="field-hint">{t('merge.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : data.merges.length === 0 ? (
        <p>{t('merge.none')}</p>
      ) : (
        <ul className="pairs">
          {data.merges.map((merge) => (
            <MergeCard key={merge.merge} merge={merge} />
          ))}
        </ul>
      )}
    </section>
  )
}

function MergeCard({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation()
  const write = useWrite()
  const [undoing, setUndoing] = useState(false)
  const { kept, folded, because, proposedAt, proposedByMe, confirmedAt } = merge
  const name = kept?.name ?? folded?.name ?? ''
  const waits = confirmedAt === null
  return (
    <li className="pair" data-name={name}>
      <p>
        <b>{name}</b>{' '}
        <span className="tag-word">
          {waits
            ? t(proposedByMe ? 'merge.waitsForOther' : 'merge.waits')
            : t('merge.inForce', { day: todayInChina(new Date(confirmedAt)) })}
        </span>
        <small className="figures">{t('merge.proposedOn', { day: todayInChina(new Date(proposedAt)) })}</small>
      </p>
      <p className="field-hint">{t('entry.because', { text: because })}</p>
      <TwoSides
        caption={t('duplicates.caption', { name })}
        heads={[t('merge.kept'), t('merge.folded')]}
        sides={[kept, folded]}
      />
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <div className="page-acts">
        {waits && !proposedByMe && (
          <Popconfirm
            title={t('merge.sure', { name })}
            okText={t('merge.confirm')}
            cancelText={t('access.cancel')}
            onConfirm={() =>
              write.mutate({ path: `/api/registry/merges/${merge.merge}/confirm`, method: 'POST', body: {} })
            }
          >
            <Button type="primary" loading={write.isPending}>
              {t('merge.confirm')}
            </Button>
          </Popconfirm>
        )}
        <Button onClick={() => setUndoing(true)}>{t(waits ? 'merge.turnDown' : 'merge.undo')}</Button>
      </div>
      {undoing && <UndoForm merge={merge.merge} waits={waits} onClose={() => setUndoing(false)} />}
    </li>
  )
}

function UndoForm({ merge, waits, onClose }: { merge: string; waits: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const act = t(waits ? 'merge.turnDown' : 'merge.undo')
  return (
    <Modal open title={act} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<{ because: string }>
        act={act}
        error={write.error}
        pending={write.isPending}
        onSubmit={(body) =>
          write.mutate({ path: `/api/registry/merges/${merge}/undo`, method: 'POST', body }, { onSuccess: onClose })
        }
      >
        <Form.Item
          name="because"
          label={t('duplicates.because')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
