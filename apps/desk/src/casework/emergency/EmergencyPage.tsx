import { emergencyLife } from '@doudi/life'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { PersonPicker } from '../../registry/forms/PersonPicker.tsx'
import { StepActs } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import { useEmergencySteps } from './emergencySteps.ts'
import { instantInChina, type ShownEmergency } from './wire.ts'
import '../casework.css'

/** One emergency: what was reported, what may be done next, what was done, what is left to do. */
export function EmergencyPage() {
  const { t } = useTranslation()
  const { emergency } = useParams({ from: '/emergencies/$emergency' })
  const { data, error, refetch } = useReading<ShownEmergency>(`/api/emergencies/${emergency}`, { keep: true })
  return (
    <Gate title={t('page.emergency')} permission="casework.answer-emergency">
      <section className="panel page">
        <h1>
          {data === undefined ? t('page.emergency') : `${data.name ?? t('emergency.unknown')} · ${data.village ?? ''}`}
        </h1>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 8 }} />
        ) : (
          <Shown shown={data} />
        )}
      </section>
    </Gate>
  )
}

function Shown({ shown }: { readonly shown: ShownEmergency }) {
  const { t } = useTranslation()
  const side = useSide()
  const steps = useEmergencySteps(shown)
  const { told, state, urgency, reportedAt, answerByAt, late, version, aidedBefore, tasks, household, may } = shown
  return (
    <>
      <p>
        <span className="case-state">{side(emergencyLife.states[state])}</span> {t(`urgency.${urgency}`)} ·{' '}
        {instantInChina(reportedAt)}{' '}
        {answerByAt !== null && t('emergency.answerBy', { at: instantInChina(answerByAt) })}{' '}
        {late && <strong className="late">{t('emergency.calledCounty')}</strong>}
      </p>
      <p>{told['what']}</p>
      <p className="field-hint">
        {[told['where'], told['who'], told['telephone'], told['reporter']].filter(Boolean).join(' · ')}
      </p>
      {household !== null && (
        <p>
          <Link to="/households/$household" params={{ household }}>
            {t('emergency.household')}
          </Link>
        </p>
      )}
      {aidedBefore.length > 0 && (
        <p role="note">
          <strong>
            {t('emergency.aidedBefore', { count: aidedBefore.length, day: aidedBefore[0]?.appliedOn ?? '' })}
          </strong>
        </p>
      )}
      {may.includes('identify') && <Identify shown={shown} />}
      <StepActs steps={steps} seen={version} />
      {tasks.length > 0 && (
        <>
          <h2>{t('emergency.tasks')}</h2>
          <ul>
            {tasks.map((task) => (
              <TaskLine key={task.task} task={task} />
            ))}
          </ul>
        </>
      )}
      <h2>{t('case.steps')}</h2>
      <ol>
        {shown.steps.map(({ act, takenAt, by }) => (
          <li key={takenAt + act}>
            {instantInChina(takenAt)} {side(emergencyLife.acts[act])} {by ?? ''}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Says who it is, out of the registry. */
function Identify({ shown: { emergency, version } }: { readonly shown: ShownEmergency }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <>
      <PersonPicker
        label={t('emergency.identify')}
        without={[]}
        onPick={({ person, household }) =>
          household !== null &&
          write.mutate({
            path: `/api/emergencies/${emergency}/identity`,
            method: 'POST',
            body: { seen: version, said: { household, person } },
          })
        }
      />
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </>
  )
}

function TaskLine({ task }: { readonly task: ShownEmergency['tasks'][number] }) {
  const { t } = useTranslation()
  const [proof, setProof] = useState('')
  const write = useWrite()
  return (
    <li>
      {task.words} · {task.byWhom} · {task.dueOn ?? t('doors.unset')}{' '}
      {task.overdue && <strong className="late">{t('referral.overdue')}</strong>}
      {task.doneOn !== null ? (
        t('emergency.taskDone', { day: task.doneOn })
      ) : (
        <span className="row-acts">
          <Input
            aria-label={t('emergency.proof')}
            placeholder={t('emergency.proof')}
            value={proof}
            onChange={({ target }) => setProof(target.value)}
          />
          <Button
            disabled={proof.trim() === ''}
            onClick={() =>
              write.mutate({ path: `/api/emergency-tasks/${task.task}/completion`, method: 'POST', body: { proof } })
            }
          >
            {t('emergency.complete')}
          </Button>
        </span>
      )}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </li>
  )
}
