import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHOICES } from '../../policy/facts/choices.ts'
import { PersonPicker } from './PersonPicker.tsx'

/** Somebody and what they are to the head. */
export interface Related {
  readonly person: string
  readonly name: string
  readonly relation: string
}

interface Props {
  readonly members: readonly Related[]
  readonly onChange: (members: readonly Related[]) => void
  /** Members that stand fast; else people can be searched for and taken out again. */
  readonly fixed?: boolean
  /** The first to be chosen is the head. */
  readonly headFirst?: boolean
  readonly without?: readonly string[]
}

const RELATIONS = CHOICES.relation.filter((relation) => relation !== 'self')

/** Who belongs to a household, each with the relation to the head. */
export function MemberList({ members, onChange, fixed = false, headFirst = false, without = [] }: Props) {
  const { t } = useTranslation()
  const put = (person: string, relation: string) =>
    onChange(members.map((one) => (one.person === person ? { ...one, relation } : one)))
  return (
    <div className="member-list">
      <ul>
        {members.map(({ person, name, relation }) => (
          <li key={person}>
            <span>{name}</span>
            <Select
              aria-label={t('members.relationOf', { name })}
              value={relation === '' ? null : relation}
              placeholder={t('fact.relation')}
              options={RELATIONS.map((value) => ({ value, label: t(`choice.relation.${value}`) }))}
              onChange={(next: string) => put(person, next)}
            />
            {!fixed && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('members.takeOut', { name })}
                onClick={() => onChange(members.filter((one) => one.person !== person))}
              />
            )}
          </li>
        ))}
      </ul>
      {!fixed && (
        <PersonPicker
          label={t('members.add')}
          without={[...without, ...members.map(({ person }) => person)]}
          onPick={({ person, name }) =>
            onChange([...members, { person, name, relation: headFirst && members.length === 0 ? 'head' : '' }])
          }
        />
      )}
    </div>
  )
}

/** What is still wrong with a list of members before anybody is asked; the key of the words. */
export function faultOf(members: readonly Related[], needsHead: boolean) {
  if (members.length === 0) return 'members.none' as const
  if (members.some(({ relation }) => relation === '')) return 'members.noRelation' as const
  if (needsHead && members.filter(({ relation }) => relation === 'head').length !== 1) return 'members.oneHead' as const
  return undefined
}

/** As the server is told of them: ids and relations, no names. */
export function tellMembers(members: readonly Related[]) {
  return members.map(({ person, relation }) => ({ person, relation }))
}
