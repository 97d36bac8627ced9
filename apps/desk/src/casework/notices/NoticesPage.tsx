import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useOwnArea } from '../../registry/useHere.ts'
import { DrawPanel } from './DrawPanel.tsx'
import { SheetCard } from './SheetCard.tsx'
import type { NoticesShown, Sheet } from './wire.ts'
import '../casework.css'
import './notices.css'

/** 公示: which sheets to draw, to post today, to photograph; how many days the others have left. */
export function NoticesPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.notices')} permission="casework.read">
      <Notices />
    </Gate>
  )
}

function Notices() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const area = useOwnArea()
  const { data, error, refetch } = useReading<NoticesShown>('/api/notices', { keep: true })
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.notices')}</h1>
          <p className="field-hint">{t('notices.about')}</p>
        </div>
        <nav className="row-acts" aria-label={t('page.notices')}>
          {may.includes('casework.verify') && <Link to="/public-notices/objections">{t('notices.objections')}</Link>}
          <Link to="/public-notices/standing">{t('notices.standing')}</Link>
          {area.length === 12 && (
            <a href={`/notices/${area}`} target="_blank" rel="noreferrer">
              {t('notices.publicPage')}
            </a>
          )}
        </nav>
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <Parts shown={data} mayDraw={may.includes('casework.publish')} />
      )}
    </section>
  )
}

function Parts({ shown, mayDraw }: { readonly shown: NoticesShown; readonly mayDraw: boolean }) {
  const { t } = useTranslation()
  const over = (sheet: Sheet) => sheet.state === 'posted' && sheet.span.daysLeft === 0
  const parts: readonly (readonly [string, string, readonly Sheet[]])[] = [
    ['toPost', t('notices.toPost'), shown.sheets.filter(({ state }) => state === 'drawn' || state === 'interrupted')],
    ['toEnd', t('notices.toEnd'), shown.sheets.filter(over)],
    ['running', t('notices.running'), shown.sheets.filter((sheet) => sheet.state === 'posted' && !over(sheet))],
    ['closed', t('notices.closed'), shown.sheets.filter(({ open }) => !open)],
  ]
  return (
    <>
      {shown.telephone === null && (
        <p className="field-hint" role="note">
          {t('notices.telephoneUnset')}
        </p>
      )}
      {mayDraw && (
        <section aria-labelledby="ready-title">
          <h2 id="ready-title">{t('notices.ready')}</h2>
          <DrawPanel ready={shown.ready} may={mayDraw} />
        </section>
      )}
      {parts.map(([key, title, sheets]) => (
        <section key={key} aria-labelledby={`${key}-title`}>
          <h2 id={`${key}-title`}>{title}</h2>
          {sheets.length === 0 ? (
            <p className="field-hint">{t('notices.none')}</p>
          ) : (
            sheets.map((sheet) => <SheetCard key={`${sheet.notice} ${sheet.version}`} sheet={sheet} />)
          )}
        </section>
      ))}
    </>
  )
}
