import type { Problem } from '@doudi/contract'
import { bilingual } from '../words/index.ts'

/** What the server refused, in its own words. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title.zh)
    this.name = 'Refusal'
    this.problem = problem
  }
}

interface Question {
  readonly body?: unknown
  readonly signal?: AbortSignal
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as whoever is signed in, with the token of the page; nobody otherwise, not even when somebody is. */
  readonly signedIn?: { readonly csrf: string }
  /** A file that was opened beyond one's area, and for that file only. */
  readonly openedFile?: string | undefined
}

/** Asks the server this page came from, and nobody else. A refusal arrives as the problem's own words. */
export async function ask<T>(path: string, { body, signal, method, signedIn, openedFile }: Question = {}): Promise<T> {
  const response = await fetch(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(signedIn === undefined ? {} : { 'x-csrf': signedIn.csrf }),
      ...(openedFile === undefined ? {} : { 'x-opened-file': openedFile }),
    },
    credentials: signedIn === undefined ? 'omit' : 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Refusal(unreachable())
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (isProblem(answer)) throw new Refusal(answer)
  if (!response.ok || answer === undefined) throw new Refusal(unreadable(response.status))
  return answer as T
}

/** The problem behind any failure, so that a page can always say something exact. */
export function problemOf(error: unknown): Problem {
  return error instanceof Refusal ? error.problem : unreadable(0)
}

/** What the server refused when a file was asked for, or that it could not be reached. */
export async function readRefusal(response: Response | undefined): Promise<Problem> {
  if (response === undefined) return unreachable()
  const answer: unknown = await response.json().catch(() => undefined)
  return isProblem(answer) ? answer : unreadable(response.status)
}

function isProblem(answer: unknown): answer is Problem {
  if (typeof answer !== 'object' || answer === null || !('code' in answer) || !('title' in answer)) return false
  return typeof answer.title === 'object' && answer.title !== null && 'zh' in answer.title
}

function unreachable(): Problem {
  return {
    code: 'desk.server-unreachable',
    title: bilingual('problem.unreachable.title'),
    detail: bilingual('problem.unreachable.detail'),
  }
}

function unreadable(status: number): Problem {
  return {
    code: 'desk.answer-unreadable',
    title: bilingual('problem.unreadable.title'),
    detail: bilingual('problem.unreadable.detail', { status }),
  }
}
