import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import type { HouseholdFile } from '../wire.ts'
import { EndEnrolmentForm } from './acts/EndEnrolmentForm.tsx'
import { EnrolForm } from './acts/EnrolForm.tsx'
import { MoveForm } from './acts/MoveForm.tsx'
import { ChangeHeadForm } from './ChangeHeadForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { RecordFactForm } from './RecordFactForm.tsx'
import { openRolls } from './rolls.ts'
import { SplitForm } from './SplitForm.tsx'

const CHANGES = ['join', 'leave', 'head', 'split', 'move'] as const
const ROLL_ACTS = ['enrol', 'endEnrolment'] as const
type Act = (typeof CHANGES)[number] | (typeof ROLL_ACTS)[number] | 'fact'

const FORMS = {
  fact: RecordFactForm,
  join: JoinForm,
  leave: LeaveForm,
  head: ChangeHeadForm,
  split: SplitForm,
  move: MoveForm,
  enrol: EnrolForm,
  endEnrolment: EndEnrolmentForm,
} as const

/** What may be done to a household by whoever keeps its file, and to its rolls by whoever keeps those. */
export function FileActs({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [act, setAct] = useState<Act>()
  const ActForm = act === undefined ? undefined : FORMS[act]
  const needsTwo = (key: Act) => key === 'head' || key === 'split'
  return (
    <>
      {may.includes('casework.take-intake') && (
        <Link to="/intake" search={{ household: file.household }} className="button-link">
          {t('intake.fromFile')}
        </Link>
      )}
      {may.includes('registry.enrol') && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: ROLL_ACTS.map((key) => ({
              key,
              label: t(`file.act.${key}`),
              disabled: key === 'endEnrolment' && openRolls(file).length === 0,
            })),
            onClick: ({ key }) => setAct(key as Act),
          }}
        >
          <Button aria-haspopup="menu">{t('file.act.rolls')}</Button>
        </Dropdown>
      )}
      {may.includes('registry.record') && (
        <>
          <Button onClick={() => setAct('fact')}>{t('fact.record')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: CHANGES.map((key) => ({
                key,
                label: t(`file.act.${key}`),
                disabled: needsTwo(key) && file.members.length < 2,
              })),
              onClick: ({ key }) => setAct(key as Act),
            }}
          >
            <Button aria-haspopup="menu">{t('file.act.changes')}</Button>
          </Dropdown>
        </>
      )}
      {ActForm !== undefined && <ActForm file={file} onClose={() => setAct(undefined)} />}
    </>
  )
}
