import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import { Mark } from '../../frame/Mark.tsx'
import { todayInChina } from '../../frame/print.ts'
import type { HouseholdFile } from '../wire.ts'
import { GiveNumberButton } from './GiveNumberButton.tsx'
import { nameOf } from './receiving.ts'

/** Right: what is open, and what comes next by its day. */
export function OpenPanel({ file, mayAct }: { readonly file: HouseholdFile; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const noNumber = file.members.filter(({ number }) => number === null)
  const merges = file.timeline.filter(
    ({ what, said, until }) => what === 'merge' && said['confirmed'] === null && until === null,
  )
  const due = endingSoon(file)
  const empty = noNumber.length + merges.length + due.length === 0
  return (
    <section className="panel open-panel" aria-labelledby="open-title">
      <h2 id="open-title">{t('file.waiting')}</h2>
      {empty && <p className="field-hint">{t('file.waiting.none')}</p>}
      <ul>
        {noNumber.map(({ person, name, noNumberBecause }) => (
          <li key={person}>
            <Mark shape="warning" />
            <div>
              <b>{name}</b> {t('person.noNumber')}
              <p className="field-hint">{t(`noNumber.next.${noNumberBecause ?? 'unknown'}`)}</p>
              {mayAct && may.includes('registry.record') && <GiveNumberButton person={person} name={name} />}
            </div>
          </li>
        ))}
        {merges.map(({ said, person }) => (
          <li key={String(said['folded'])}>
            <Mark shape="undetermined" />
            <div>
              <b>{nameOf(file, person, t)}</b> {t('file.waiting.merge')}
              {may.includes('registry.merge') && (
                <p>
                  <Link to="/registry/duplicates">{t('file.waiting.merge.go')}</Link>
                </p>
              )}
            </div>
          </li>
        ))}
        {due.map(({ key, name, words, day }) => (
          <li key={key}>
            <Mark shape="referral" />
            <div>
              <b>{name}</b> {t(words, { day })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SOON_DAYS = 60
const DAY_MS = 86_400_000

/** Certificates that run out within sixty days. */
function endingSoon(file: HouseholdFile) {
  const today = todayInChina()
  const last = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10)
  return file.timeline.flatMap(({ what, said, person, until }) => {
    if (what !== 'fact' || said['withdrawn'] !== null || person === null) return []
    const value = said['value'] as { certificate?: { until?: string } } | null
    const day = (typeof value === 'object' ? value?.certificate?.until : undefined) ?? until ?? undefined
    if (day === undefined || day < today || day > last) return []
    const name = file.people.find((one) => one.person === person)?.name ?? ''
    return [{ key: String(said['id']), name, words: 'file.waiting.ends', day }]
  })
}
