import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { FileView } from './FileView.tsx'
import { ImportList } from './ImportList.tsx'
import { ImportView } from './ImportView.tsx'
import { SendFile } from './SendFile.tsx'
import { Templates } from './Templates.tsx'
import './rosters.css'

/** Rolls come in: send a file, say what its columns are, look, import, and get back what did not fit. */
export function RostersPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.rosters')} permission="registry.import-roster">
      <Rosters />
    </Gate>
  )
}

function Rosters() {
  const { file, import: imported } = useSearch({ from: '/rosters' })
  const navigate = useNavigate({ from: '/rosters' })
  const go = (to: { file?: string; import?: string }) =>
    void navigate({ search: (before) => ({ ...before, file: undefined, import: undefined, ...to }) })
  if (imported !== undefined) return <ImportView key={imported} id={imported} onLeave={() => go({})} />
  if (file !== undefined) {
    return <FileView key={file} id={file} onImport={(id) => go({ import: id })} onLeave={() => go({})} />
  }
  return (
    <>
      <SendFile onSent={(sent) => go({ file: sent })} onImported={(id) => go({ import: id })} />
      <Templates />
      <ImportList onOpen={(id) => go({ import: id })} />
    </>
  )
}
