import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Determination, Result } from '@doudi/contract'
import { Mark } from '../../frame/Mark.tsx'
import { ResultDetail } from './ResultDetail.tsx'
import { amountOf, standingOf } from './resultView.ts'

interface Props {
  readonly result: Result
  readonly trace: Determination['trace']
  readonly open: boolean
  readonly onToggle: () => void
}

/** One answer on one line: word, what it comes to, from when; the reason is one step away. */
export function ResultRow({ result, trace, open, onToggle }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const standing = standingOf(result)
  const amount = amountOf(result)
  const name = useProgrammeName()(result)
  return (
    <li className={`result result-${standing}`} data-programme={result.programme}>
      <button type="button" className="result-line" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="result-standing">
          <Mark shape={standing} />
          {t(`standing.${standing}`)}
        </span>
        <span className="result-name">
          {name}
          {result.member !== undefined && <span className="result-member">{result.member}</span>}
          {result.change !== undefined && <Tag>{t(`change.${result.change}`)}</Tag>}
          {result.choice !== undefined && <Tag>{t(`chosen.${result.choice}`)}</Tag>}
          {result.warnings.length > 0 && <Mark shape="warning" />}
        </span>
        <span className="result-brief">{briefOf(result, t)}</span>
        <span className="result-amount figures">
          {amount !== undefined && (
            <>
              {amount.figure} <small>{t(`amount.${amount.period}`)}</small>
            </>
          )}
          {amount === undefined && standing === 'eligible' && result.parameters.some((one) => one.value === undefined) && (
            <small>{t('amount.waits')}</small>
          )}
        </span>
        <span className="result-why">
          {t('why')} {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        </span>
      </button>
      <div id={id}>{open && <ResultDetail result={result} trace={trace} />}</div>
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
export function briefOf(result: Result, t: TFunction): string {
  const parts: string[] = []
  if (result.answer === 'undetermined') {
    const [first, ...more] = result.missing
    if (first !== undefined) {
      parts.push(t(more.length === 0 ? 'brief.missing' : 'brief.missingMore', { name: first.name, by: first.by, count: result.missing.length }))
    }
  } else if (result.answer === 'ineligible') {
    const failed = result.reasons.find((reason) => reason.decisive && reason.met !== 'yes') ?? result.reasons[0]
    if (failed !== undefined) parts.push(failed.say ?? failed.text)
  }
  if (result.from !== undefined) parts.push(t('brief.from', { month: result.from }))
  if (result.until !== undefined) parts.push(t('brief.until', { month: result.until }))
  if (result.months !== undefined) parts.push(t('brief.months', { count: result.months }))
  if (result.monthsAtMost !== undefined) parts.push(t('brief.monthsAtMost', { count: result.monthsAtMost }))
  return parts.join(t('print.comma'))
}
