import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface Props {
  readonly value: string
  readonly label: string
  readonly onSearch: (text: string) => void
}

/** A search that filters while typing; the words stand in the address. `/` leads here. */
export function SearchBox({ value, label, onSearch }: Props) {
  const [text, setText] = useState(value)
  const [held, setHeld] = useState(value)
  if (value !== held) {
    setHeld(value)
    setText(value)
  }
  useEffect(() => {
    if (text === held) return
    const timer = setTimeout(() => {
      setHeld(text)
      onSearch(text)
    }, 200)
    return () => clearTimeout(timer)
  }, [text, held, onSearch])
  return (
    <div className="search" data-search>
      <Input
        value={text}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => setText(target.value)}
      />
    </div>
  )
}

/** Whether all the words of a search stand somewhere in these texts. */
export function matches(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const whole = texts.join('\n').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
