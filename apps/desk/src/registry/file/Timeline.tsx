import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'
import { EndEnrolmentForm } from './acts/EndEnrolmentForm.tsx'
import { CorrectFactForm } from './CorrectFactForm.tsx'
import { describeEntry } from './describeEntry.ts'
import { nameOf } from './receiving.ts'

/** How entries are filtered: by what an officer looks for. */
const FILTERS = {
  roll: ['roll'],
  fact: ['fact'],
  member: ['member', 'link', 'merge'],
  place: ['village', 'hukou'],
  correction: ['correction'],
} as const satisfies Record<string, readonly TimelineEntry['what'][]>
type Filter = keyof typeof FILTERS
const ALL = Object.keys(FILTERS) as Filter[]
const SHOWN_FIRST = 30

/** Middle: everything on one line of time, the latest first. */
export function Timeline({ file, mayAct }: { readonly file: HouseholdFile; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly Filter[]>(ALL)
  const [all, setAll] = useState(false)
  const entries = useMemo(() => {
    const kinds = new Set<string>(chosen.flatMap((filter) => FILTERS[filter]))
    return file.timeline.filter(({ what }) => kinds.has(what)).toReversed()
  }, [file, chosen])
  const shown = all ? entries : entries.slice(0, SHOWN_FIRST)
  const counts = (filter: Filter) =>
    file.timeline.filter(({ what }) => (FILTERS[filter] as readonly string[]).includes(what)).length
  return (
    <section className="panel timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('file.timeline')}</h2>
      <Checkbox.Group
        aria-label={t('file.timeline.filter')}
        value={[...chosen]}
        options={ALL.filter((filter) => counts(filter) > 0).map((filter) => ({
          value: filter,
          label: t('file.filter.counted', { name: t(`file.filter.${filter}`), count: counts(filter) }),
        }))}
        onChange={(values) => setChosen(values as Filter[])}
      />
      {entries.length === 0 ? (
        <p className="field-hint">{t(file.timeline.length === 0 ? 'file.timeline.empty' : 'file.timeline.filtered')}</p>
      ) : (
        <ol>
          {shown.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: some entries have no id, and none is ever reordered
            <Entry key={`${entry.what} ${entry.on} ${index}`} entry={entry} file={file} mayAct={mayAct} />
          ))}
        </ol>
      )}
      {entries.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('file.timeline.all', { count: entries.length })}
        </Button>
      )}
    </section>
  )
}

function Entry({ entry, file, mayAct }: { entry: TimelineEntry; file: HouseholdFile; mayAct: boolean }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [acting, setActing] = useState(false)
  const { on, until, person, what, said } = entry
  const { title, below } = describeEntry(entry, file, t)
  const withdrawn = what === 'fact' && said['withdrawn'] !== null
  const mayCorrect = mayAct && what === 'fact' && !withdrawn && may.includes('registry.record')
  const mayEnd = mayAct && what === 'roll' && until === null && may.includes('registry.enrol')
  const close = () => setActing(false)
  return (
    <li className={withdrawn ? 'entry withdrawn' : 'entry'} data-what={what}>
      <span className="entry-day figures">
        {on}
        {until !== null && <small>{t('entry.until', { day: until })}</small>}
      </span>
      <span className="entry-kind">{t(`entry.kind.${what}`)}</span>
      <div>
        <p>
          {person !== null && <b>{nameOf(file, person, t)} </b>}
          {withdrawn ? <s>{title}</s> : title}
          {(mayCorrect || mayEnd) && (
            <Button type="link" size="small" onClick={() => setActing(true)}>
              {t(mayEnd ? 'entry.roll.end' : 'fact.correct')}
            </Button>
          )}
        </p>
        {below.map((line) => (
          <p key={line} className="field-hint">
            {line}
          </p>
        ))}
      </div>
      {acting && mayCorrect && <CorrectFactForm entry={entry} file={file} onClose={close} />}
      {acting && mayEnd && <EndEnrolmentForm file={file} enrolment={String(said['id'])} onClose={close} />}
    </li>
  )
}
