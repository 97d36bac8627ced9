/**
 * In a process of its own: the whole interface over the invented county, for tests that end it without warning and benches that
 * load it. Reads the address of the database from its first line of input, says where it listens, and goes with its input.
 */
import { createInterface } from 'node:readline'
import { permissionsOfRole, type RoleName } from '../../access/index.ts'
import { clockAt } from '../../platform/clock.ts'
import { connect } from '../../platform/db/index.ts'
import { buildApp } from '../../platform/http/index.ts'
import { keyringOf } from '../../platform/knownKeyring.ts'
import { platformOver } from '../../platform/openPlatform.ts'
import { routesOf } from '../../platform/routesOf.ts'
import { type Actor, systemActor } from '../../platform/scope/index.ts'
import { slices } from '../../slices.ts'
import { COUNTY, MORNING } from './hands.ts'

const KEYRING = keyringOf({})

/** Whoever a hand of `hands.ts` says: `role region user`, with what the role may do and nothing more. */
function actorOf(hand: string): Actor {
  const [role = '', region = '', user = ''] = hand.split(' ')
  const permissions = new Set<string>(permissionsOfRole(role as RoleName))
  return { ...systemActor(COUNTY, ['assistance']), user, post: `${role} ${region} assistance`, region, permissions }
}

async function open(appUrl: string): Promise<void> {
  const { platform } = await platformOver(connect(appUrl), slices, {
    clock: clockAt(MORNING),
    keyring: () => KEYRING,
  })
  const app = await buildApp(
    routesOf(slices, platform, async ({ headers }) => actorOf(String(headers['x-test-actor']))),
  )
  console.log(JSON.stringify({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) }))
}

const input = createInterface(process.stdin)
input.once('line', (appUrl) => void open(appUrl))
input.once('close', () => process.exit(0))
