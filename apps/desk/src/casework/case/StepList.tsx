import { PAPERS, type PaperName } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown, CaseStep } from '../wire.ts'

/** Everything that happened, the latest first: the day, what, by whom, and what was found. */
export function StepList({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { intake, officers } = shown
  return (
    <section className="panel timeline" aria-labelledby="steps-title">
      <h2 id="steps-title">{t('case.steps')}</h2>
      <ol>
        {shown.steps.toReversed().map((step) => (
          <Step key={step.step} step={step} shown={shown} />
        ))}
        <li className="entry">
          <span className="entry-day figures">{intake.takenOn}</span>
          <span className="entry-kind">{t('case.step.door')}</span>
          <div>
            <p>{t('case.step.taken', { who: officers[intake.takenBy] ?? t('case.officer') })}</p>
          </div>
        </li>
      </ol>
    </section>
  )
}

function Step({ step, shown }: { readonly step: CaseStep; readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { actWord } = useLifeWords()
  const lines = useSaid(step, shown)
  return (
    <li className="entry" data-act={step.act}>
      <span className="entry-day figures">{step.happenedOn}</span>
      <span className="entry-kind">{actWord(step.act, shown)}</span>
      <div>
        <p className="field-hint">{t('case.step.by', { who: shown.officers[step.takenBy] ?? t('case.officer') })}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  )
}

/** What was said at a step, line by line, in words. */
function useSaid({ said }: CaseStep, { officers }: CaseShown): string[] {
  const { t } = useTranslation()
  const { side } = useLifeWords()
  if (said === null) return []
  return Object.entries(said).flatMap(([key, value]): string[] => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return []
    const line = (words: string) => [t('case.said', { what: t(`said.${key}`, { defaultValue: key }), words })]
    if (key === 'papers' || key === 'brought') {
      return line((value as PaperName[]).map((paper) => PAPERS[paper]?.[side] ?? paper).join(t('print.comma')))
    }
    if (key === 'findings') {
      return (value as { source: string; found: string; agrees: boolean }[]).map(({ source, found, agrees }) =>
        t('case.finding', { source, found, verdict: t(agrees ? 'finding.same' : 'finding.differs') }),
      )
    }
    if (key === 'companion') return line(officers[String(value)] ?? t('case.officer'))
    if (typeof value === 'boolean') return line(t(value ? 'step.yes' : 'step.no'))
    if (Array.isArray(value)) return line(value.map(String).join(t('print.comma')))
    if (typeof value === 'object') return []
    return line(t(`said.${key}.${String(value)}`, { defaultValue: String(value) }))
  })
}
