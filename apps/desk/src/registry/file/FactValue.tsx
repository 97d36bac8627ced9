import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FactField } from '../../policy/facts/controls/FactField.tsx'
import { Surroundings } from '../../policy/facts/controls/Surroundings.tsx'
import { type Json, type JsonRecord, readAt, writeAt } from '../../policy/facts/path.ts'
import type { FactKind } from './factKinds.ts'

interface Props {
  readonly kind: FactKind
  readonly memberNames: readonly string[]
  /** `{ [kind]: value }`, or nothing yet. */
  readonly value?: JsonRecord | undefined
  readonly onChange?: (value: JsonRecord | undefined) => void
}

/** The value of one fact, drawn by the fields the determination has for it; nothing is assumed here. */
export function FactValue({ kind, memberNames, value, onChange }: Props) {
  const { t } = useTranslation()
  const surroundings = useMemo(() => ({ ordinary: false, problemAt: () => undefined, memberNames }), [memberNames])
  const change = (path: string, next: Json | undefined) =>
    onChange?.(writeAt(value, path, next) as JsonRecord | undefined)
  return (
    <Surroundings value={surroundings}>
      <fieldset className="field-grid fact-value" aria-label={t(kind.word)}>
        {kind.fields.map((field) => (
          <FactField
            key={field.path}
            field={field}
            path={field.path}
            value={readAt(value, field.path)}
            onChange={change}
          />
        ))}
      </fieldset>
    </Surroundings>
  )
}
