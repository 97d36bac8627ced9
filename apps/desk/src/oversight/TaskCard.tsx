import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRoles } from '../access/useRoles.ts'
import { Mark } from '../frame/Mark.tsx'
import { todayInChina } from '../frame/print.ts'
import { kindOf } from './kinds.ts'
import type { WorkTask } from './wire.ts'

/** Whose, what, why now, time left, and the one next act. */
export function TaskCard({ task }: { readonly task: WorkTask }) {
  const { t } = useTranslation()
  const { kind, whom, region, place, said, since } = task
  const { page, own, titled, why, act, words = {} } = kindOf(kind)
  const { roleName } = useRoles()
  const told = Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      key === 'role'
        ? roleName(String(value))
        : words[key] === undefined
          ? String(value)
          : t(`${words[key]}.${String(value)}`),
    ]),
  )
  return (
    <li className="task" data-kind={kind}>
      <p className="task-what">
        <span className="task-kind">{t(`task.${kind}`)}</span>
        <TimeLeft task={task} />
      </p>
      <p>
        <b>{whom ?? told['about'] ?? t(titled ?? 'task.nobody')}</b>{' '}
        {region !== null && <span className="field-hint figures">{place ?? region}</span>}
      </p>
      <p className="field-hint">
        {t(why, told)} · <span className="figures">{t('task.since', { day: todayInChina(new Date(since)) })}</span>
      </p>
      {(page !== '/worktable' || typeof said['household'] === 'string') && (
        <p className="task-act">
          {own ? (
            <Link to="/complaints/$complaint" params={{ complaint: task.id }}>
              {t(act)}
            </Link>
          ) : typeof said['application'] === 'string' ? (
            <Link to="/applications/$application" params={{ application: said['application'] }}>
              {t(act)}
            </Link>
          ) : typeof said['household'] === 'string' ? (
            <Link to="/households/$household" params={{ household: said['household'] }}>
              {t(act)}
            </Link>
          ) : typeof said['award'] === 'string' ? (
            <Link to="/awards/$award" params={{ award: said['award'] }}>
              {t(act)}
            </Link>
          ) : (
            <Link to={page} search={typeof said['import'] === 'string' ? { import: said['import'] } : {}}>
              {t(act)}
            </Link>
          )}
        </p>
      )}
    </li>
  )
}

/** Time as what is left; overdue says by how much. */
function TimeLeft({ task: { dueOn, workingDaysLeft } }: { readonly task: WorkTask }) {
  const { t } = useTranslation()
  if (dueOn === null) return null
  if (workingDaysLeft === null) return <span className="task-left">{t('task.due', { day: dueOn })}</span>
  if (workingDaysLeft < 0) {
    return (
      <span className="task-left overdue">
        <Mark shape="warning" /> {t('task.overdue', { count: -workingDaysLeft })}
      </span>
    )
  }
  if (workingDaysLeft === 0) return <span className="task-left pressing">{t('task.dueToday')}</span>
  return <span className="task-left">{t('task.left', { count: workingDaysLeft, day: dueOn })}</span>
}
