import { Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { useRoles } from '../useRoles.ts'
import { useSignedIn, useWrite } from '../useSession.ts'
import type { Post } from '../wire.ts'

export type Grant = Post & { readonly shownName: string }

/** Posts, proposed or held, with the one thing that may be done about each. */
export function GrantTable({ posts, empty }: { readonly posts: readonly Grant[]; readonly empty: string }) {
  const { t } = useTranslation()
  const { roleName, sectionName } = useRoles()
  const columns: TableColumnsType<Grant> = [
    { title: t('users.shownName'), dataIndex: 'shownName' },
    { title: t('grants.role'), dataIndex: 'role', render: roleName },
    { title: t('grants.region'), dataIndex: 'region', className: 'figures' },
    { title: t('grants.section'), dataIndex: 'section', render: sectionName },
    { title: t('grants.reason'), dataIndex: 'reason' },
    {
      title: t('grants.proposed'),
      render: (_, { proposedByName, proposedAt }) =>
        `${proposedByName ?? t('grants.system')} ${todayInChina(new Date(proposedAt))}`,
    },
    { title: t('users.acts'), render: (_, post) => <GrantActs post={post} /> },
  ]
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={[...posts]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
    />
  )
}

function GrantActs({ post }: { readonly post: Grant }) {
  const { t } = useTranslation()
  const { roleName } = useRoles()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const { id, approvedAt, role, region, shownName } = post
  const said = { name: shownName, role: roleName(role), region }
  const endWord = approvedAt === null ? 'grants.withdraw' : 'grants.end'
  return (
    <div className="row-acts">
      {approvedAt === null && may.includes('access.approve-grant') && (
        <Popconfirm
          title={t('grants.sureApprove', said)}
          okText={t('grants.approve')}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `/api/posts/${id}/approval`, method: 'PUT' })}
        >
          <Button size="small" type="primary">
            {t('grants.approve')}
          </Button>
        </Popconfirm>
      )}
      {may.includes('access.end-grant') && (
        <Popconfirm
          title={t('grants.sureEnd', said)}
          okText={t(endWord)}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `/api/posts/${id}`, method: 'DELETE' })}
        >
          <Button size="small">{t(endWord)}</Button>
        </Popconfirm>
      )}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </div>
  )
}
