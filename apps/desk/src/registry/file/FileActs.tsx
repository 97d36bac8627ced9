import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import type { HouseholdFile } from '../wire.ts'
import { ChangeHeadForm } from './ChangeHeadForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { RecordFactForm } from './RecordFactForm.tsx'
import { SplitForm } from './SplitForm.tsx'

const CHANGES = ['join', 'leave', 'head', 'split'] as const
type Act = (typeof CHANGES)[number] | 'fact'

/** What may be done to a household by whoever keeps its file. */
export function FileActs({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [act, setAct] = useState<Act>()
  if (!may.includes('registry.record')) return null
  const close = () => setAct(undefined)
  return (
    <>
      <Button onClick={() => setAct('fact')}>{t('fact.record')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: CHANGES.map((key) => ({
            key,
            label: t(`file.act.${key}`),
            disabled: key !== 'join' && file.members.length < 2 && key !== 'leave',
          })),
          onClick: ({ key }) => setAct(key as Act),
        }}
      >
        <Button aria-haspopup="menu">{t('file.act.members')}</Button>
      </Dropdown>
      {act === 'fact' && <RecordFactForm file={file} onClose={close} />}
      {act === 'join' && <JoinForm file={file} onClose={close} />}
      {act === 'leave' && <LeaveForm file={file} onClose={close} />}
      {act === 'head' && <ChangeHeadForm file={file} onClose={close} />}
      {act === 'split' && <SplitForm file={file} onClose={close} />}
    </>
  )
}
