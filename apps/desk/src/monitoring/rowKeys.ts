import type { KeyboardEvent } from 'react'

/** Arrows move from row to row; Enter opens the one that has the focus, because the focus is on its link. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (event.target instanceof HTMLElement && event.target.closest('input, [role="combobox"]')) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
  const at = links.findIndex((link) => link === event.target || (row !== null && link.closest('tr') === row))
  const next = links[at === -1 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
