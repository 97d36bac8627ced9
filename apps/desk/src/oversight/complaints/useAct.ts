import { useWrite } from '../../access/useSession.ts'
import type { ComplaintFile } from './wire.ts'

/** One act on a complaint, with the version that was seen: whoever was faster is told of by the answer. */
export function useAct({ complaint, version }: ComplaintFile, path: string, onDone: () => void) {
  const write = useWrite()
  const send = (body: object) =>
    write.mutate(
      { path: `/api/complaints/${complaint}/${path}`, method: 'POST', body: { version, ...body } },
      { onSuccess: onDone },
    )
  return { error: write.error, pending: write.isPending, send }
}
