import type { ReactNode } from 'react'

export type MarkShape = 'eligible' | 'ineligible' | 'undetermined' | 'referral' | 'warning'

/** Shapes that stay apart without colour: tick, cross, question, ring, triangle. The word beside them says it. */
const SHAPES: Record<MarkShape, ReactNode> = {
  eligible: <path d="M3.5 8.5 6.7 11.7 12.8 4.6" />,
  ineligible: <path d="M4.4 4.4 11.6 11.6 M11.6 4.4 4.4 11.6" />,
  undetermined: <path d="M5.4 6.1a2.6 2.6 0 1 1 3.7 2.35c-.8.4-1.1.8-1.1 1.6 M8 12.6v.1" />,
  referral: <circle cx="8" cy="8" r="4.2" />,
  warning: <path d="M8 3 14 13H2Z M8 6.8v3 M8 11.4v.1" />,
}

export function Mark({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className={`shape shape-${shape}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[shape]}
    </svg>
  )
}
