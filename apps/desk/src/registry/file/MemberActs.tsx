import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import type { HouseholdFile, Member } from '../wire.ts'
import { CorrectPersonForm } from './acts/CorrectPersonForm.tsx'
import { HukouForm } from './acts/HukouForm.tsx'

const ACTS = ['correctPerson', 'hukou'] as const

/** What may be mended of one person in a file. */
export function MemberActs({ file, member }: { readonly file: HouseholdFile; readonly member: Member }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [act, setAct] = useState<string>()
  if (!may.includes('registry.record')) return null
  const close = () => setAct(undefined)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: ACTS.map((key) => ({ key, label: t(`member.act.${key}`) })), onClick: ({ key }) => setAct(key) }}
      >
        <Button type="link" size="small" aria-haspopup="menu" aria-label={t('member.acts.of', { name: member.name })}>
          {t('member.acts')}
        </Button>
      </Dropdown>
      {act === 'correctPerson' && <CorrectPersonForm member={member} onClose={close} />}
      {act === 'hukou' && <HukouForm file={file} member={member} onClose={close} />}
    </>
  )
}
