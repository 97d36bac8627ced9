import { DEPARTMENTS } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { printYuan } from '../../frame/print.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { useSide } from '../steps/useSide.ts'
import type { CaseShown } from '../wire.ts'
import type { AnswerLine } from './wire.ts'

/** What has become of everything the intake asked for, own and passed on, with the sheet for the person. */
export function AnswerPanel({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const side = useSide()
  const programme = useProgrammeWords()
  const { data } = useReading<{ readonly lines: readonly AnswerLine[] }>(
    `/api/intakes/${shown.intake.id}/combined-answer`,
  )
  if (data === undefined) return null
  return (
    <section className="panel" aria-labelledby="combined-answer">
      <h2 id="combined-answer">{t('answer.title')}</h2>
      <ul className="door-items">
        {data.lines.map(({ id, kind, what, department, name, standing, amountFen, dueOn }) => (
          <li key={id}>
            <span>
              {kind === 'referral' && department !== null ? (
                <Link to="/referrals/$referral" params={{ referral: id }}>
                  {t('answer.to', { department: side(DEPARTMENTS[department]) })}
                </Link>
              ) : (
                programme(what)
              )}{' '}
              {name}
            </span>
            <span>
              {t(`standing.answer.${standing}`)}
              {amountFen !== null && ` ${t('case.amount', { yuan: printYuan(amountFen / 100) })}`}
              {dueOn !== null && ` ${dueOn}`}
            </span>
          </li>
        ))}
      </ul>
      <a href={`/api/intakes/${shown.intake.id}/combined-answer/sheet`} target="_blank" rel="noreferrer">
        {t('answer.print')}
      </a>
    </section>
  )
}
