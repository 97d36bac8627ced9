import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSignedIn } from '../access/useSession.ts'
import { fetchFile } from './fetchFile.ts'

/** A file on its way to whoever is signed in. What is shown is read anew: that it was fetched is part of it. */
export function useFetchFile() {
  const csrf = useSignedIn()?.csrf ?? ''
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: { readonly path: string; readonly body?: unknown }) => fetchFile({ ...wish, csrf }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['signed-in', '/api/exports'] }),
  })
}
