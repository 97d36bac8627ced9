import { PlusOutlined } from '@ant-design/icons'
import type { Problem } from '@doudi/contract'
import { Button } from 'antd'
import { useCallback, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { membersOf } from './caseDraft.ts'
import { CASE_SETS } from './caseFields.ts'
import { Below, Label } from './controls/Label.tsx'
import { NameBox } from './controls/NameBox.tsx'
import { RegionPicker } from './controls/RegionPicker.tsx'
import './facts.css'
import { type FormSurroundings, Surroundings } from './controls/Surroundings.tsx'
import { TypedBox } from './controls/TypedBox.tsx'
import { useDraftAct, useDraftState } from './DraftProvider.tsx'
import { FactSets } from './FactSets.tsx'
import { HOUSEHOLD_SETS } from './householdFields.ts'
import { MemberCard } from './MemberCard.tsx'
import { type Json, type Path, pathFromPlace, readAt } from './path.ts'
import { TriedFigures } from './TriedFigures.tsx'

interface Props {
  readonly problem: Problem | undefined
  readonly ordinary: boolean
}

/** The facts, in the order in which a clerk hears them: where and when, the household, each person. */
export function CaseForm({ problem, ordinary }: Props) {
  const { t } = useTranslation()
  const { draft, opened } = useDraftState()
  const act = useDraftAct()
  const problemWords = useProblemWords()
  const members = membersOf(draft)
  const names = members.map((member) => String(member['id'])).join('\n')
  const onChange = useCallback((path: Path, value: Json | undefined) => act({ act: 'write', path, value }), [act])
  const onRename = useCallback((index: number, id: string) => act({ act: 'rename', index, id }), [act])
  const onRemove = useCallback(
    (index: number) => act({ act: 'write', path: `household.members.${index}`, value: undefined }),
    [act],
  )
  const place = problem?.where === undefined ? undefined : pathFromPlace(problem.where)
  const words = problem === undefined ? undefined : problemWords(problem).detail
  const surroundings = useMemo(
    (): FormSurroundings => ({
      ordinary,
      problemAt: (path) => (place !== undefined && place === path ? words : undefined),
      memberNames: names.split('\n'),
    }),
    [ordinary, place, words, names],
  )
  return (
    <Surroundings value={surroundings}>
      <div key={opened}>
        <section className="form-part" aria-label={t('form.whereWhen')}>
          <div className="field-grid">
            <NameBox
              name={String(draft['name'] ?? '')}
              label={t('fact.case')}
              path="name"
              onName={(name) => onChange('name', name)}
            />
            <PlaceField
              value={draft['jurisdiction']}
              problem={surroundings.problemAt('jurisdiction')}
              onChange={onChange}
            />
            <DayField value={draft['on']} problem={surroundings.problemAt('on')} onChange={onChange} />
          </div>
        </section>
        <section className="form-part">
          <h3>{t('form.household')}</h3>
          <FactSets sets={HOUSEHOLD_SETS} base="household" value={readAt(draft, 'household')} onChange={onChange} />
        </section>
        <section className="form-part">
          <h3>{t('form.members', { count: members.length })}</h3>
          <p className="field-hint">{t('hint.name')}</p>
          {members.map((member, index) => (
            <MemberCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a person is renamed while typing; the place is what stays
              key={index}
              member={member}
              index={index}
              onChange={onChange}
              onRename={onRename}
              onRemove={onRemove}
            />
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => act({ act: 'add-member' })}>
            {t('member.add')}
          </Button>
        </section>
        <section className="form-part">
          <h3>{t('form.asked')}</h3>
          <FactSets sets={CASE_SETS} base="" value={draft} onChange={onChange} />
        </section>
        <TriedFigures />
      </div>
    </Surroundings>
  )
}

interface HeadField {
  readonly value: Json | undefined
  readonly problem: string | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
}

function PlaceField({ value, problem, onChange }: HeadField) {
  const id = useId()
  return (
    <div className={value === undefined ? 'field field-unknown' : 'field'} data-fact="jurisdiction">
      <Label id={id} word="jurisdiction" known={value !== undefined} />
      <RegionPicker
        id={id}
        value={value === undefined ? undefined : String(value)}
        onChange={(code) => onChange('jurisdiction', code)}
        wrong={problem !== undefined}
      />
      <Below id={id} problem={problem} />
    </div>
  )
}

function DayField({ value, problem, onChange }: HeadField) {
  const { t } = useTranslation()
  const id = useId()
  const today = todayInChina()
  return (
    <div className="field" data-fact="on">
      <Label id={id} word="on.determination" known={value !== undefined}>
        {value !== today && (
          <span className="field-acts">
            <Button size="small" type="text" onClick={() => onChange('on', today)}>
              {t('day.today')}
            </Button>
          </span>
        )}
      </Label>
      <TypedBox
        id={id}
        kind="day"
        value={value}
        placeholder={t('typed.day')}
        onChange={(next) => onChange('on', next)}
        wrong={problem !== undefined}
        describedBy={`${id}-below`}
      />
      <Below id={id} problem={problem} />
    </div>
  )
}
