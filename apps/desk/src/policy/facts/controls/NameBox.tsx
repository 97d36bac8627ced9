import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { looksPersonal } from '../caseDraft.ts'
import type { Path } from '../path.ts'
import { Below } from './Label.tsx'
import { useSurroundings } from './Surroundings.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly path: Path
  readonly onName: (name: string) => void
}

/** What people are called here. A number that could identify somebody is not taken into the case. */
export function NameBox({ name, label, path, onName }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState(name)
  const [held, setHeld] = useState(name)
  if (name !== held) {
    setHeld(name)
    setText(name)
  }
  const problem = useSurroundings().problemAt(path)
  const words = looksPersonal(text) ? t('name.personal') : text.trim() === '' ? t('name.empty') : problem
  return (
    <div className="field" data-fact={path}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
      </div>
      <Input
        id={id}
        value={text}
        maxLength={40}
        autoComplete="off"
        aria-describedby={words === undefined ? undefined : `${id}-below`}
        aria-invalid={words !== undefined}
        {...(words === undefined ? {} : { status: 'error' as const })}
        onChange={({ target }) => {
          setText(target.value)
          const next = target.value.trim()
          if (next === '' || looksPersonal(next)) return
          setHeld(next)
          onName(next)
        }}
        onBlur={() => setText(name)}
      />
      <Below id={id} problem={words} />
    </div>
  )
}
