import { Button, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { printYuan } from '../../frame/print.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import type { Proposed } from '../wire.ts'
import type { Need } from './need.ts'

/** A line of the package as the clerk has left it; `later`: neither kept nor dropped, where the rules are not certain. */
export interface Line {
  readonly key: string
  readonly programme: string
  readonly person: string | null
  readonly choice: 'kept' | 'added' | 'dropped' | 'referred' | 'later'
  readonly because: string
  readonly proposed: Proposed | undefined
}

/** A line as the rules propose it: what is certain is kept, the rest waits for the clerk. */
export function lineOf(proposed: Proposed, { aid }: Need): Line {
  const { programme, person, answer, way } = proposed
  const certain = answer === 'eligible' && (programme !== 'temporaryAid' || aid !== undefined)
  const asked = programme === 'temporaryAid' && aid !== undefined
  const choice = certain || asked ? (way === 'referral' ? 'referred' : 'kept') : 'later'
  return { key: `${programme} ${person ?? ''}`, programme, person, choice, because: '', proposed }
}

interface Props {
  readonly line: Line
  readonly name: string | undefined
  /** Without a line: it is taken out again. */
  readonly onChange: (line: Line | undefined) => void
}

/** One programme: whom it is for, what it gives, why, what is missing and who can supply it, and what becomes of it. */
export function PackageLine({ line, name, onChange }: Props) {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  const { programme, choice, because, proposed } = line
  const label = name === undefined ? words(programme) : `${words(programme)} · ${name}`
  const yes = proposed?.way === 'referral' ? 'referred' : 'kept'
  return (
    <li className="package-line" data-choice={choice}>
      <p className="package-head">
        {proposed !== undefined && <Mark shape={proposed.answer} />} <b>{label}</b>
        {proposed?.amountFen !== null && proposed !== undefined && (
          <span className="figures">
            {t(proposed.monthly ? 'intake.monthly' : 'intake.once', { yuan: printYuan(proposed.amountFen / 100) })}
          </span>
        )}
        {proposed === undefined ? (
          <Button type="link" onClick={() => onChange(undefined)}>
            {t('intake.remove')}
          </Button>
        ) : (
          <Radio.Group
            aria-label={label}
            optionType="button"
            size="small"
            value={choice}
            onChange={({ target }) => onChange({ ...line, choice: target.value as Line['choice'] })}
            options={[
              { value: yes, label: t(`intake.choice.${yes}`) },
              { value: 'dropped', label: t('intake.choice.dropped') },
              ...(proposed.answer === 'undetermined' ? [{ value: 'later', label: t('intake.choice.later') }] : []),
            ]}
          />
        )}
      </p>
      {proposed?.reasons.slice(0, 3).map(({ text, clause }) => (
        <p key={text} className="field-hint">
          {text} <span className="clause-said">{clause}</span>
        </p>
      ))}
      {proposed !== undefined && proposed.missing.length > 0 && (
        <p className="field-hint">
          {t('intake.missing', {
            facts: proposed.missing
              .map(({ name: fact, by }) => t('print.aside', { text: fact, aside: by }))
              .join(t('print.comma')),
          })}
        </p>
      )}
      {(choice === 'dropped' || choice === 'added') && (
        <Input
          aria-label={t('intake.because', { programme: label })}
          placeholder={t(choice === 'dropped' ? 'intake.because.dropped' : 'intake.because.added')}
          maxLength={300}
          value={because}
          onChange={({ target }) => onChange({ ...line, because: target.value })}
        />
      )}
    </li>
  )
}
