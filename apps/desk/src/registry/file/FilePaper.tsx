import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { todayInChina } from '../../frame/print.ts'
import type { HouseholdFile } from '../wire.ts'
import { describeEntry } from './describeEntry.ts'
import { nameOf, receivingNow } from './receiving.ts'

/** The file on paper: numbers masked, the whole line of time, the day it was printed. */
export const FilePaper = memo(function FilePaper({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation()
  const head = file.members.find(({ relation }) => relation === 'head')
  return (
    <article className="sheet" aria-hidden="true">
      <h1>{t('file.paper.title')}</h1>
      <p>
        {t('file.title', { name: head?.name ?? t('household.noHead') })} · {file.village ?? file.region} ·{' '}
        {t(`choice.residence.${file.residence}`)} · {t('file.since', { day: file.opened })}
      </p>
      <h2>{t('file.members')}</h2>
      {file.members.map(({ person, name, relation, sex, born, number }) => (
        <p key={person}>
          {[
            name,
            t(`choice.relation.${relation}`),
            sex === null ? undefined : t(`choice.sex.${sex}`),
            t('sheet.born', { day: born }),
            number ?? t('person.noNumber'),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      ))}
      <h2>{t('file.receiving')}</h2>
      {receivingNow(file, t).map(({ id, name, whose, monthly, since }) => (
        <p key={id}>{[name, whose, monthly, t('file.since', { day: since })].filter(Boolean).join(' · ')}</p>
      ))}
      <h2>{t('file.timeline')}</h2>
      {file.timeline.map((entry, index) => {
        const { title, below } = describeEntry(entry, file, t)
        const whose = entry.person === null ? '' : `${nameOf(file, entry.person, t)} `
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, in this order
          <p key={index} className="sheet-result">
            {entry.on}
            {entry.until === null ? '' : ` ${t('entry.until', { day: entry.until })}`} {whose}
            {title}
            {below.length === 0 ? '' : t('entry.below', { text: below.join(t('print.comma')) })}
          </p>
        )
      })}
      <p className="sheet-foot">{t('file.paper.foot', { day: todayInChina() })}</p>
    </article>
  )
})
