import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSignedIn } from '../../access/useSession.ts'
import { Refusal, readRefusal } from '../../frame/server.ts'
import type { FiledSheet } from './wire.ts'

/** Sends a photograph as it is; the code on it says which paper it belongs to. */
export function useFileSheet() {
  const csrf = useSignedIn()?.csrf ?? ''
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (file: File): Promise<FiledSheet> => {
      const response = await fetch('/api/signed-sheets', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
        credentials: 'same-origin',
        body: file,
      }).catch(() => undefined)
      if (response === undefined || !response.ok) throw new Refusal(await readRefusal(response))
      return (await response.json()) as FiledSheet
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['signed-in'] }),
  })
}
