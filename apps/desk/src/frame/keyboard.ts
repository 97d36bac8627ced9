import { useEffect } from 'react'

/** `/` goes to the search of the page, wherever the focus is, unless somebody is typing. */
export function useSlashToSearch(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return
      const box = document.querySelector<HTMLInputElement>('[data-search] input')
      if (box === null) return
      event.preventDefault()
      box.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Ctrl+Enter asks at once, also from inside a box. */
export function useCtrlEnter(act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      // A box hands over what was typed when it is left.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [act])
}
