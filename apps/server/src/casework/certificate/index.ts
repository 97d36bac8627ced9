import type { Door } from '../../platform/http/index.ts'
import { get } from '../../platform/http/index.ts'
import { printVerifier } from './queries/printVerifier.ts'
import { showCertificate } from './queries/showCertificate.ts'
import { showKey } from './queries/showKey.ts'

export { certificateCommand } from './commandLine/certificate.ts'
export { CERTIFICATE } from './issue.ts'
export { CERTIFICATE_PROBLEMS } from './problems.ts'
export { CERTIFICATE_CLASSES } from './retention.ts'
export { openSigner } from './signer.ts'

export const CERTIFICATE_DOORS: readonly Door[] = [
  get('/api/decisions/:decision/certificate', showCertificate),
  get('/api/certificates/key', showKey),
  get('/api/certificates/page', printVerifier),
]
