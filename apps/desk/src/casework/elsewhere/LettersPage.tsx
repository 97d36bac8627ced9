import { ANSWERS_ELSEWHERE, askedElsewhereLife, askedHereLife, QUESTIONS_ELSEWHERE } from '@doudi/life'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { StepActs, type StepField, StepInput, type StepShape } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import '../casework.css'

/** GET /api/letters */
interface Letter {
  readonly letter: string
  readonly direction: 'out' | 'in'
  readonly question: string
  readonly other: string
  readonly otherName: string | null
  readonly number: string
  readonly state: string
  readonly version: number
  readonly sentOn: string | null
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly answer: string | null
  readonly asked: { readonly name: string; readonly words: string }
  readonly wentOn: { readonly on: string; readonly because: string } | null
  readonly may: readonly string[]
}

/** 协查函: letters to and from other counties. */
export function LettersPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly rows: readonly Letter[] }>('/api/letters?open=false', {
    keep: true,
  })
  return (
    <Gate title={t('page.letters')} permission="casework.ask-elsewhere">
      <section className="panel page">
        <h1>{t('page.letters')}</h1>
        <p className="field-hint">{t('letter.about')}</p>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : (
          <>
            {data.rows.length === 0 && <p>{t('letter.none')}</p>}
            {data.rows.map((letter) => (
              <LetterCard key={letter.letter} letter={letter} />
            ))}
            <Receive />
          </>
        )}
      </section>
    </Gate>
  )
}

const PATHS: Readonly<Record<string, string>> = {
  send: 'sending',
  remind: 'reminder',
  recordAnswer: 'recorded-answer',
  goOnWithout: 'going-on',
  withdraw: 'withdrawal',
  answer: 'answer',
}
const STATES: Readonly<Record<string, { zh: string; en: string }>> = {
  ...askedElsewhereLife.states,
  ...askedHereLife.states,
}
const ACTS: Readonly<Record<string, { zh: string; en: string }>> = { ...askedElsewhereLife.acts, ...askedHereLife.acts }

function LetterCard({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation()
  const side = useSide()
  const word = (table: typeof STATES, key: string) => (table[key] === undefined ? key : side(table[key]))
  const because: StepField = { name: 'because', kind: 'long', label: t('step.because') }
  const answer: readonly StepField[] = [
    {
      name: 'answer',
      kind: 'pick',
      label: t('letter.answer'),
      options: ANSWERS_ELSEWHERE.map((value) => ({ value, label: t(`letter.answer.${value}`) })),
    },
    { name: 'words', kind: 'long', label: t('letter.words') },
  ]
  const fields: Readonly<Record<string, readonly StepField[]>> = {
    goOnWithout: [because],
    withdraw: [because],
    answer,
    recordAnswer: [
      ...answer,
      { name: 'answeredOn', kind: 'day', label: t('letter.answeredOn') },
      { name: 'document', kind: 'text', label: t('referral.document') },
    ],
  }
  const steps = letter.may.map(
    (act): StepShape => ({
      act,
      word: word(ACTS, act),
      path: `/api/letters/${letter.letter}/${PATHS[act] ?? act}`,
      fields: fields[act] ?? [],
    }),
  )
  return (
    <article className="partner-card" aria-label={letter.number}>
      <p>
        <strong>{t(`letter.${letter.direction}`, { county: letter.otherName ?? letter.other })}</strong> {letter.number}{' '}
        <span className="case-state">{word(STATES, letter.state)}</span>{' '}
        {letter.overdue && <strong className="late">{t('referral.overdue')}</strong>}
      </p>
      <p>
        {letter.asked.name} · {t(`letter.question.${letter.question}`)} · {letter.dueOn ?? t('doors.unset')}
        {letter.answer !== null && ` · ${t(`letter.answer.${letter.answer}`)}`}
      </p>
      {letter.wentOn !== null && (
        <p role="note">{t('letter.wentOn', { day: letter.wentOn.on, because: letter.wentOn.because })}</p>
      )}
      <p>
        <a href={`/api/letters/${letter.letter}/sheet`} target="_blank" rel="noreferrer">
          {t('letter.print')}
        </a>{' '}
        <a href={`/api/letters/${letter.letter}/file`}>{t('letter.file')}</a>
      </p>
      {steps.length > 0 && <StepActs steps={steps} seen={letter.version} />}
    </article>
  )
}

function Receive() {
  const { t } = useTranslation()
  const write = useWrite()
  const text = (name: string, label: string): StepField => ({ name, kind: 'text', label })
  return (
    <>
      <h2>{t('letter.receive')}</h2>
      <StepForm<Record<string, unknown>>
        key={write.isSuccess ? 'entered' : 'empty'}
        act={t('letter.receive')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ receivedOn: todayInChina(), question: 'means' }}
        onSubmit={(body) => write.mutate({ path: '/api/letters', method: 'POST', body })}
      >
        <StepInput field={text('otherRegion', t('letter.from'))} />
        <StepInput field={text('number', t('letter.number'))} />
        <StepInput
          field={{
            name: 'question',
            kind: 'choice',
            label: t('letter.question'),
            options: QUESTIONS_ELSEWHERE.map((value) => ({ value, label: t(`letter.question.${value}`) })),
          }}
        />
        <StepInput field={text('name', t('person.name'))} />
        <StepInput field={{ name: 'words', kind: 'long', label: t('letter.asked') }} />
        <StepInput field={{ name: 'receivedOn', kind: 'day', label: t('letter.receivedOn') }} />
      </StepForm>
    </>
  )
}
