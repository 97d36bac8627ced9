import { useTranslation } from 'react-i18next'
import { todayInChina } from '../../frame/print.ts'
import { NumberLine } from '../search/NumberLine.tsx'
import type { HouseholdFile, Member } from '../wire.ts'
import { describeEntry } from './describeEntry.ts'
import { MemberActs } from './MemberActs.tsx'
import { ReceiptsButton } from './ReceiptsButton.tsx'
import { RevealButton } from './RevealButton.tsx'
import { factsInForce } from './receiving.ts'

/** Special groups a person stands in; they say who somebody is before they say what is paid. */
const GROUPS = new Set([
  'tekun',
  'leftBehindElder',
  'leftBehindChild',
  'leftBehindWoman',
  'emptyNestElder',
  'childInDifficulty',
  'severelyDisabled',
])
/** Facts that tell who somebody is; the sums stand in the timeline. */
const TELLING = new Set(['disability', 'workAbility', 'study', 'where', 'illness', 'selfCare', 'married'])

/** Left: who they are. */
export function MembersPanel({ file, mayAct }: { readonly file: HouseholdFile; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="panel members-panel" aria-labelledby="members-title">
      <h2 id="members-title">{t('file.members')}</h2>
      <ul>
        {file.members.map((member) => (
          <MemberItem key={member.person} member={member} file={file} mayAct={mayAct} />
        ))}
      </ul>
    </section>
  )
}

function MemberItem({ member, file, mayAct }: { member: Member; file: HouseholdFile; mayAct: boolean }) {
  const { t } = useTranslation()
  const { person, name, relation, sex, born, died, number, telephone } = member
  const today = todayInChina()
  const facts = (factsInForce(file, today).get(person) ?? []).filter(({ said }) => TELLING.has(String(said['kind'])))
  const groups = file.timeline.filter(
    ({ what, person: of, until, said }) =>
      what === 'roll' && of === person && until === null && GROUPS.has(String(said['roll'])),
  )
  const hukou = file.timeline.findLast(({ what, person: of }) => what === 'hukou' && of === person)
  return (
    <li className="member-item">
      <p className="member-name">
        <b>{name}</b> {t(`choice.relation.${relation}`, { defaultValue: relation })}
        <span className="figures">
          {sex === null ? '' : t(`choice.sex.${sex}`)} {t('person.age', { count: ageOn(born, died ?? today) })}
        </span>
        {died !== null && <span className="tag-word">{t('person.died', { day: died })}</span>}
      </p>
      <p className="member-number">
        <NumberLine person={member} />
        {mayAct && (number !== null || telephone !== null) && <RevealButton person={person} name={name} />}
      </p>
      {mayAct && (
        <p className="member-acts">
          <MemberActs file={file} member={member} />
          <ReceiptsButton person={person} name={name} />
        </p>
      )}
      {telephone !== null && <p className="figures masked">{t('person.telephoneIs', { telephone })}</p>}
      {groups.length > 0 && (
        <p className="groups">
          {groups.map(({ said }) => (
            <span key={String(said['id'])} className="tag-word">
              {t(`roll.${String(said['roll'])}`)}
            </span>
          ))}
        </p>
      )}
      {facts.map((fact) => (
        <p key={String(fact.said['id'])} className="field-hint">
          {describeEntry(fact, file, t).title}
        </p>
      ))}
      <p className="field-hint">
        {hukou === undefined ? t('person.hukou.unknown') : describeEntry(hukou, file, t).title}
      </p>
    </li>
  )
}

/** Whole years lived on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
