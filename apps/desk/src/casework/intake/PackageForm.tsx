import { APPLIED_PROGRAMMES, isPersonal } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import type { Proposal } from '../wire.ts'
import { askedOf, type Need, toldOf } from './need.ts'
import { type Line, lineOf, PackageLine } from './PackageLine.tsx'

interface Props {
  readonly household: string
  readonly need: Need
  readonly proposal: Proposal
  readonly members: readonly { readonly person: string; readonly name: string }[]
}

interface Taken {
  readonly intake: string
  readonly applications: readonly {
    readonly application: string
    readonly programme: string
    readonly person: string | null
  }[]
}

/** The whole package with its reasons: kept, dropped with a reason, added. What is dropped stays on the applicant's paper. */
export function PackageForm({ household, need, proposal, members }: Props) {
  const { t } = useTranslation()
  const write = useWrite<Taken>()
  const [lines, setLines] = useState<readonly Line[]>(() => proposal.proposed.map((one) => lineOf(one, need)))
  if (write.isSuccess) return <Receipt taken={write.data} names={proposal.names} />
  const change = (index: number, line: Line | undefined) =>
    setLines(line === undefined ? lines.toSpliced(index, 1) : lines.with(index, line))
  const chosen = lines.filter(({ choice }) => choice !== 'later')
  const unexplained = chosen.some(
    ({ choice, because }) => (choice === 'dropped' || choice === 'added') && because.trim().length < 2,
  )
  const wanted = chosen.filter(({ choice }) => choice !== 'dropped')
  const submit = () =>
    write.mutate({
      path: '/api/intakes',
      method: 'POST',
      body: { ...askedOf(household, need), ...toldOf(need), items: chosen.map((line) => itemOf(line, need)) },
    })
  return (
    <section className="package" aria-labelledby="package-title">
      <h2 id="package-title">{t('intake.package')}</h2>
      <p className="field-hint">{t(lines.length === 0 ? 'intake.package.none' : 'intake.package.about')}</p>
      <ul>
        {lines.map((line, index) => (
          <PackageLine
            key={line.key}
            line={line}
            name={line.person === null ? undefined : proposal.names[line.person]}
            onChange={(next) => change(index, next)}
          />
        ))}
      </ul>
      <AddLine members={members} taken={lines} onAdd={(line) => setLines([...lines, line])} />
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <p className="row-acts">
        <Button type="primary" loading={write.isPending} disabled={wanted.length === 0 || unexplained} onClick={submit}>
          {t('intake.submit', { count: wanted.length })}
        </Button>
        {unexplained && <span className="field-hint">{t('intake.unexplained')}</span>}
      </p>
    </section>
  )
}

function itemOf({ programme, person, choice, because }: Line, { aid }: Need): object {
  return {
    programme,
    ...(person !== null && { person }),
    ...(programme === 'temporaryAid' && aid !== undefined && { aid }),
    choice,
    ...(because.trim() !== '' && { because: because.trim() }),
  }
}

interface AddProps {
  readonly members: Props['members']
  readonly taken: readonly Line[]
  readonly onAdd: (line: Line) => void
}

/** What somebody asks for though the rules did not propose it: it is taken down all the same, with why. */
function AddLine({ members, taken, onAdd }: AddProps) {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  const options = APPLIED_PROGRAMMES.filter((programme) => programme !== 'temporaryAid').flatMap((programme) =>
    (isPersonal(programme) ? members : [undefined]).map((member) => ({
      value: `${programme} ${member?.person ?? ''}`,
      label: member === undefined ? words(programme) : `${words(programme)} · ${member.name}`,
    })),
  )
  return (
    <Select
      aria-label={t('intake.add')}
      className="add-line"
      placeholder={t('intake.add')}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.filter(({ value }) => !taken.some(({ key }) => key === value))}
      onChange={(value: string | null) => {
        if (value === null) return
        const [programme = '', person = ''] = value.split(' ')
        onAdd({ key: value, programme, person: person || null, choice: 'added', because: '', proposed: undefined })
      }}
    />
  )
}

function Receipt({ taken, names }: { readonly taken: Taken; readonly names: Proposal['names'] }) {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  return (
    <section className="package receipt" role="status">
      <h2>{t('intake.taken')}</h2>
      <p className="figures">{t('intake.number', { number: taken.intake.slice(-12).toUpperCase() })}</p>
      <ul>
        {taken.applications.map(({ application, programme, person }) => (
          <li key={application}>
            <Link to="/applications/$application" params={{ application }}>
              {words(programme)}
            </Link>
            {person !== null && ` · ${names[person] ?? ''}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
