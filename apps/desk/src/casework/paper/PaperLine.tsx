import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../../access/useSession.ts'
import { useFetchFile } from '../../exports/useFetchFile.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { PaperShown } from './wire.ts'

interface Props {
  readonly application: string
  readonly paper: PaperShown
  readonly mayIssue: boolean
}

/** One paper: printed again as it was, taken as Word, issued anew; the photographs of it that were signed. */
export function PaperLine({ application, paper, mayIssue }: Props) {
  const { t } = useTranslation()
  const word = useFetchFile()
  const anew = useWrite()
  const { paper: id, kind, title, number, issuedOn, issuedBy, signed } = paper
  return (
    <li className="paper-line">
      <div>
        <b>{title}</b> {number !== null && <span className="figures">{number}</span>}
        <small className="under figures">
          {issuedOn}
          {issuedBy !== null && ` · ${issuedBy}`}
        </small>
        {signed.map(({ sheet, filedAt, filedBy }) => (
          <a key={sheet} className="paper-signed" href={`/api/signed-sheets/${sheet}`} target="_blank" rel="noreferrer">
            {t('paper.signed', { day: filedAt.slice(0, 10), who: filedBy ?? '' })}
          </a>
        ))}
      </div>
      <div className="row-acts">
        <a
          className="button-like"
          href={`/api/papers/${id}/print`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('paper.print.of', { title })}
        >
          {t('paper.print')}
        </a>
        <Button
          size="small"
          loading={word.isPending}
          aria-label={t('paper.word.of', { title })}
          onClick={() => word.mutate({ path: `/api/papers/${id}/word` })}
        >
          {t('paper.word')}
        </Button>
        {mayIssue && (
          <Button
            size="small"
            loading={anew.isPending}
            aria-label={t('paper.anew.of', { title })}
            onClick={() =>
              anew.mutate({ path: `/api/applications/${application}/papers`, method: 'POST', body: { kinds: [kind] } })
            }
          >
            {t('paper.anew')}
          </Button>
        )}
      </div>
      {word.error !== null && <ProblemNote problem={problemOf(word.error)} />}
      {anew.error !== null && <ProblemNote problem={problemOf(anew.error)} />}
    </li>
  )
}
