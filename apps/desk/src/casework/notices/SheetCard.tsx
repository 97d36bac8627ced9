import { nextActs, noticeLife } from '@doudi/life'
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { PhotoButton } from './PhotoButton.tsx'
import type { Sheet } from './wire.ts'

/** One sheet: who stands on it, how its days run, and the one thing to do with it now. */
export function SheetCard({ sheet }: { readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const write = useWrite()
  const may = new Set(useSignedIn()?.permissions ?? [])
  const acts = new Set(nextActs(noticeLife, sheet.state, may))
  const { notice, version, span, lines } = sheet
  const send = (word: string, body: object) =>
    write.mutate({ path: `/api/notices/${notice}/${word}`, method: 'POST', body: { seen: version, ...body } })
  const standing = lines.filter(({ closedOn }) => closedOn === null || !sheet.open)
  return (
    <article className="sheet-card" aria-label={`${sheet.villageName} ${sheet.drawnOn}`}>
      <header>
        <h3>{sheet.villageName}</h3>
        <span className="case-state">{noticeLife.states[sheet.state][side]}</span>
      </header>
      <p>
        {standing.map(({ name, programme, line }) => (
          <span key={line} className="sheet-line">
            {name} · {programme}
          </span>
        ))}
      </p>
      <Days sheet={sheet} />
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <div className="row-acts">
        {sheet.open && (
          <a className="print-link" href={`/api/notices/${notice}/sheet`} target="_blank" rel="noreferrer">
            {t('notices.print')}
          </a>
        )}
        {acts.has('post') && (
          <PhotoButton
            label={t('notices.post')}
            pending={write.isPending}
            onPhoto={(photo) => send('posting', { photo })}
          />
        )}
        {acts.has('repost') && (
          <PhotoButton
            label={t('notices.repost')}
            pending={write.isPending}
            onPhoto={(photo) => send('reposting', { photo })}
          />
        )}
        {acts.has('end') && (
          <PhotoButton
            label={t('notices.end')}
            primary={span.daysLeft === 0}
            pending={write.isPending}
            onPhoto={(photo) => send('end', { photo })}
          />
        )}
        {acts.has('interrupt') && (
          <Popconfirm
            title={t('notices.interrupt.sure')}
            okText={t('notices.interrupt')}
            cancelText={t('access.cancel')}
            onConfirm={() => send('interruption', { because: 'tornOff' })}
          >
            <Button>{t('notices.interrupt')}</Button>
          </Popconfirm>
        )}
        {acts.has('lapse') && (
          <Popconfirm
            title={t('notices.lapse.sure')}
            okText={t('notices.lapse')}
            cancelText={t('access.cancel')}
            onConfirm={() => send('lapse', { because: 'drawnWrongly' })}
          >
            <Button>{t('notices.lapse')}</Button>
          </Popconfirm>
        )}
      </div>
    </article>
  )
}

/** How many days are left and why; the reading of the civil code stands beside, so that anybody can count again. */
function Days({ sheet: { state, span, closedOn, days } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation()
  if (state === 'drawn' || state === 'interrupted')
    return <p className="field-hint">{t('notices.days.none', { days })}</p>
  if (state !== 'posted')
    return <p className="field-hint figures">{t('notices.days.closed', { day: closedOn ?? '' })}</p>
  return (
    <p>
      <b className="figures">
        {span.daysLeft > 0 ? t('notices.days.left', { count: span.daysLeft }) : t('notices.days.lastToday')}
      </b>
      <small className="under figures">
        {t('notices.days.reading', { posted: span.postedOn ?? '', last: span.last, from: span.endsFrom })}
        {span.movedByHoliday && ` ${t('notices.days.moved')}`}
        {!span.calendarKnown && ` ${t('notices.days.unknown')}`}
      </small>
    </p>
  )
}
