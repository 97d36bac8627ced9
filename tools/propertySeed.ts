import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a red run can be looked at and a green one means something;
 * DOUDI_SEED=<number> draws others. What a new seed finds becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env['DOUDI_SEED'] ?? 20_211_121) })
