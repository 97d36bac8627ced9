import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './frame/desk.css'
import './frame/parts.css'
import { DraftProvider } from './policy/facts/DraftProvider.tsx'
import { router } from './router.ts'
import { startWords } from './words/index.ts'

const english = new URLSearchParams(window.location.search).get('lang') === 'en'
startWords(english ? 'en' : 'zh-CN')

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
})

const place = document.getElementById('root')
if (place === null) throw new Error('no root in the page')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <DraftProvider>
        <RouterProvider router={router} />
      </DraftProvider>
    </QueryClientProvider>
  </StrictMode>,
)
