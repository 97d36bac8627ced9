import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HouseholdAwards } from '../../casework/awards/HouseholdAwards.tsx'
import type { HouseholdFile, Why } from '../wire.ts'
import { FileActs } from './FileActs.tsx'
import { FilePaper } from './FilePaper.tsx'
import { HouseholdDetermination } from './HouseholdDetermination.tsx'
import { MembersPanel } from './MembersPanel.tsx'
import { OpenPanel } from './OpenPanel.tsx'
import { receivingNow } from './receiving.ts'
import { Timeline } from './Timeline.tsx'

interface Props {
  readonly file: HouseholdFile
  readonly why: Why
  readonly openedFile: string | undefined
}

/** On top what they receive; left who they are, in the middle what happened, right what is open. */
export function FileView({ file, why, openedFile }: Props) {
  const { t } = useTranslation()
  const { village, region, residence, members, opened, closed } = file
  const head = members.find(({ relation }) => relation === 'head')
  const [determined, setDetermined] = useState(false)
  return (
    <div className="file-page">
      <section className="panel file-head">
        <header className="panel-head">
          <h1>
            {t('file.title', { name: head?.name ?? t('household.noHead') })}
            <span className="case-line figures">
              {[
                t('case.people', { count: members.length }),
                village ?? region,
                t(`choice.residence.${residence}`),
                closed === null ? t('file.since', { day: opened }) : t('file.closed', { day: closed }),
              ].join(' · ')}
            </span>
          </h1>
          <div className="page-acts">
            {openedFile === undefined && closed === null && <FileActs file={file} />}
            <Button onClick={() => window.print()}>{t('file.print')}</Button>
          </div>
        </header>
        <Receiving file={file} determined={determined} onDetermine={() => setDetermined(!determined)} />
      </section>
      {determined && (
        <section className="panel" aria-labelledby="determination-title">
          <HouseholdDetermination file={file} why={why} openedFile={openedFile} />
        </section>
      )}
      <div className="file-grid">
        <MembersPanel file={file} mayAct={openedFile === undefined} />
        <Timeline file={file} mayAct={openedFile === undefined} />
        <OpenPanel file={file} mayAct={openedFile === undefined} />
      </div>
      {openedFile === undefined && (
        <HouseholdAwards household={file.household} members={members} mayAct={closed === null} />
      )}
      <FilePaper file={file} />
    </div>
  )
}

/** What comes in each month by the rolls, and the way to the reasons. */
function Receiving({
  file,
  determined,
  onDetermine,
}: {
  readonly file: HouseholdFile
  readonly determined: boolean
  readonly onDetermine: () => void
}) {
  const { t } = useTranslation()
  const lines = receivingNow(file, t)
  return (
    <div className="receiving">
      <h2>{t('file.receiving')}</h2>
      {lines.length === 0 ? (
        <p>{t('file.receiving.nothing')}</p>
      ) : (
        <ul>
          {lines.map(({ id, name, whose, monthly, since }) => (
            <li key={id}>
              <b>{name}</b>
              {whose !== undefined && <span>{whose}</span>}
              <span className="figures">{monthly ?? t('file.receiving.noSum')}</span>
              <small className="figures">{t('file.since', { day: since })}</small>
            </li>
          ))}
        </ul>
      )}
      <Button type="primary" aria-expanded={determined} onClick={onDetermine}>
        {t(determined ? 'file.determined.fold' : 'file.determine')}
      </Button>
    </div>
  )
}
