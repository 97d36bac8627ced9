import { useTranslation } from 'react-i18next'
import { printInstant } from '../../exports/timeLeft.ts'
import { printCount } from '../../frame/print.ts'
import type { RecordClass } from './wire.ts'

/** One class of records: how long from when, what then, and what came of the last run. */
export function ClassRow({ one }: { readonly one: RecordClass }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const { title, kept, countedFrom, atTheEnd, basis, source, nextEndOn, waiting, lastRunAt, lastEnded } = one
  return (
    <tr>
      <th scope="row">{title[language]}</th>
      <td>
        {kept === 'always'
          ? t('retention.always')
          : 'days' in kept
            ? t('retention.days', { count: kept.days })
            : t('retention.years', { count: kept.years })}
        {kept !== 'always' && <small className="under">{t('retention.from', { event: countedFrom[language] })}</small>}
      </td>
      <td>{t(`retention.atTheEnd.${atTheEnd}`)}</td>
      <td className="figures">
        {nextEndOn ?? t('retention.noEnd')}
        {waiting && <small className="under">{t('retention.waiting')}</small>}
      </td>
      <td className="figures">
        {lastRunAt === null ? t('retention.notYet') : printInstant(lastRunAt)}
        {lastRunAt !== null && (
          <small className="under">
            {t('retention.ended', { last: printCount(lastEnded), all: printCount(one.endedInAll) })}
          </small>
        )}
      </td>
      <td>
        {t(`retention.basis.${basis}`)}
        <small className="under">{source[language]}</small>
      </td>
    </tr>
  )
}
