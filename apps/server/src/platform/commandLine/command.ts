/** One word of the command line `doudi`. */
export interface CommandLineCommand {
  readonly name: string
  /** How it is written: determine FILE… [--json]. */
  readonly usage: string
  readonly says: { readonly zh: string; readonly en: string }
  /** Returns the exit status. */
  run(args: readonly string[]): Promise<number> | number
}
