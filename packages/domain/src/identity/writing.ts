/** Blanks, dashes, marks that no eye sees, and the apostrophe by which a sheet keeps a number as text. */
const BETWEEN = /[\p{White_Space}\p{Cf}\p{Pd}'’‘`]/gu

/**
 * One way of writing for a number that people write in many: full-width digits and letters (Unicode NFKC), a small x,
 * blanks and dashes between the groups. It judges nothing; 13800 stays 13800.
 */
export function normaliseNumber(text: string): string {
  return text.normalize('NFKC').replace(BETWEEN, '').toUpperCase()
}
