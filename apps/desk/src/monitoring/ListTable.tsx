import { Link } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { printCount, printYuan } from '../frame/print.ts'
import { useProgrammeWords } from './programmeWords.ts'
import { moveBetweenRows } from './rowKeys.ts'
import type { ListAddress } from './useListAddress.ts'
import { WhyRow } from './WhyRow.tsx'
import type { Finding, FindingPage, ListName } from './wire.ts'

interface Props {
  readonly address: ListAddress
  readonly page: FindingPage
  readonly busy: boolean
  readonly searched: boolean
}

/** One row for each family or person: who, where, what, since when, and why in one step. */
export function ListTable({ address, page, busy, searched }: Props) {
  const { t } = useTranslation()
  const columns = useColumns(address.list)
  const { after, put } = address
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside; the links do the work
    <div aria-busy={busy} onKeyDown={moveBetweenRows}>
      <Table<Finding>
        rowKey="finding"
        size="small"
        columns={columns}
        dataSource={[...page.rows]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        sticky
        expandable={{
          expandedRowRender: (finding) => <WhyRow finding={finding} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <Button type="link" size="small" aria-expanded={expanded} onClick={(event) => onExpand(record, event)}>
              {t(expanded ? 'lists.fold' : 'lists.why')}
            </Button>
          ),
          columnTitle: <span className="sr-only">{t('lists.why')}</span>,
          columnWidth: 76,
        }}
        locale={{ emptyText: t(searched ? 'lists.noneFound' : `list.${address.list}.none`) }}
        footer={() => (
          <span className="figures">
            {t('lists.total', { rows: printCount(page.counts.rows), households: printCount(page.counts.households) })}
          </span>
        )}
      />
      {(after !== undefined || page.next !== null) && (
        <nav className="pages" aria-label={t('lists.pages')}>
          <Button disabled={after === undefined} onClick={() => put({})}>
            {t('lists.first')}
          </Button>
          <Button disabled={page.next === null} onClick={() => put({ after: page.next ?? undefined })}>
            {t('lists.next')}
          </Button>
        </nav>
      )}
    </div>
  )
}

const yuan = (fen: number | null) => (fen === null ? '' : printYuan(fen / 100))

/** Lists tell different things: what is owed, what is received, how far from the line, when somebody left. */
function useColumns(list: ListName): TableColumnsType<Finding> {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  const money = (title: string, of: (finding: Finding) => number | null): TableColumnsType<Finding>[number] => ({
    title,
    className: 'figures right',
    render: (_, finding) => yuan(of(finding)),
  })
  const more: Readonly<Record<ListName, TableColumnsType<Finding>>> = {
    missed: [money(t('lists.owed'), ({ amountFen }) => amountFen)],
    wrong: [
      money(t('lists.receiving'), ({ receivingFen }) => receivingFen),
      {
        title: t('lists.follows'),
        render: (_, { change }) => t(`lists.change.${change ?? 'none'}`, { defaultValue: '' }),
      },
    ],
    dropped: [
      { title: t('lists.leftOn'), dataIndex: 'leftOn', className: 'figures' },
      {
        title: t('lists.leftBecause'),
        render: (_, { leftBecause }) =>
          leftBecause === null ? '' : t(`exit.${leftBecause}`, { defaultValue: leftBecause }),
      },
      { title: t('lists.now'), render: (_, { answer }) => t(`lists.answer.${answer}`, { defaultValue: answer }) },
    ],
    nearLine: [money(t('lists.distance'), ({ distanceFen }) => distanceFen)],
    undetermined: [
      {
        title: t('lists.missing'),
        render: (_, { said }) => said.missing[0]?.name ?? '',
      },
      { title: t('lists.suppliedBy'), render: (_, { said }) => said.missing[0]?.by ?? '' },
    ],
    safetyNet: [],
  }
  return [
    {
      title: t('lists.who'),
      render: (_, { household, head, person, name, members }) => (
        <>
          <Link to="/households/$household" params={{ household }} data-row-link>
            {(person === null ? head : name) ?? t('household.noHead')}
          </Link>
          <small className="under">
            {person === null
              ? t('lists.ofMembers', { count: members })
              : t('lists.inHousehold', { head: head ?? t('household.noHead') })}
          </small>
        </>
      ),
    },
    {
      title: t('place.kind.village'),
      render: (_, { villageName, village, townshipName }) => (
        <>
          {villageName ?? village}
          <small className="under">{townshipName ?? ''}</small>
        </>
      ),
    },
    ...(list === 'safetyNet'
      ? []
      : [{ title: t('lists.programme'), render: (_: unknown, { programme }: Finding) => words(programme) }]),
    ...more[list],
    { title: t('lists.since'), dataIndex: 'since', className: 'figures' },
    {
      title: t('lists.reason'),
      className: 'reason-cell',
      render: (_, { said }) => mainReason(said),
    },
  ]
}

/** The comparison of figures says more than that there is a household at all; the rest is a step away. */
function mainReason({ reasons, warnings }: Finding['said']): string {
  const main = reasons.find(({ text }) => /[<>≤≥]/.test(text)) ?? reasons[0]
  return main?.say ?? main?.text ?? warnings[0]?.text ?? ''
}
