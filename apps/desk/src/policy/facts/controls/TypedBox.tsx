import { Input } from 'antd'
import { useState } from 'react'
import type { Json } from '../path.ts'
import { isWhole, readTyped, showTyped, type TypedKind } from '../typed.ts'

interface Props {
  readonly id: string
  readonly kind: TypedKind
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
  readonly placeholder: string
  readonly suffix?: string
  readonly wrong?: boolean
  readonly describedBy?: string | undefined
  readonly label?: string | undefined
}

/** A box that takes figures and days as officers type them, and gives them back in one form. */
export function TypedBox({ id, kind, value, onChange, placeholder, suffix, wrong, describedBy, label }: Props) {
  const [text, setText] = useState(() => showTyped(kind, value))
  const [held, setHeld] = useState(value)
  if (value !== held) {
    setHeld(value)
    if (readTyped(kind, text) !== value) setText(showTyped(kind, value))
  }
  const commit = (typed: string) => {
    const next = readTyped(kind, typed)
    if (next !== value) onChange(next)
  }
  return (
    <Input
      id={id}
      value={text}
      autoComplete="off"
      inputMode={kind === 'text' ? 'text' : kind === 'money' || kind === 'share' ? 'decimal' : 'numeric'}
      className={kind === 'text' ? undefined : 'figures'}
      placeholder={placeholder}
      {...(suffix === undefined ? {} : { suffix })}
      {...(wrong ? { status: 'error' as const } : {})}
      aria-invalid={wrong === true}
      aria-describedby={describedBy}
      aria-label={label}
      onChange={(event) => {
        setText(event.target.value)
        if (isWhole(kind, event.target.value)) commit(event.target.value)
      }}
      onBlur={() => {
        commit(text)
        setText(showTyped(kind, readTyped(kind, text)))
      }}
    />
  )
}
