import { DeleteOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LeafField } from './controls/LeafField.tsx'
import { NameBox } from './controls/NameBox.tsx'
import { FactSets } from './FactSets.tsx'
import type { Leaf } from './fields.ts'
import { MEMBER_SETS } from './memberFields.ts'
import type { Json, JsonRecord, Path } from './path.ts'

const IDENTIFYING: readonly Leaf[] = [
  { kind: 'choice', path: 'relation', word: 'relation', choices: 'relation' },
  { kind: 'choice', path: 'sex', word: 'sex', choices: 'sex' },
  { kind: 'day', path: 'born', word: 'born' },
]

interface Props {
  readonly member: JsonRecord
  readonly index: number
  readonly onChange: (path: Path, value: Json | undefined) => void
  readonly onRename: (index: number, id: string) => void
  readonly onRemove: (index: number) => void
}

/** One person of the family. Who they are to each other, how old, what comes in; the rest when it matters. */
export const MemberCard = memo(function MemberCard({ member, index, onChange, onRename, onRemove }: Props) {
  const { t } = useTranslation()
  const base = `household.members.${index}`
  const name = String(member['id'] ?? '')
  return (
    <section className="member" aria-label={t('member.of', { name })}>
      <div className="member-head">
        <NameBox name={name} label={t('fact.name')} path={`${base}.id`} onName={(id) => onRename(index, id)} />
        {IDENTIFYING.map((leaf) => (
          <LeafField
            key={leaf.path}
            field={leaf}
            path={`${base}.${leaf.path}`}
            value={member[leaf.path]}
            onChange={onChange}
            close
          />
        ))}
        <Tooltip title={t('member.remove', { name })}>
          <Button
            className="member-remove"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('member.remove', { name })}
            onClick={() => onRemove(index)}
          />
        </Tooltip>
      </div>
      <FactSets sets={MEMBER_SETS} base={base} value={member} onChange={onChange} />
    </section>
  )
})
