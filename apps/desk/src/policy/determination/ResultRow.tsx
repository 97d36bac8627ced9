import { DownOutlined, RightOutlined } from '@ant-design/icons'
import type { Determination, Reason, Result } from '@doudi/contract'
import { Tag } from 'antd'
import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { ResultDetail } from './ResultDetail.tsx'
import { amountOf, type GrantedReasons, type ResultLine, sortReasons, standingOf } from './resultView.ts'

interface Props {
  readonly line: ResultLine
  readonly trace: Determination['trace']
  readonly granted: GrantedReasons
  readonly open: boolean
  readonly onToggle: () => void
}

/** One answer on one line: word, what it comes to, from when; the reason is one step away. */
export function ResultRow({ line, trace, granted, open, onToggle }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [result] = line.results
  const members = line.results.flatMap(({ member }) => (member === undefined ? [] : [member]))
  const standing = standingOf(result)
  const amount = amountOf(result)
  const name = useProgrammeName()(result)
  return (
    <li className={`result result-${standing}`} data-programme={result.programme}>
      <button type="button" className="result-line" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="result-standing">
          <Mark shape={standing === 'aside' ? 'ineligible' : standing} />
          {t(`standing.${standing === 'aside' ? 'ineligible' : standing}`)}
        </span>
        <span className="result-name">
          {name}
          {members.length > 0 && <span className="result-member">{members.join(t('print.list'))}</span>}
          {result.change !== undefined && <Tag>{t(`change.${result.change}`)}</Tag>}
          {result.choice !== undefined && <Tag>{t(`chosen.${result.choice}`)}</Tag>}
          {line.results.some(({ warnings }) => warnings.length > 0) && <Mark shape="warning" />}
        </span>
        <span className="result-brief">{briefOf(result, t, granted, trace)}</span>
        <span className="result-amount figures">
          {amount !== undefined && (
            <>
              {amount.figure} <small>{t(`amount.${amount.period}`)}</small>
            </>
          )}
          {amount === undefined &&
            standing === 'eligible' &&
            result.parameters.some((one) => one.value === undefined) && <small>{t('amount.waits')}</small>}
        </span>
        <span className="result-why">
          {t('why')} {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        </span>
      </button>
      <div id={id}>
        {open &&
          line.results.map((one) => (
            <section key={one.member ?? ''} aria-label={one.member}>
              {line.results.length > 1 && <h4 className="detail-member">{one.member}</h4>}
              <ResultDetail result={one} trace={trace} granted={granted} />
            </section>
          ))}
      </div>
    </li>
  )
}

/** The pack's own words in Chinese; in English ours, where we have them. */
export function useProgrammeName() {
  const { t, i18n } = useTranslation()
  return (result: Pick<Result, 'programme' | 'name'>) =>
    i18n.language === 'en' ? t(`choice.programme.${result.programme}`, { defaultValue: result.name }) : result.name
}

/** The half sentence that a reader wants first: from when, why not, or what is missing and who has it. */
export function briefOf(result: Result, t: TFunction, granted: GrantedReasons, trace?: Determination['trace']): string {
  const parts: string[] = []
  if (result.answer === 'undetermined') {
    const [first, ...more] = result.missing
    if (first !== undefined) {
      parts.push(
        t(more.length === 0 ? 'brief.missing' : 'brief.missingMore', {
          name: first.name,
          by: first.by,
          count: result.missing.length,
        }),
      )
    }
  } else if (result.answer === 'ineligible') {
    const { decisive } = sortReasons(result, undefined, granted)
    const failed = decisive.find((reason) => reason.say !== undefined) ?? decisive[0]
    if (failed !== undefined) parts.push(failed.say ?? nameOrText(failed, trace))
  }
  if (result.from !== undefined) parts.push(t('brief.from', { month: result.from }))
  if (result.until !== undefined) parts.push(t('brief.until', { month: result.until }))
  if (result.months !== undefined) parts.push(t('brief.months', { count: result.months }))
  if (result.monthsAtMost !== undefined) parts.push(t('brief.monthsAtMost', { count: result.monthsAtMost }))
  return parts.join(t('print.comma'))
}

/** A bare 否 says nothing; the name of what was tested does. */
function nameOrText(reason: Reason, trace: Determination['trace']): string {
  const step = trace?.find((one) => one.id === reason.step)
  return step !== undefined && step.value === reason.text ? step.name : reason.text
}
