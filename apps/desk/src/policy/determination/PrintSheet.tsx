import type { CaseOutcome } from '@doudi/contract'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { todayInChina } from '../../frame/print.ts'
import { type CaseDraft, membersOf } from '../facts/caseDraft.ts'
import { useRegionName } from '../facts/controls/RegionPicker.tsx'
import { type DescribedFact, describeFacts } from '../facts/describe.ts'
import { HOUSEHOLD_SETS } from '../facts/householdFields.ts'
import { MEMBER_SETS } from '../facts/memberFields.ts'
import { readAt } from '../facts/path.ts'
import { briefOf, useProgrammeName } from './ResultRow.tsx'
import {
  amountOf,
  collectGranted,
  type GrantedReasons,
  groupResults,
  type ResultLine,
  sortReasons,
} from './resultView.ts'

interface Props {
  readonly draft: CaseDraft
  readonly outcome: CaseOutcome | undefined
  readonly ordinary: boolean
}

/** The same answer on A4, black on white: what was known, what follows, by which clause, and what is still missing. */
export const PrintSheet = memo(function PrintSheet({ draft, outcome, ordinary }: Props) {
  const { t } = useTranslation()
  const code = draft['jurisdiction']
  const place = useRegionName(typeof code === 'string' ? code : undefined) ?? code
  if (outcome === undefined) return null
  const granted = collectGranted(outcome.results)
  return (
    <article className="sheet" aria-hidden="true">
      <h1>{t('sheet.title')}</h1>
      <p>
        {String(draft['name'])} · {String(place)} · {t('case.on', { day: draft['on'] })}
      </p>
      <h2>{t('sheet.facts')}</h2>
      <FactLines facts={describeFacts(HOUSEHOLD_SETS, readAt(draft, 'household'), t)} />
      {membersOf(draft).map((member) => (
        <FactLines
          key={String(member['id'])}
          head={[
            String(member['id']),
            t(`choice.relation.${member['relation']}`, { defaultValue: '' }),
            t(`choice.sex.${member['sex']}`, { defaultValue: '' }),
            t('sheet.born', { day: member['born'] }),
          ]
            .filter((part) => part !== '')
            .join(' ')}
          facts={describeFacts(MEMBER_SETS, member, t)}
        />
      ))}
      {ordinary && <p>{t('sheet.ordinary')}</p>}
      <h2>{t('sheet.results')}</h2>
      {groupResults(outcome.results)
        .filter(({ standing }) => standing !== 'aside')
        .map(({ standing, lines }) => (
          <section key={standing}>
            <h3>{t(`group.${standing}`)}</h3>
            {lines.map((line) => (
              <SheetResult key={line.key} line={line} granted={granted} />
            ))}
          </section>
        ))}
      <p className="sheet-foot">
        {t('sheet.foot', {
          day: todayInChina(),
          packs:
            outcome.determination?.packs.map((pack) => `${pack.name} ${pack.hash.slice(0, 8)}`).join(t('print.list')) ??
            '',
        })}
      </p>
    </article>
  )
})

function FactLines({ head, facts }: { head?: string; facts: readonly DescribedFact[] }) {
  const { t } = useTranslation()
  return (
    <p>
      {head !== undefined && <b>{head} </b>}
      {facts.map((fact) => t('print.fact', { name: fact.name, value: fact.value })).join(t('print.rowBreak'))}
    </p>
  )
}

function SheetResult({ line, granted }: { readonly line: ResultLine; readonly granted: GrantedReasons }) {
  const { t } = useTranslation()
  const [result] = line.results
  const members = line.results.flatMap(({ member }) => (member === undefined ? [] : [member])).join(t('print.list'))
  const amount = amountOf(result)
  const name = useProgrammeName()(result)
  return (
    <div className="sheet-result">
      <p>
        <b>
          {name}
          {members === '' ? '' : ` ${members}`}
        </b>{' '}
        {amount !== undefined && `${amount.figure} ${t(`amount.${amount.period}`)} `}
        {result.answer === 'ineligible' ? '' : briefOf(result, t, granted)}
      </p>
      <ul>
        {sortReasons(result, undefined, granted).decisive.map((reason) => (
          <li key={`${reason.step} ${reason.text}`}>
            {t('sheet.reason', {
              met: t(`met.${reason.met}`),
              say: reason.say ?? '',
              text: reason.text,
              clause: `${reason.clause.title} ${reason.clause.clause}`,
            })}
          </li>
        ))}
        {result.missing.map((missing) => (
          <li key={missing.kind + missing.id + (missing.member ?? '')}>
            {t(`missing.${missing.kind}`)} {missing.name} {t('missing.by', { by: missing.by })}
          </li>
        ))}
        {result.warnings.map((warning) => (
          <li key={warning.code + warning.text}>
            {t('warning.mind')}
            {warning.text} {warning.code}
          </li>
        ))}
      </ul>
    </div>
  )
}
