import { problemSchema } from '@doudi/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Command,
  type OpenQuery,
  type Platform,
  type Query,
  type Request,
  runCommand,
  runOpenQuery,
  runQuery,
} from '../command/index.ts'
import { refusePlatform } from '../problem/index.ts'
import type { Actor } from '../scope/index.ts'
import type { Routes } from './app.ts'
import { Printed } from './printed.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

// biome-ignore lint/suspicious/noExplicitAny: a list of doors holds commands of every input and outcome
type Act = Command<any, any> | Query<any, any> | OpenQuery<any, any>

/** One line of the interface: an address, and the command or query behind it. */
export interface Door {
  readonly method: Method
  readonly path: string
  readonly act: Act
}

/** Who sends a request, in the post they chose; nobody when it is not signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | undefined>

export function get<I extends z.ZodType, O>(path: string, act: Query<I, O> | OpenQuery<I, O>): Door {
  return { method: 'GET', path, act }
}

/** A query whose question is too long or too private for an address: its input is the body. */
export function ask<I extends z.ZodType, O>(path: string, act: Query<I, O>): Door {
  return { method: 'POST', path, act }
}

export function post<I extends z.ZodType, O>(path: string, act: Command<I, O>): Door {
  return { method: 'POST', path, act }
}

export function put<I extends z.ZodType, O>(path: string, act: Command<I, O>): Door {
  return { method: 'PUT', path, act }
}

export function patch<I extends z.ZodType, O>(path: string, act: Command<I, O>): Door {
  return { method: 'PATCH', path, act }
}

export function remove<I extends z.ZodType, O>(path: string, act: Command<I, O>): Door {
  return { method: 'DELETE', path, act }
}

/** Mounts doors. The input of an act is what address, query and body say together. */
export function mountDoors(doors: readonly Door[], platform: Platform, authenticate: Authenticate): Routes {
  return (app) => {
    for (const { method, path, act } of doors) {
      app.route({
        method,
        url: path,
        schema: describe(act, method, path),
        // read by readInput, which knows the words; here nothing is read twice
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (body) => JSON.stringify(body ?? null),
        handler: async (request, reply) => {
          const outcome = await answer(platform, act, request, authenticate)
          return outcome instanceof Printed ? sendPrinted(reply, outcome) : outcome
        },
      })
    }
  }
}

function sendPrinted(reply: FastifyReply, { type, text, fileName }: Printed): FastifyReply {
  if (fileName !== undefined) reply.header('content-disposition', `attachment; filename="${fileName}"`)
  return reply
    .type(`${type}; charset=utf-8`)
    .serializer((body: unknown) => String(body))
    .send(text)
}

async function answer(platform: Platform, act: Act, request: FastifyRequest, authenticate: Authenticate) {
  const { query, body, params } = request as { query: object; body: unknown; params: object }
  if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body))) {
    throw refusePlatform('platform.input-not-allowed', { where: '', zh: '应为一组键', en: 'a mapping is wanted' })
  }
  const sent = { ...query, ...body, ...params }
  if (!('permission' in act)) return runOpenQuery(platform, act, sent)
  const circumstances = await readCircumstances(request, authenticate)
  return 'audit' in act ? runCommand(platform, act, circumstances, sent) : runQuery(platform, act, circumstances, sent)
}

/** Who asks and how: also for routes that run commands themselves. Throws when nobody is signed in. */
export async function readCircumstances(request: FastifyRequest, authenticate: Authenticate): Promise<Request> {
  const actor = await authenticate(request)
  if (!actor) throw refusePlatform('platform.sign-in-needed')
  return {
    actor,
    requestId: request.id,
    county: single(request.headers['x-county']),
    idempotencyKey: single(request.headers['idempotency-key']),
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

/** What the description of the interface says of a door. */
function describe(act: Act, method: Method, path: string) {
  const shape: Readonly<Record<string, z.ZodType>> = act.input instanceof z.ZodObject ? act.input.shape : {}
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const pick = (wanted: (name: string) => boolean) =>
    z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => wanted(name))))
  const rest = pick((name) => !inPath.includes(name))
  return {
    summary: act.name,
    ...('permission' in act ? { description: `Needs ${act.permission}.` } : {}),
    ...(inPath.length > 0 ? { params: pick((name) => inPath.includes(name)) } : {}),
    ...(method === 'GET' ? { querystring: rest } : { body: rest }),
    response: { ...(act.output ? { 200: act.output } : {}), '4xx': problemSchema },
  }
}
