import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../../frame/server.ts'
import { useOpenCase } from '../facts/useOpenCase.ts'
import type { ExampleList } from '../wire.ts'

/** Starts from a worked example of the packs. */
export function ExampleSearch() {
  const { t } = useTranslation()
  const openCase = useOpenCase()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const wanted = useDeferredValue(typed.trim().slice(0, 40))
  const { data, isFetching } = useQuery({
    queryKey: ['examples', wanted],
    queryFn: ({ signal }) => ask<ExampleList>(`/api/examples?q=${encodeURIComponent(wanted)}`, { signal }),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="example-search" data-search>
      <Select
        value={null}
        options={(data?.examples ?? []).slice(0, 60).map((example) => ({
          value: example.id,
          label: example.name,
          about: `${example.jurisdiction} · ${example.on}`,
        }))}
        optionRender={({ data: example }) => (
          <span className="region-option">
            {example.label} <small className="figures">{example.about}</small>
          </span>
        )}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={t('examples.search')}
        aria-label={t('examples.search')}
        notFoundContent={t(isFetching ? 'region.searching' : 'examples.none')}
        onOpenChange={setOpen}
        popupMatchSelectWidth={420}
        onChange={(id: string | null) => {
          const found = data?.examples.find((example) => example.id === id)
          if (found === undefined) return
          const { expect: _, ...draft } = found.case
          openCase({ name: found.name, jurisdiction: found.jurisdiction, on: found.on, ...draft })
        }}
      />
    </div>
  )
}
