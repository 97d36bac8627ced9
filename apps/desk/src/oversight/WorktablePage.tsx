import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount, todayInChina } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { LoadingLine } from '../registry/LoadingLine.tsx'
import { isKnownKind, kindOf } from './kinds.ts'
import { TaskCard } from './TaskCard.tsx'
import { COLUMNS, type Column, type Worktable } from './wire.ts'
import './worktable.css'

/** What is mine to do, by when: three columns by urgency, counts above that filter. */
export function WorktablePage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.worktable')}>
      <Work />
    </Gate>
  )
}

function Work() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Worktable>('/api/worktable')
  const { kind } = useSearch({ from: '/worktable' })
  return (
    <section className="worktable">
      <header className="worktable-head">
        <h1>{t('page.worktable')}</h1>
        <span className="figures">{t('worktable.today', { day: todayInChina() })}</span>
      </header>
      <LoadingLine />
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="panel">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      ) : data.counts.length === 0 ? (
        <section className="panel">
          <h2>{t('worktable.nothing')}</h2>
          <p className="field-hint">{t('worktable.nothing.about')}</p>
        </section>
      ) : (
        <>
          <Counts table={data} kind={kind} />
          <div className="worktable-columns">
            {COLUMNS.map((column) => (
              <TaskColumn key={column} column={column} table={data} kind={kind} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

/** One line of counts; each shows its kind alone, and once more shows all. */
function Counts({ table, kind }: { readonly table: Worktable; readonly kind: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/worktable' })
  return (
    <fieldset className="counts" aria-label={t('worktable.counts')}>
      {table.counts.filter(isKnownKind).map((one) => (
        <Button
          key={one.kind}
          aria-pressed={one.kind === kind}
          type={one.kind === kind ? 'primary' : 'default'}
          onClick={() =>
            void navigate({
              search: (before) => ({ ...before, kind: one.kind === kind ? undefined : one.kind }),
              replace: true,
            })
          }
        >
          {t(`task.${one.kind}`)}{' '}
          <b className="figures">
            {t(one.more ? 'worktable.moreThan' : 'worktable.count', { count: printCount(one.count) })}
          </b>
        </Button>
      ))}
    </fieldset>
  )
}

interface ColumnProps {
  readonly column: Column
  readonly table: Worktable
  readonly kind: string | undefined
}

function TaskColumn({ column, table, kind }: ColumnProps) {
  const { t } = useTranslation()
  const tasks = table.tasks.filter(
    (task) => isKnownKind(task) && task.column === column && (kind ?? task.kind) === task.kind,
  )
  const kinds = new Set(tasks.map((task) => task.kind))
  const hidden = table.counts.filter((one) => kinds.has(one.kind) && one.count > one.shown)
  return (
    <section className="panel task-column" aria-labelledby={`column-${column}`}>
      <h2 id={`column-${column}`}>
        {t(`worktable.column.${column}`)} <small className="figures">{tasks.length}</small>
      </h2>
      {tasks.length === 0 ? (
        <p className="field-hint">{t(`worktable.empty.${column}`)}</p>
      ) : (
        <ul>
          {tasks.map((task) => (
            <TaskCard key={`${task.kind} ${task.id}`} task={task} />
          ))}
        </ul>
      )}
      {hidden.map((one) => (
        <p key={one.kind} className="more-tasks">
          <RestLink kind={one.kind}>
            {t('worktable.rest', {
              kind: t(`task.${one.kind}`),
              count: printCount(one.count - one.shown),
            })}
          </RestLink>
        </p>
      ))}
    </section>
  )
}

/** The page where the rest of a kind waits. */
function RestLink({ kind, children }: { readonly kind: string; readonly children: ReactNode }) {
  const { page, list } = kindOf(kind)
  if (list === undefined) return <Link to={page}>{children}</Link>
  return (
    <Link to="/lists" search={{ list }}>
      {children}
    </Link>
  )
}
