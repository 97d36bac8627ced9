import type { ReactNode } from 'react'

/** A table that may be wider than a small screen: it scrolls by itself, by touch and by the arrow keys. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for those without a pointer
    <section className="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
