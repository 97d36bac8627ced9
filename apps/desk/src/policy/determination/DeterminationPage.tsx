import type { Problem } from '@doudi/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Skeleton, Switch } from 'antd'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCtrlEnter } from '../../frame/keyboard.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { useOnline } from '../../frame/useOnline.ts'
import { CaseForm } from '../facts/CaseForm.tsx'
import { membersOf } from '../facts/caseDraft.ts'
import { useRegionName } from '../facts/controls/RegionPicker.tsx'
import { useDraftState } from '../facts/DraftProvider.tsx'
import { describePlace } from '../facts/describePlace.ts'
import { pathFromPlace, readAt } from '../facts/path.ts'
import { ExampleSearch } from './ExampleSearch.tsx'
import { FileActs } from './FileActs.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { ResultList } from './ResultList.tsx'
import { countAnswers } from './resultView.ts'
import { TeachingPage } from './TeachingPage.tsx'
import { useDetermination } from './useDetermination.ts'
import { useOpenFile } from './useOpenFile.tsx'
import { WouldChangeList } from './WouldChangeList.tsx'
import './determination.css'
import './answers.css'
import './paper.css'

/** The heart of the desk: facts on the right, what the rules say of them on the left, recomputed as they change. */
export function DeterminationPage() {
  const { t } = useTranslation()
  const { draft, edited, opened } = useDraftState()
  const ordinary = useSearch({ from: '/' }).assume !== 'nothing'
  const { needed, outcome, problem, stale, determineNow } = useDetermination(draft, ordinary)
  const online = useOnline()
  const title = useRef<HTMLHeadingElement>(null)
  useCtrlEnter(() => {
    determineNow()
    title.current?.focus()
  })
  const drop = useFileDrop()
  return (
    <div className={drop.over ? 'determination dropping' : 'determination'} {...drop.listeners}>
      <h1 className="sr-only">{t('page.determination')}</h1>
      <div className="toolbar">
        <ExampleSearch />
        <FileActs />
      </div>
      {!online && <Alert type="warning" showIcon title={t('offline.title')} description={t('offline.detail')} />}
      <div className="split">
        <div className="answers">
          <section className="panel" aria-labelledby="answers-title">
            <header className="panel-head">
              <h2 id="answers-title" ref={title} tabIndex={-1}>
                <CaseTitle />
              </h2>
              <Button onClick={determineNow} title={t('determine.key')}>
                {t('determine.now')}
              </Button>
            </header>
            {problem !== undefined && <CaseProblem problem={problem} onRetry={determineNow} />}
            {needed.length > 0 ? (
              <TeachingPage needed={needed} untouched={!edited && opened === 0} />
            ) : outcome === undefined ? (
              problem === undefined && <Skeleton active paragraph={{ rows: 8 }} />
            ) : outcome.results.length === 0 ? (
              <p className="field-hint">{t('results.none')}</p>
            ) : (
              <ResultList key={opened} outcome={outcome} stale={stale || problem !== undefined} />
            )}
          </section>
          <WouldChangeList outcome={needed.length === 0 ? outcome : undefined} draft={draft} ordinary={ordinary} />
        </div>
        <section className="panel facts" aria-labelledby="facts-title">
          <header className="panel-head">
            <h2 id="facts-title">{t('facts.title')}</h2>
            <OrdinarySwitch ordinary={ordinary} />
          </header>
          <CaseForm problem={problem} ordinary={ordinary} />
          <p className="keeps-nothing">{t('keeps.nothing')}</p>
          {outcome !== undefined && (
            <a className="to-answers" href="#answers-title">
              {t('results.below', countAnswers(outcome))}
            </a>
          )}
        </section>
      </div>
      <PrintSheet draft={draft} outcome={outcome} ordinary={ordinary} />
    </div>
  )
}

/** What is wrong, in the words of the form, and the way to the box it stands in. */
function CaseProblem({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const { draft } = useDraftState()
  const { where } = problem
  if (where === undefined) return <ProblemNote problem={problem} onRetry={onRetry} />
  const go = () =>
    document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(pathFromPlace(where))}"] :is(input, button)`)?.focus()
  return <ProblemNote problem={problem} onRetry={onRetry} place={describePlace(where, draft, t)} onGo={go} />
}

/** 李家 · 4 人 · 巫溪县 农村 · 认定日 2021-05-10 */
function CaseTitle() {
  const { t } = useTranslation()
  const { draft } = useDraftState()
  const code = draft['jurisdiction']
  const place = useRegionName(typeof code === 'string' ? code : undefined) ?? code
  const residence = readAt(draft, 'household.residence')
  return (
    <>
      {String(draft['name'] ?? '')}
      <span className="case-line figures">
        {[
          t('case.people', { count: membersOf(draft).length }),
          place,
          residence === undefined ? undefined : t(`choice.residence.${residence}`, { defaultValue: String(residence) }),
          draft['on'] === undefined ? undefined : t('case.on', { day: draft['on'] }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
    </>
  )
}

function OrdinarySwitch({ ordinary }: { readonly ordinary: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  const navigate = useNavigate({ from: '/' })
  return (
    <span className="ordinary" title={t('ordinary.about')}>
      <Switch
        id={id}
        size="small"
        checked={ordinary}
        onChange={(wanted) =>
          void navigate({
            search: (before) => ({ ...before, assume: wanted ? undefined : 'nothing' }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <label htmlFor={id}>{t('ordinary.switch')}</label>
    </span>
  )
}

function useFileDrop() {
  const openFile = useOpenFile()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // A file that misses the page must not replace it.
    const stay = (event: globalThis.DragEvent) => event.preventDefault()
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
  return {
    over,
    listeners: {
      onDragOver: (event: DragEvent) => setOver(event.dataTransfer.types.includes('Files')),
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file !== undefined) void openFile(file)
      },
    },
  }
}
