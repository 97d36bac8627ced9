import { Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { Gate } from '../Gate.tsx'
import { useReading, useWrite } from '../useSession.ts'
import type { OpenedFile } from '../wire.ts'

/** Files that were opened beyond somebody's area, for whoever says whether it was for good reason. */
export function OpenedFilesPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.openedFiles')} permission="access.review-opened-file">
      <OpenedFiles />
    </Gate>
  )
}

function OpenedFiles() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useReading<{ readonly opened: readonly OpenedFile[] }>(
    '/api/opened-files',
  )
  const columns: TableColumnsType<OpenedFile> = [
    { title: t('opened.by'), dataIndex: 'openedBy' },
    { title: t('opened.post'), dataIndex: 'post' },
    { title: t('grants.region'), dataIndex: 'region', className: 'figures' },
    { title: t('grants.reason'), dataIndex: 'reason' },
    { title: t('opened.on'), render: (_, { openedAt }) => todayInChina(new Date(openedAt)), className: 'figures' },
    {
      title: t('opened.review'),
      render: (_, { review, reviewDueOn, finding }) =>
        finding !== null ? t(`opened.${finding}`) : t(`opened.${review}`, { day: reviewDueOn ?? '' }),
    },
    { title: t('users.acts'), render: (_, opened) => <ReviewActs opened={opened} /> },
  ]
  return (
    <section className="panel page">
      <h1>{t('page.openedFiles')}</h1>
      <p className="field-hint">{t('opened.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={[...(data?.opened ?? [])]}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t(isPending ? 'loading' : 'opened.none') }}
        />
      )}
    </section>
  )
}

function ReviewActs({ opened: { id, review, openedBy } }: { readonly opened: OpenedFile }) {
  const { t } = useTranslation()
  const write = useWrite()
  if (review === 'done') return null
  return (
    <div className="row-acts">
      {(['justified', 'not-justified'] as const).map((finding) => (
        <Popconfirm
          key={finding}
          title={t('opened.sure', { finding: t(`opened.${finding}`), name: openedBy })}
          okText={t(`opened.${finding}`)}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `/api/opened-files/${id}/review`, method: 'PUT', body: { finding } })}
        >
          <Button size="small">{t(`opened.${finding}`)}</Button>
        </Popconfirm>
      ))}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </div>
  )
}
