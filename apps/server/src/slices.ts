import type { CommandLineCommand } from './platform/commandLine/index.ts'
import { serveCommand } from './platform/serve.ts'
import { policyCommands, policyRoutes } from './policy/index.ts'

/** The slices in the order of the delivery chain: what each gives to the command line and to HTTP. */
export const commands: readonly CommandLineCommand[] = [serveCommand([policyRoutes]), ...policyCommands]
