import { Refusal, readRefusal } from '../frame/server.ts'

interface Wish {
  readonly path: string
  readonly body?: unknown
  readonly csrf: string
}

/** Fetches a file as whoever is signed in and hands it to the browser; a refusal comes in the server's words. */
export async function fetchFile({ path, body, csrf }: Wish): Promise<{ readonly rows: number }> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-csrf': csrf, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response === undefined || !response.ok) throw new Refusal(await readRefusal(response))
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'list.xlsx'
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has taken hold of it once the click has been dealt with
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return { rows: Number(response.headers.get('x-rows') ?? 0) }
}
