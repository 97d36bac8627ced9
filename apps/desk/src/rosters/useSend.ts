import { useMutation } from '@tanstack/react-query'
import { useSignedIn } from '../access/useSession.ts'
import { Refusal, readRefusal } from '../frame/server.ts'
import type { RosterFile, RosterKind } from './wire.ts'

interface Sending {
  readonly file: File
  readonly kind: RosterKind
}

/** Sends a file as it is; its name travels in a header and is only ever shown. */
export function useSend() {
  const csrf = useSignedIn()?.csrf ?? ''
  return useMutation({
    mutationFn: async ({ file, kind }: Sending): Promise<RosterFile> => {
      const response = await fetch('/api/rosters/files', {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-csrf': csrf,
          'x-file-name': encodeURIComponent(file.name),
          'x-roster-kind': kind,
        },
        credentials: 'same-origin',
        body: file,
      }).catch(() => undefined)
      if (response === undefined || !response.ok) throw new Refusal(await readRefusal(response))
      return (await response.json()) as RosterFile
    },
  })
}
