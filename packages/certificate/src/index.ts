export { type CertificateBody, FORMAT, NO_PREVIOUS, type Outcome, type Question } from './body.ts'
export { type CertificateDraft, type Decided, draftCertificate } from './draft.ts'
export { labelOf } from './labels.ts'
export { factRowOf, maskFacts, type PlainFacts } from './plainFacts.ts'
export { type Recomputed, recompute } from './recompute.ts'
export { packsOf, type RuleTexts, revisionOf } from './revision.ts'
export { type CertificateFile, hashOfBody, placeInChain, type Signer, signCertificate, textOf } from './seal.ts'
export {
  beginsRightly,
  type Checked,
  type Compared,
  checkFile,
  type Fault,
  type Link,
  linkOf,
  type Rechecked,
  recheck,
} from './verify.ts'
