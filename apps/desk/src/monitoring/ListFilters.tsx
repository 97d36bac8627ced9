import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../frame/SearchBox.tsx'
import { PlaceName } from './PlaceCounts.tsx'
import { useProgrammeWords } from './programmeWords.ts'
import { TakeList } from './TakeList.tsx'
import type { ListAddress } from './useListAddress.ts'
import { SORTS, type Summary } from './wire.ts'

interface Props {
  readonly address: ListAddress
  readonly summary: Summary | undefined
  readonly q: string
  readonly onSearch: (text: string) => void
}

/** What the list is narrowed to, in words: each can be taken away again. */
export function ListFilters({ address, summary, q, onSearch }: Props) {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  const { list, region, area, programme, sort, put } = address
  const programmes = [
    ...new Set((summary?.counts ?? []).filter((count) => count.list === list).map((count) => count.programme)),
  ]
  return (
    <div className="list-filters">
      <SearchBox value={q} label={t('lists.search')} onSearch={onSearch} />
      <Select
        aria-label={t('lists.programme')}
        value={programme ?? ''}
        onChange={(next: string) => put({ programme: next || undefined })}
        options={[
          { value: '', label: t('lists.everyProgramme') },
          ...programmes.map((one) => ({ value: one, label: words(one) })),
        ]}
      />
      <Select
        aria-label={t('lists.sort')}
        value={sort}
        onChange={(next) => put({ sort: next === 'village' ? undefined : next })}
        options={SORTS.map((one) => ({ value: one, label: t(`lists.sort.${one}`) }))}
      />
      <TakeList address={address} searched={q !== ''} />
      {(region !== area || programme !== undefined) && (
        <ul className="chips" aria-label={t('lists.chips')}>
          {region !== area && (
            <li>
              <Chip onRemove={() => put({ region: undefined })}>
                <PlaceName code={region} />
              </Chip>
            </li>
          )}
          {programme !== undefined && (
            <li>
              <Chip onRemove={() => put({ programme: undefined })}>{words(programme)}</Chip>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function Chip({ children, onRemove }: { readonly children: React.ReactNode; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <Button size="small" onClick={onRemove}>
      {children} <span aria-hidden>×</span>
      <span className="sr-only">{t('lists.unfilter')}</span>
    </Button>
  )
}
