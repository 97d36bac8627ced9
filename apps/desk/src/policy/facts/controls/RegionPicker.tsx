import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../../../frame/server.ts'
import type { RegionList } from '../../wire.ts'

interface Props {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (code: string | undefined) => void
  readonly wrong?: boolean
  readonly placeholder?: string
  readonly label?: string
}

/** Finds a place by its name or code; shows the path, because there are several 城关镇. */
export function RegionPicker({ id, value, onChange, wrong, placeholder, label }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().slice(0, 40))
  const found = useRegions(wanted)
  const chosen = useRegionName(value)
  const options = (wanted === '' ? [] : (found.data?.regions ?? [])).map(({ code, name, path }) => ({
    value: code,
    label: name,
    path: printPath(path),
  }))
  const shown = value !== undefined && !options.some((option) => option.value === value)
  return (
    <Select
      id={id}
      value={value ?? null}
      options={shown ? [{ value, label: chosen ?? value, path: value }, ...options] : options}
      optionRender={({ data }) => (
        <span className="region-option">
          {data.label} <small>{data.path}</small>
        </span>
      )}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={placeholder ?? t('region.placeholder')}
      notFoundContent={wanted === '' ? t('region.type') : found.isFetching ? t('region.searching') : t('region.none')}
      onChange={(code: string | null) => onChange(code ?? undefined)}
      aria-label={label}
      {...(wrong ? { status: 'error' as const } : {})}
    />
  )
}

function useRegions(wanted: string) {
  return useQuery({
    queryKey: ['regions', wanted],
    queryFn: ({ signal }) => ask<RegionList>(`/api/regions?q=${encodeURIComponent(wanted)}`, { signal }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The path of a place that is known by its code, e.g. from an opened file. */
export function useRegionName(code: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['regions', code],
    queryFn: ({ signal }) => ask<RegionList>(`/api/regions?q=${encodeURIComponent(code ?? '')}`, { signal }),
    enabled: code !== undefined && /^\d{2,12}$/.test(code),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const region = data?.regions.find((one) => one.code === code)
  return region === undefined ? undefined : printPath(region.path || region.name)
}

/** 河南省 河南省焦作市 → 河南省焦作市: a longer name says what the shorter before it said. */
function printPath(path: string): string {
  const names = path.split(' ')
  return names.filter((name, index) => !names.slice(index + 1).some((later) => later.startsWith(name))).join(' ')
}
