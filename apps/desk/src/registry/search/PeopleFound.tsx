import { Link } from '@tanstack/react-router'
import { Button, Skeleton, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { Found, FoundPerson } from '../wire.ts'
import { NumberLine } from './NumberLine.tsx'

interface Props {
  readonly text: string
  readonly onPlace: (code: string) => void
}

/** What one search found: villages that are called so, and people, each with the way to the file. */
export function PeopleFound({ text, onPlace }: Props) {
  const { t } = useTranslation()
  const { data, error, isFetching, refetch } = useReading<Found>('/api/registry/people/search', {
    body: { text },
    keep: true,
  })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  const { people, places } = data
  return (
    <div aria-busy={isFetching} className="found">
      {places.length > 0 && (
        <p className="found-places">
          {t('registry.found.places')}
          {places.map(({ code, name }) => (
            <Button key={code} type="link" onClick={() => onPlace(code)}>
              {name}
            </Button>
          ))}
        </p>
      )}
      {people.length === 0 ? (
        <p role="status">{t(places.length > 0 ? 'registry.found.noPeople' : 'registry.found.none')}</p>
      ) : (
        <>
          <p role="status" className="field-hint">
            {t(people.length === 20 ? 'registry.found.first' : 'registry.found.count', { count: people.length })}
          </p>
          <FoundTable people={people} />
        </>
      )}
    </div>
  )
}

function FoundTable({ people }: { readonly people: readonly FoundPerson[] }) {
  const { t } = useTranslation()
  const columns: TableColumnsType<FoundPerson> = [
    {
      title: t('person.name'),
      render: (_, { name, household, died }) => (
        <>
          {household === null ? (
            name
          ) : (
            <Link to="/households/$household" params={{ household }}>
              {name}
            </Link>
          )}
          {died !== null && <span className="tag-word">{t('person.dead')}</span>}
        </>
      ),
    },
    { title: t('person.sex'), render: (_, { sex }) => (sex === null ? t('mark.notKnown') : t(`choice.sex.${sex}`)) },
    { title: t('person.born'), dataIndex: 'born', className: 'figures' },
    { title: t('person.number'), render: (_, person) => <NumberLine person={person} /> },
    { title: t('place.kind.village'), render: (_, { village, region }) => village ?? region },
    {
      title: t('household.one'),
      render: (_, { household }) =>
        household === null ? (
          <span className="field-hint">{t('registry.noHousehold')}</span>
        ) : (
          <Link to="/households/$household" params={{ household }}>
            {t('file.openFile')}
          </Link>
        ),
    },
  ]
  return (
    <Table
      rowKey="person"
      size="small"
      columns={columns}
      dataSource={[...people]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  )
}
