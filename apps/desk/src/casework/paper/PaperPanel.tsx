import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { useFetchFile } from '../../exports/useFetchFile.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { CaseShown } from '../wire.ts'
import { CertificateButton } from './CertificateButton.tsx'
import { PaperLine } from './PaperLine.tsx'
import { SignedPhotograph } from './SignedPhotograph.tsx'
import type { PapersShown } from './wire.ts'
import './paper.css'

/** Whoever works on cases gives out papers; whoever only looks on prints what is there. */
const WORK = ['take-intake', 'accept', 'inquire', 'verify', 'publish', 'confirm', 'tell'].map(
  (each) => `casework.${each}`,
)

/** 文书: the papers of a case, each and as a whole set, and the photographs of signed ones. */
export function PaperPanel({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const path = `/api/applications/${shown.id}/papers`
  const { data, error, refetch } = useReading<PapersShown>(path, { keep: true })
  return (
    <section className="panel" aria-labelledby="paper-title">
      <h2 id="paper-title">{t('paper.title')}</h2>
      {error !== null && <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton active paragraph={{ rows: 3 }} />}
      {data !== undefined && <Papers shown={data} path={path} />}
      <CertificateButton decisions={shown.decisions} />
    </section>
  )
}

function Papers({ shown: { application, papers, due }, path }: { readonly shown: PapersShown; readonly path: string }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const mayIssue = WORK.some((permission) => may.includes(permission))
  const issue = useWrite()
  const word = useFetchFile()
  return (
    <>
      {papers.length === 0 && <p className="field-hint">{t('paper.none')}</p>}
      <ol className="paper-list">
        {papers.map((paper) => (
          <PaperLine key={paper.paper} application={application} paper={paper} mayIssue={mayIssue} />
        ))}
      </ol>
      {due.length > 0 && (
        <p className="field-hint">{t('paper.due', { titles: due.map(({ title }) => title).join(t('paper.and')) })}</p>
      )}
      <div className="row-acts">
        {due.length > 0 && mayIssue && (
          <Button
            type="primary"
            loading={issue.isPending}
            onClick={() => issue.mutate({ path, method: 'POST', body: {} })}
          >
            {t('paper.issue', { count: due.length })}
          </Button>
        )}
        {papers.length > 0 && (
          <>
            <a className="button-like" href={`${path}/print`} target="_blank" rel="noreferrer">
              {t('paper.printAll')}
            </a>
            <Button loading={word.isPending} onClick={() => word.mutate({ path: `${path}/word` })}>
              {t('paper.wordAll')}
            </Button>
          </>
        )}
      </div>
      {issue.error !== null && <ProblemNote problem={problemOf(issue.error)} />}
      {word.error !== null && <ProblemNote problem={problemOf(word.error)} />}
      {papers.length > 0 && <SignedPhotograph application={application} />}
    </>
  )
}
