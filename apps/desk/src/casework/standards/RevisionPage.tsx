import { revisionLife } from '@doudi/life'
import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { Mark } from '../../frame/Mark.tsx'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { Progress } from './Progress.tsx'
import { RevisionActs } from './RevisionActs.tsx'
import { useStandardWords } from './useStandardWords.ts'
import type { RevisionShown } from './wire.ts'
import './standards.css'

/** One document: what it changes, what to be careful of, whom it concerns, and how far the recomputation has come. */
export function RevisionPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.standards')} permission="policy.read-standards">
      <Revision />
    </Gate>
  )
}

function Revision() {
  const { revision } = useParams({ from: '/standards/$revision' })
  const may = useSignedIn()?.permissions ?? []
  const { data, error, refetch } = useReading<RevisionShown>(`/api/policy/revisions/${revision}`)
  if (error !== null) {
    return (
      <section className="panel page">
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      </section>
    )
  }
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  const inForce = data.state === 'published' || data.state === 'superseded'
  return (
    <>
      <Head shown={data} />
      {data.preview !== null && <PreviewTable preview={data.preview} mayOpen={may.includes('casework.read')} />}
      {inForce && <Progress revision={revision} />}
    </>
  )
}

function Head({ shown }: { readonly shown: RevisionShown }) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const { notice, startsOn, why, figures, warnings, state } = shown
  const { warningWord, share } = useStandardWords()
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{notice.title}</h1>
          <p className="field-hint">
            {t('standards.head', { number: notice.number, on: notice.on, place: shown.place, startsOn })}
          </p>
        </div>
        <span className="tag-word">{revisionLife.states[state][side]}</span>
      </header>
      <p>{t('standards.whySaid', { why })}</p>
      {shown.overrideBecause !== null && <p>{t('standards.overrideSaid', { why: shown.overrideBecause })}</p>}
      {warnings.map((warning) => (
        <p key={JSON.stringify(warning)} className="standard-warning">
          <Mark shape="warning" /> {warningWord(warning, figures)}
        </p>
      ))}
      <WideTable label={t('standards.values')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('standards.parameter')}</th>
              <th>{t('standards.before')}</th>
              <th>{t('standards.after')}</th>
              <th>{t('standards.clause')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.length > 0
              ? figures.map(({ parameter, name, before, after, clause }) => (
                  <tr key={parameter}>
                    <td>{name}</td>
                    <td className="figures">{before ?? t('standards.unset')}</td>
                    <td className="figures">{after ?? t('standards.unset')}</td>
                    <td>{clause}</td>
                  </tr>
                ))
              : shown.values.map(({ parameter, value, clause }) => (
                  <tr key={parameter}>
                    <td>{parameter}</td>
                    <td />
                    <td className="figures">{typeof value === 'object' ? JSON.stringify(value) : String(value)}</td>
                    <td>{clause}</td>
                  </tr>
                ))}
          </tbody>
        </table>
      </WideTable>
      {shown.gap !== null && (
        <p className="field-hint figures">
          {t('standards.gap', { before: share(shown.gap.before), after: share(shown.gap.after) })}
        </p>
      )}
      <RevisionActs shown={shown} />
    </section>
  )
}
