import { useParams } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { BreakGlass, type OpenedFor } from './BreakGlass.tsx'
import { FileView } from './FileView.tsx'
import { PurposeForm } from './PurposeForm.tsx'
import { useFile, usePurpose } from './useFile.ts'
import '../../policy/facts/facts.css'
import '../../policy/determination/determination.css'
import '../../policy/determination/answers.css'
import '../../policy/determination/paper.css'
import '../registry.css'
import './file.css'

/** 一户一档: one family, one page. */
export function HouseholdFilePage() {
  const { t } = useTranslation()
  const { household } = useParams({ from: '/households/$household' })
  return (
    <Gate title={t('page.file')} permission="registry.read">
      <File key={household} household={household} />
    </Gate>
  )
}

function File({ household }: { readonly household: string }) {
  const { t } = useTranslation()
  const { why, last, choose } = usePurpose(household)
  const [opened, setOpened] = useState<OpenedFor>()
  const { data, error, refetch } = useFile(household, why, opened?.id)
  if (why === undefined) return <PurposeForm last={last} onChoose={choose} />
  const problem = error === null ? undefined : problemOf(error)
  if (problem?.code === 'platform.not-found' && opened === undefined) {
    return <BreakGlass household={household} onOpened={setOpened} />
  }
  if (problem !== undefined) {
    return (
      <section className="panel page">
        <h1>{t('page.file')}</h1>
        <ProblemNote problem={problem} onRetry={() => void refetch()} />
      </section>
    )
  }
  if (data === undefined) {
    return (
      <section className="panel page">
        <h1 className="sr-only">{t('page.file')}</h1>
        <Skeleton active paragraph={{ rows: 10 }} />
      </section>
    )
  }
  return (
    <>
      {opened !== undefined && (
        <Alert type="warning" showIcon title={t('glass.open', { until: opened.until, due: opened.due })} />
      )}
      <FileView file={data} why={why} openedFile={opened?.id} />
    </>
  )
}
