import { createRootRoute, type SearchMiddleware } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { Frame } from '../frame/Frame.tsx'
import { Fault, Nowhere } from '../frame/Nowhere.tsx'

interface FrameSearch {
  lang?: string | undefined
  type?: string | undefined
}

/** Language and size of type stay on whatever link is followed. */
const keepFrame: SearchMiddleware<FrameSearch> = ({ search, next }) => ({
  lang: search.lang,
  type: search.type,
  ...next(search),
})

/** What stands around every page; each slice hangs its own pages under it. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: Nowhere,
  errorComponent: Fault,
  validateSearch: keepKeys('lang', 'type'),
  search: { middlewares: [keepFrame] },
})
